import { isGivenName, isHonorific } from '../gazetteer/lookup.ts'
import {
  GOVERNMENT_HEADS,
  GROUP_NOUNS,
  NEVER_NAMES,
  ORGANISATION_HEADS,
  PARTICLES,
  PERSONAL_VERBS,
  SAYING,
  THING_HEADS,
} from '../gazetteer/words.ts'
import type { Token } from '../sentences/tokens.ts'
import { actsAsPerson } from './name-strength.ts'
import { acronym, isRoman } from './organisation-cues.ts'
import type { PersonTag, Tag, TagContext } from './tag.ts'

const INITIAL = /^(?:\p{Lu}\.)+$/u
const SUFFIX = /^(?:Jr\.?|Sr\.?)$/
const STATIC_PREPOSITIONS = new Set(
  'in at near outside inside off around across over through via into towards toward'.split(' '),
)
const QUOTES = new Set(['"', '“', '‘', "'", '(', ':', '–', '—', '--', '-'])
const THING_LEADS = new Set(
  'Casa Hurricane Typhoon Cyclone Storm Operation Mount Lake Cape Fort Port Camp Hotel Palace Airport Radio Hotel Villa Plaza Gulf Section Article Chapter Resolution Annex Group Team Flight Highway Route Project Exercise'.split(
    ' ',
  ),
)
const LEADING_PARTICLE = /^(?:von|van|de|da|dos|del|della|di|du|bin|ibn|al|el)$/
const BUILDING =
  /^(?:airport|stadium|hospital|university|mosque|hotel|airbase|bridge|boulevard|street|avenue|square|barracks|prison|mausoleum|arena)$/
const MAX_WORDS = 6

function known(context: TagContext, at: number): { length: number; kind: string } | null {
  const hit = context.nameAt(at)
  return hit ? { length: hit.length, kind: hit.entry.kind } : null
}

function titleCased(text: string): string {
  return text.slice(0, 1) + text.slice(1).toLowerCase()
}

/** "To Lam", "He Lifeng": words that open sentences are names in capitals behind a lower-case word, before another name. */
function isShortName(context: TagContext, at: number): boolean {
  const { tokens, sentence } = context
  const next = tokens[at + 1]
  return (
    /^(?:To|An|Do|He|So|My)$/.test(tokens[at]?.text ?? '') &&
    sentence.style === 'prose' &&
    (tokens[at - 1]?.shape === 'lower' || context.officeAt(at - 1) !== null) &&
    next?.shape === 'capital' &&
    !NEVER_NAMES.has(next.text)
  )
}

/** A word that may be part of a person's name by the way it is written. */
function mayName(context: TagContext, at: number): boolean {
  const token = context.tokens[at]
  if (token === undefined || (NEVER_NAMES.has(token.text) && !isShortName(context, at))) return false
  if (token.shape === 'upper') return isGivenName(titleCased(token.text)) || isRoman(token.text)
  return token.shape === 'capital'
}

/** "Ellen JOHNSON-SIRLEAF": the surname in capitals behind a given name. */
function isCapitalSurname(context: TagContext, from: number, at: number): boolean {
  const token = context.tokens[at]
  return (
    token?.shape === 'upper' &&
    token.text.length > 3 &&
    isGivenName(context.tokens[from]?.text ?? '') &&
    !NEVER_NAMES.has(token.text)
  )
}

