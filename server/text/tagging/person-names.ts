import { isGivenName } from '../gazetteer/lookup.ts'
import {
  GROUP_NOUNS,
  NEVER_NAMES,
  ORGANISATION_HEADS,
  PARTICLES,
  PERSONAL_VERBS,
  SAYING,
  THING_HEADS,
} from '../gazetteer/words.ts'
import { textOf } from '../sentences/tokens.ts'
import { actsAsPerson, isShortName, isTitled, MAX_WORDS, strengthOf } from './name-strength.ts'
import { acronym, isRoman } from './organisation-cues.ts'
import type { PersonTag, Tag, TagContext } from './tag.ts'

const SUFFIX = /^(?:Jr\.?|Sr\.?)$/
const QUOTES = new Set(['"', '“', '‘', "'", '(', ':', '–', '—', '--', '-'])
const LEADING_PARTICLE = /^(?:von|van|de|da|dos|del|della|di|du|bin|ibn|al|el)$/

function known(context: TagContext, at: number): { length: number; kind: string } | null {
  const hit = context.nameAt(at)
  return hit ? { length: hit.length, kind: hit.entry.kind } : null
}

function titleCased(text: string): string {
  return text.slice(0, 1) + text.slice(1).toLowerCase()
}

/** True if a word is written like a part of a person's name. */
function mayName(context: TagContext, at: number): boolean {
  const token = context.tokens[at]
  if (token === undefined || (NEVER_NAMES.has(token.text) && !isShortName(context, at))) return false
  if (token.shape === 'upper') return isGivenName(titleCased(token.text)) || isRoman(token.text)
  return token.shape === 'capital'
}

/** True for a surname in capitals after a given name: "Ellen JOHNSON-SIRLEAF". */
function isCapitalSurname(context: TagContext, from: number, at: number): boolean {
  const token = context.tokens[at]
  return (
    token?.shape === 'upper' &&
    token.text.length > 3 &&
    isGivenName(context.tokens[from]?.text ?? '') &&
    !NEVER_NAMES.has(token.text)
  )
}

/** Returns the index after the name that starts at `from`. */
function runEnd(context: TagContext, from: number): number {
  const { tokens } = context
  let to = from + 1
  while (to < from + MAX_WORDS + 4) {
    const token = tokens[to]
    if (token === undefined || token.breakBefore > 0) break
    // In a headline, verbs are written like names.
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
 * Returns the person (or the acronym of a body) whose name starts at a token, as far as the sentence alone can tell;
 * null if none does. A single word is `weak`: the document decides.
 */
export function personName(context: TagContext, from: number, previous: Tag | undefined): Tag | null {
  const { tokens, sentence } = context
  const first = tokens[from]
  if (first === undefined) return null
  if (sentence.style === 'capitals') return null
  const titled = isTitled(context, from, previous)
  // "Vice President JD Vance": initials without full stops after a title.
  const initials =
    titled && /^\p{Lu}{2}$/u.test(first.text) && tokens[from + 1]?.shape === 'capital' && mayName(context, from + 1)
  if (first.shape === 'upper' && !initials && !(isGivenName(titleCased(first.text)) && mayName(context, from + 1)))
    return acronym(context, from)
  // "President von der Leyen": after a title, a name may start with a particle.
  const particle = titled && first.shape === 'lower' && LEADING_PARTICLE.test(first.text)
  if (first.shape !== 'capital' && !particle && !initials) return null
  if (!particle && !initials && !mayName(context, from) && !(titled && !['The', 'In', 'On', 'A'].includes(first.text)))
    return null
  const to = particle ? runEnd(context, from - 1) : runEnd(context, from)
  if (particle && to <= from + 1) return null
  if (opensWithWord(context, from, titled)) return to === from + 1 ? calledBy(context, from) : null
  const strength = strengthOf(context, from, to, titled)
  if (strength === null) return to === from + 1 ? calledBy(context, from) : null
  return { kind: 'person', from, to, name: textOf(context.text, tokens, from, to), strength }
}

/** Returns a single ordinary word that stands where a surname would ("and Bush said"). The document decides. */
function calledBy(context: TagContext, at: number): PersonTag | null {
  const { tokens, sentence } = context
  const token = tokens[at]
  if (token === undefined || sentence.style !== 'prose' || tokens[at - 1]?.lower === 'the') return null
  if (ORGANISATION_HEADS.has(token.text) || THING_HEADS.has(token.text)) return null
  if (at === 0 && !actsAsPerson(tokens, at, at + 1)) return null
  return { kind: 'person', from: at, to: at + 1, name: token.text, strength: 'called' }
}

/** True for an ordinary word at the start of a sentence or quotation, which is no name. */
function opensWithWord(context: TagContext, from: number, titled: boolean): boolean {
  const token = context.tokens[from]
  if (token === undefined || titled) return false
  const leads = from === 0 || QUOTES.has(context.tokens[from - 1]?.text ?? '') || context.sentence.style === 'title'
  if (from === 0 && GROUP_NOUNS.has(token.lower)) return true
  return leads && !isGivenName(token.text) && context.isWord(token.lower)
}
