import { GROUP_NOUNS } from '../gazetteer/words.ts'
import { lower, type Phrase, tagAt, type Words } from './actor.ts'
import { type BodyList, bodyList } from './body-list.ts'

/** Nouns for several people that need no state ("the two sides"). */
const PLURAL_PEOPLE = /^(?:sides|parties|leaders|ministers|presidents|diplomats|delegations)$/
const MAX_WORDS = 6

/**
 * Reads an office or a noun for people, with its "of" and "from": "Foreign Minister of Nepal", "officials from Turkey".
 */
export function officePhrase(words: Words, start: Phrase): Phrase {
  let phrase = start
  for (let guard = 0; guard < MAX_WORDS; guard += 1) {
    const next = headWord(words, phrase)
    if (next === null) break
    phrase = next
  }
  return phrase.offices.length > 0 || phrase.group ? complement(words, phrase) : phrase
}

/** Returns the phrase with one more office or noun; null if none follows. */
function headWord(words: Words, phrase: Phrase): Phrase | null {
  const at = phrase.to
  const tag = tagAt(words, at)
  const hasOffice = phrase.offices.length > 0
  // "Prime Minister/Foreign Minister"
  if (lower(words, at) === '/' && hasOffice && tagAt(words, at + 1)?.kind === 'office') return { ...phrase, to: at + 1 }
  if (tag?.kind === 'office') return { ...phrase, offices: [...phrase.offices, tag], possessive: false, to: tag.to }
  if (tag?.kind === 'honorific') return { ...phrase, to: tag.to }
  if (tag === undefined && isGroupNoun(words, phrase)) return { ...phrase, group: true, possessive: false, to: at + 1 }
  const second = tagAt(words, at + 1)
  if (lower(words, at) === 'and' && hasOffice && second?.kind === 'office' && isOneHolder(words, second.to))
    return { ...phrase, to: at + 1 }
  return null
}

/** True for "Turkish officials", "officials from Turkey" and "the two sides". "Officials" alone names nobody. */
function isGroupNoun(words: Words, { to, bodies }: Phrase): boolean {
  const word = lower(words, to)
  if (!GROUP_NOUNS.has(word)) return false
  return bodies.length > 0 || takesComplement(lower(words, to + 1)) || PLURAL_PEOPLE.test(word)
}

/** True if one person holds both offices, as in "General Secretary and President of Laos X". */
function isOneHolder(words: Words, from: number): boolean {
  const tag = tagAt(words, from)
  const at = tag?.kind === 'honorific' ? tag.to : from
  if (tagAt(words, at)?.kind === 'person') return true
  if (lower(words, at) !== 'of') return false
  const { bodies, to } = bodyList(words, at + 1)
  return bodies.length === 1 && tagAt(words, to)?.kind === 'person'
}

const PREPOSITIONS = new Set(['of', 'for', 'from', 'at', 'in'])
const PROVINCE = /^(?:province|region|city|state|district|county|oblast)$/
const MAX_COMPLEMENTS = 3

/** True if a preposition may follow an office or a noun for people. */
const takesComplement = (word: string): boolean => PREPOSITIONS.has(word)

/**
 * Reads "of the European Commission", "of France, Germany and Italy" or "from the Netherlands" after an office or a
 * noun for people. Skips "to Rwanda", where an ambassador serves.
 */
function complement(words: Words, start: Phrase): Phrase {
  let phrase = start
  for (let guard = 0; guard < MAX_COMPLEMENTS; guard += 1) {
    const preposition = lower(words, phrase.to)
    const isPost = preposition === 'to' && phrase.offices.length > 0
    if (!PREPOSITIONS.has(preposition) && !isPost) return phrase
    const list = bodyList(words, phrase.to + 1)
    if (list.bodies.length === 0) {
      const holder = afterProvince(words, phrase.to) ?? afterCommonBody(words, phrase)
      if (holder !== null) return { ...phrase, to: holder }
      const to = afterField(words, phrase.to)
      if (to === null) return phrase
      phrase = { ...phrase, to }
      continue
    }
    const isPlace = locates(preposition, list)
    if (isPlace && !namesHolder(words, list.to, phrase)) return phrase
    phrase = {
      ...phrase,
      bodies: isPost || isPlace ? phrase.bodies : [...phrase.bodies, ...list.bodies],
      to: afterAcronym(words, list.to),
    }
  }
  return phrase
}

/** True if "in" or "at" names a place: "officials in Seoul" don't speak for Seoul, but people "at NATO" do for NATO. */
const locates = (preposition: string, { bodies }: BodyList) =>
  (preposition === 'in' || preposition === 'at') && bodies.some(({ tag }) => tag.kind !== 'organisation')

/** Returns the index after an acronym in brackets: "of the Kurdistan Democratic Party (KDP)". */
const afterAcronym = (words: Words, at: number) =>
  lower(words, at) === '(' && lower(words, at + 2) === ')' ? at + 3 : at

/** True if the name of the holder follows, so that the place belongs to the office: "the coordinator in Kenya, X,". */
function namesHolder(words: Words, at: number, { offices }: Phrase): boolean {
  const person = tagAt(words, at + 1)
  return (
    offices.some((office) => !office.plural) &&
    lower(words, at) === ',' &&
    person?.kind === 'person' &&
    lower(words, person.to) === ','
  )
}

/**
 * Returns the index after the field of an office, which names a part of the world: "for Europe and Foreign Affairs".
 */
function afterField(words: Words, preposition: number): number | null {
  if (lower(words, preposition) === 'in') return null
  let at = afterArticle(words, preposition + 1)
  if (tagAt(words, at)?.kind !== 'place') return null
  for (let tag = tagAt(words, at); tag?.kind === 'place' || tag?.kind === 'people'; tag = tagAt(words, at)) at = tag.to
  const next = tagAt(words, at + 1)?.kind
  const joins = lower(words, at) === 'and' && words.sentence.tokens[at + 1]?.shape === 'capital'
  if (!joins || next === 'person' || next === 'office') return at
  let to = at + 2
  while (words.sentence.tokens[to]?.shape === 'capital' && tagAt(words, to) === undefined) to += 1
  return to
}

/** Returns the index of the name in "the governor of Shandong Province X"; null if no name follows. */
function afterProvince(words: Words, preposition: number): number | null {
  const tag = tagAt(words, afterArticle(words, preposition + 1))
  if (tag?.kind !== 'place') return null
  const to = PROVINCE.test(lower(words, tag.to)) ? tag.to + 1 : tag.to
  return tagAt(words, to)?.kind === 'person' ? to : null
}

/** Returns the index of the comma in "the head of the junta, X", where the body has no name; null otherwise. */
function afterCommonBody(words: Words, { to, offices }: Phrase): number | null {
  if (lower(words, to) !== 'of' || !offices.some((office) => !office.plural)) return null
  for (let at = to + 1; at < to + 6; at += 1) {
    if (at > to + 1 && lower(words, at) === ',') {
      let name = at + 1
      for (let tag = tagAt(words, name); tag?.kind === 'office' || tag?.kind === 'honorific'; tag = tagAt(words, name))
        name = tag.to
      return tagAt(words, name)?.kind === 'person' ? at : null
    }
    if (words.sentence.tokens[at]?.shape !== 'lower' || tagAt(words, at) !== undefined) return null
  }
  return null
}

const afterArticle = (words: Words, at: number) => (lower(words, at) === 'the' ? at + 1 : at)