/** Index after the words of a name that start at `from`. */
function runEnd(context: TagContext, from: number): number {
  const { tokens } = context
  let to = from + 1
  while (to < from + MAX_WORDS + 4) {
    const token = tokens[to]
    if (token === undefined || token.breakBefore > 0) break
    // In a headline verbs are written like names.
    if (context.sentence.style === 'title' && (SAYING.has(token.lower) || PERSONAL_VERBS.has(token.lower))) break
    if (isRoman(token.text) || SUFFIX.test(token.text)) return to + 1
    if (PARTICLES.has(token.lower) && token.shape === 'lower') {
      let next = to + 1
      while (PARTICLES.has(tokens[next]?.lower ?? '') && tokens[next]?.shape === 'lower') next += 1
      if (
        !mayName(context, next) ||
        token.lower === 'e' ||
        token.lower === 'y' ||
        token.lower === 'as' ||
        token.lower === 'do' ||
        token.lower === 'ten'
      )
        break
      to = next + 1
      continue
    }
    if (!mayName(context, to) && !isCapitalSurname(context, from, to)) break
    const place = known(context, to)
    if (place && !(place.length === 1 && to === from + 1 && isGivenName(tokens[from]?.text ?? ''))) break
    if (
      context.officeAt(to) &&
      !(to === from + 1 && isGivenName(tokens[from]?.text ?? '') && !mayName(context, to + 1))
    )
      break
    to += 1
  }
  return to
}

/**
 * The person (or the acronym of a body) whose name starts at a token, as far as the sentence alone can tell. Null where
 * none does. A lone word is returned as `weak`: the document decides.
 */
export function nameRun(context: TagContext, from: number, previous: Tag | undefined): Tag | null {
  const { tokens, sentence } = context
  const first = tokens[from]
  if (first === undefined) return null
  if (sentence.style === 'capitals') return null
  const titled = isTitled(context, from, previous)
  // "Vice President JD Vance": initials without full stops behind a title.
  const initials =
    titled && /^\p{Lu}{2}$/u.test(first.text) && tokens[from + 1]?.shape === 'capital' && mayName(context, from + 1)
  if (first.shape === 'upper' && !initials && !(isGivenName(titleCased(first.text)) && mayName(context, from + 1)))
    return acronym(context, from)
  // "President von der Leyen": behind a title a name may open with a particle.
  const particle = titled && first.shape === 'lower' && LEADING_PARTICLE.test(first.text)
  if (first.shape !== 'capital' && !particle && !initials) return null
  if (!particle && !initials && !mayName(context, from) && !(titled && !['The', 'In', 'On', 'A'].includes(first.text)))
    return null
  const to = particle ? runEnd(context, from - 1) : runEnd(context, from)
  if (particle && to <= from + 1) return null
  if (opensWithWord(context, from, titled)) return to === from + 1 ? calledBy(context, from) : null
  const strength = strengthOf(context, from, to, titled)
  if (strength === null) return to === from + 1 ? calledBy(context, from) : null
  return { kind: 'person', from, to, name: nameOf(context, tokens.slice(from, to)), strength }
}

/** A lone ordinary word that stands where a surname would ("and Bush said"): the document decides. */
function calledBy(context: TagContext, at: number): PersonTag | null {
  const { tokens, sentence } = context
  const token = tokens[at]
  if (token === undefined || sentence.style !== 'prose' || tokens[at - 1]?.lower === 'the') return null
  if (ORGANISATION_HEADS.has(token.text) || THING_HEADS.has(token.text)) return null
  if (at === 0 && !actsAsPerson(tokens, at, at + 1)) return null
  return { kind: 'person', from: at, to: at + 1, name: token.text, strength: 'called' }
}

function nameOf(context: TagContext, words: Token[]): string {
  return context.text.slice(words[0]?.start ?? 0, words[words.length - 1]?.end ?? 0).replace(/\s+/g, ' ')
}

