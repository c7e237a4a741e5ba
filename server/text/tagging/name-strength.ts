import { isGivenName, isHonorific } from '../gazetteer/lookup.ts'
import {
  GOVERNMENT_HEADS,
  NEVER_NAMES,
  ORGANISATION_HEADS,
  PARTICLES,
  PERSONAL_VERBS,
  SAYING,
  THING_HEADS,
} from '../gazetteer/words.ts'
import type { Token } from '../sentences/tokens.ts'
import type { PersonTag, Tag, TagContext } from './tag.ts'

const INITIAL = /^(?:\p{Lu}\.)+$/u
const STATIC_PREPOSITIONS = new Set(
  'in at near outside inside off around across over through via into towards toward'.split(' '),
)
const THING_LEADS = new Set(
  'Casa Hurricane Typhoon Cyclone Storm Operation Mount Lake Cape Fort Port Camp Hotel Palace Airport Radio Hotel Villa Plaza Gulf Section Article Chapter Resolution Annex Group Team Flight Highway Route Project Exercise'.split(
    ' ',
  ),
)
const BUILDING =
  /^(?:airport|stadium|hospital|university|mosque|hotel|airbase|bridge|boulevard|street|avenue|square|barracks|prison|mausoleum|arena)$/
/** The most words a person's name may have. */
export const MAX_WORDS = 6

/** Returns how surely the words from one token to another name a person; null if they don't. */
export function strengthOf(
  context: TagContext,
  from: number,
  to: number,
  titled: boolean,
): PersonTag['strength'] | null {
  const { tokens, isWord } = context
  const words = tokens.slice(from, to).filter((token) => !PARTICLES.has(token.lower))
  const first = words[0]
  const last = words[words.length - 1]
  if (first === undefined || last === undefined || words.length > MAX_WORDS || INITIAL.test(last.text)) return null
  const before = tokens[from - 1]?.lower ?? ''
  const given = isGivenName(first.text) || isHonorific(first.text) || INITIAL.test(first.text)
  // "Queen Alia airport", "King Fahd Stadium": the building is named after a person.
  if (BUILDING.test(tokens[to]?.lower ?? '') || (words.length > 1 && BUILDING.test(last.lower))) return null
  if (titled && words.length === 1 && !given && (ORGANISATION_HEADS.has(last.text) || THING_HEADS.has(last.text)))
    // "Director General of the General Conference": "Conference" after a title is no surname.
    return null
  if (titled) return 'titled'
  // "at the Casa Grande del Pueblo": the rest of a thing's name is no person.
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

/** True if an ordinary capitalised word is the object of a verb that takes people: "told Bush". */
function isSpokenTo(context: TagContext, at: number): boolean {
  const text = context.tokens[at]?.text ?? ''
  if (ORGANISATION_HEADS.has(text) || THING_HEADS.has(text) || GOVERNMENT_HEADS.has(text)) return false
  return /^(?:met|meet|meets|told|tells|hosted|hosts|received|welcomed|thanked|congratulated|with)$/.test(
    context.tokens[at - 1]?.lower ?? '',
  )
}

/** True if "and" joins the word to a name before it: "Tsai and McCarthy". */
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

/** True if an office, an honorific or a state's possessive comes right before: "Chile's Gabriela Fuentealba". */
export function isTitled(context: TagContext, from: number, previous: Tag | undefined): boolean {
  if (previous === undefined) return false
  if (previous.kind === 'honorific') return previous.to === from
  if (previous.kind === 'office') return previous.to === from
  const gap = context.tokens[from - 1]?.text ?? ''
  if (previous.kind === 'state' && previous.form === 'name') return previous.to === from - 1 && /^['’]s?$/.test(gap)
  return false
}

/**
 * True for "To Lam" and "He Lifeng": common first words of sentences that are names inside one, before another name.
 */
export function isShortName(context: TagContext, at: number): boolean {
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

/** Words after which a single unknown capitalised word is a person who is met. */
const MEETS_WHOM = new Set(
  'met meet meets with told called hosted hosts received receives welcomes greets between by'.split(' '),
)

/** True if the words around a single capitalised word show that it is a person, who speaks, meets or visits. */
export function actsAsPerson(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to]?.lower ?? ''
  const before = tokens[from - 1]?.lower ?? ''
  if (next === ',' && /^(?:who|whose)$/.test(tokens[to + 1]?.lower ?? '')) return true
  if (next === "'s")
    return /^(?:visit|trip|meeting|office|remarks|comments|speech|arrival|spokesman|spokeswoman|government|team|talks|aides|wife|husband)$/.test(
      tokens[to + 1]?.lower ?? '',
    )
  // "Zelenskyy to meet Erdogan"
  if (next === 'to' && PERSONAL_VERBS.has(tokens[to + 1]?.lower ?? '')) return true
  const verb =
    /^(?:also|later|earlier|then|meanwhile|again|first|reportedly|recently|separately|himself|herself)$/.test(next)
      ? (tokens[to + 1]?.lower ?? '')
      : next
  if (SAYING.has(verb) || SAYING.has(before) || PERSONAL_VERBS.has(verb) || MEETS_WHOM.has(before)) return true
  // "A and B clashed", "A, B discuss": everybody in a list does what the last one does.
  const partner = tokens[to + 1]
  const following = tokens[to + 2]?.lower ?? ''
  const joins = next === 'and' || next === ',' || next === '&'
  if (!joins || partner?.shape !== 'capital') return false
  const relative = following === ',' && tokens[to + 3]?.lower === 'who'
  return PERSONAL_VERBS.has(following) || SAYING.has(following) || relative
}
