import { OFFICE_MODIFIER_WORDS } from '../gazetteer/people.ts'
import { BODY_NOUNS, GROUP_NOUNS } from '../gazetteer/words.ts'
import type { OrganisationTag, StateTag } from '../tagging/tag.ts'
import { entityOf, isPossessive, lower, type Phrase, tagAt, type Words } from './actor.ts'

const KIN = /^(?:son|daughter|brother|sister|wife|husband|father|mother|friend|predecessor|successor)$/
/** Short names of states, which also serve as adjectives. */
const SHORT_STATE = /^(?:US|U\.S\.|UK|U\.K\.)$/
const MAX_MODIFIERS = 12

/**
 * Reads the adjectives, states and bodies before the head noun: "visiting South Korean" in "visiting South Korean
 * officials".
 */
export function modifiers(words: Words, start: Phrase): Phrase {
  let phrase = start
  for (let guard = 0; guard < MAX_MODIFIERS; guard += 1) {
    const next = modifier(words, phrase)
    if (next === null) return phrase
    phrase = next
    if (phrase.possessive && !belongsToPhrase(words, phrase.to)) return phrase
  }
  return phrase
}

/** Returns the phrase with one more modifier; null if none follows. */
function modifier(words: Words, phrase: Phrase): Phrase | null {
  const at = phrase.to
  const tag = tagAt(words, at)
  const word = lower(words, at)
  if (tag?.kind === 'state' || tag?.kind === 'organisation') return withBody(words, phrase, tag)
  const called = tag === undefined && !phrase.possessive ? calledBodyAt(words, at) : null
  // "the Turkish company Botas": the state only describes the body.
  if (called !== null) return { ...phrase, bodies: [], to: called }
  // "his son Hun Manet"
  if (KIN.test(word) && tagAt(words, at + 1)?.kind === 'person') return { ...phrase, to: at + 1 }
  if (tag?.kind === 'people' || tag?.kind === 'honorific') return { ...phrase, to: tag.to }
  // "Putin's spokesman"
  if (tag?.kind === 'person' && isPossessive(words, tag.to) && tagAt(words, tag.to + 1)?.kind === 'office')
    return { ...phrase, to: tag.to + 1 }
  if (tag === undefined && OFFICE_MODIFIER_WORDS.has(word) && leadsToHead(words, at + 1))
    return { ...phrase, to: at + 1 }
  if ((word === 'and' || word === ',') && coordinatesStates(words, phrase)) return { ...phrase, to: at + 1 }
  return null
}

/** Returns the index of a body's name after the noun for it ("indigenous federation CONAIE"); null if there is none. */
function calledBodyAt(words: Words, from: number): number | null {
  for (let at = from; at < from + 4 && words.sentence.tokens[at]?.shape === 'lower'; at += 1) {
    if (tagAt(words, at) !== undefined) return null
    if (BODY_NOUNS.has(lower(words, at)) && tagAt(words, at + 1)?.kind === 'organisation') return at + 1
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(words.sentence.speech[at] ?? '')) return null
  }
  return null
}

function withBody(words: Words, phrase: Phrase, tag: StateTag | OrganisationTag): Phrase {
  const entity = entityOf(words, tag)
  const adjective =
    tag.kind === 'state' && tag.form === 'adjective' && !SHORT_STATE.test(words.sentence.tokens[tag.from]?.text ?? '')
  const possessive = isPossessive(words, tag.to)
  return {
    ...phrase,
    bodies: entity ? [...phrase.bodies, { entity, tag }] : phrase.bodies,
    bare: adjective ? 'adjective' : 'name',
    possessive,
    to: possessive ? tag.to + 1 : tag.to,
  }
}

/** True if the word continues a phrase after "Turkey's": an office, a name or a noun for people, but no other noun. */
const belongsToPhrase = (words: Words, at: number) =>
  tagAt(words, at) !== undefined || OFFICE_MODIFIER_WORDS.has(lower(words, at)) || GROUP_NOUNS.has(lower(words, at))

/** True if more of the phrase follows a modifier: "visiting Lao Foreign Minister", not "the first round". */
function leadsToHead(words: Words, from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    const tag = tagAt(words, at)
    if (tag && tag.kind !== 'place') return true
    if (GROUP_NOUNS.has(lower(words, at))) return true
    if (!OFFICE_MODIFIER_WORDS.has(lower(words, at))) return false
  }
  return false
}

/** True if another state follows, and then one noun for all: "Turkmen, Afghan and Pakistani officials". */
function coordinatesStates(words: Words, { to, bodies, offices, possessive }: Phrase): boolean {
  const next = tagAt(words, to + 1)
  if (bodies.length === 0 || offices.length > 0 || possessive) return false
  if (next?.kind !== 'state' && next?.kind !== 'organisation') return false
  let at = next.to
  for (let guard = 0; guard < 8; guard += 1) {
    const joint = lower(words, at) === ',' || lower(words, at) === 'and' ? at + 1 : at
    const further = tagAt(words, lower(words, joint) === 'and' ? joint + 1 : joint)
    if (joint === at || further?.kind !== 'state') break
    at = further.to
  }
  if (isPossessive(words, at)) at += 1
  while (OFFICE_MODIFIER_WORDS.has(lower(words, at))) at += 1
  const tag = tagAt(words, at)
  return GROUP_NOUNS.has(lower(words, at)) || (tag?.kind === 'office' && tag.plural)
}