/** Whether an office, an honorific or the possessive of a state stands directly before: "Chile's Gabriela Fuentealba". */
function isTitled(context: TagContext, from: number, previous: Tag | undefined): boolean {
  if (previous === undefined) return false
  if (previous.kind === 'honorific') return previous.to === from
  if (previous.kind === 'office') return previous.to === from
  const gap = context.tokens[from - 1]?.text ?? ''
  if (previous.kind === 'state' && previous.form === 'name') return previous.to === from - 1 && /^['’]s?$/.test(gap)
  return false
}

/** An ordinary word that a sentence or a quotation starts with is no name, whatever follows. */
function opensWithWord(context: TagContext, from: number, titled: boolean): boolean {
  const token = context.tokens[from]
  if (token === undefined || titled) return false
  const leads = from === 0 || QUOTES.has(context.tokens[from - 1]?.text ?? '') || context.sentence.style === 'title'
  if (from === 0 && GROUP_NOUNS.has(token.lower)) return true
  return leads && !isGivenName(token.text) && context.isWord(token.lower)
}

function strengthOf(context: TagContext, from: number, to: number, titled: boolean): PersonTag['strength'] | null {
  const { tokens, isWord } = context
  const words = tokens.slice(from, to).filter((token) => !PARTICLES.has(token.lower))
  const first = words[0]
  const last = words[words.length - 1]
  if (first === undefined || last === undefined || words.length > MAX_WORDS || INITIAL.test(last.text)) return null
  const before = tokens[from - 1]?.lower ?? ''
  const given = isGivenName(first.text) || isHonorific(first.text) || INITIAL.test(first.text)
  // "Director General of the General Conference": a telling word alone behind a title is no surname.
  // "Queen Alia airport", "King Fahd Stadium": called after someone, and no one.
  if (BUILDING.test(tokens[to]?.lower ?? '') || (words.length > 1 && BUILDING.test(last.lower))) return null
  if (titled && words.length === 1 && !given && (ORGANISATION_HEADS.has(last.text) || THING_HEADS.has(last.text)))
    return null
  if (titled) return 'titled'
  // "at the Casa Grande del Pueblo": what is left of a thing's name is nobody's.
  if (THING_LEADS.has(tokens[from - 1]?.text ?? '')) return null
  if (words.length > 1 && isShortName(context, from)) return 'full'
  if (context.sentence.style === 'title')
    return words.every((word) => !isWord(word.lower))
      ? words.length > 1
        ? 'full'
        : 'weak'
      : given && words.length > 1
        ? 'full'
        : null
  if (THING_LEADS.has(first.text)) return null
  if (words.length === 1) {
    if (before === 'the' || STATIC_PREPOSITIONS.has(before) || (tokens[to]?.lower === 'of' && !given)) return null
    return isWord(first.lower) && !given && !isSpokenTo(context, from) && !isListed(context, from) ? null : 'weak'
  }
  if (THING_HEADS.has(last.text) && !given) return null
  if (ORGANISATION_HEADS.has(last.text) || GOVERNMENT_HEADS.has(last.text)) return null
  if (before === 'the' && !given) return null
  if (words.every((word) => isWord(word.lower)) && !given) return null
  if (STATIC_PREPOSITIONS.has(before) && !given && !personal(context, to)) return null
  return 'full'
}

/** "met Macron", "told Bush": an ordinary word in capitals as the object of a verb that takes people. */
function isSpokenTo(context: TagContext, at: number): boolean {
  const text = context.tokens[at]?.text ?? ''
  if (ORGANISATION_HEADS.has(text) || THING_HEADS.has(text) || GOVERNMENT_HEADS.has(text)) return false
  return /^(?:met|meet|meets|told|tells|hosted|hosts|received|welcomed|thanked|congratulated|with)$/.test(
    context.tokens[at - 1]?.lower ?? '',
  )
}

/** "Tsai and McCarthy": joined to a name by "and". */
function isListed(context: TagContext, at: number): boolean {
  const { tokens } = context
  return (
    tokens[at - 1]?.lower === 'and' &&
    tokens[at - 2]?.shape === 'capital' &&
    !context.isWord(tokens[at - 2]?.lower ?? '')
  )
}

function personal(context: TagContext, at: number): boolean {
  const next = context.tokens[at]?.lower ?? ''
  return SAYING.has(next) || PERSONAL_VERBS.has(next)
}
