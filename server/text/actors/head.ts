import { GROUP_NOUNS } from '../gazetteer/grammar-words.ts'
import { bodyList } from './bodies.ts'
import { complement, takesComplement } from './complement.ts'
import type { Phrase } from './phrase.ts'
import { lower, tagAt, type Words } from './words.ts'

/** Nouns for several people that need no state before them ("the two sides"). */
const PLURAL_PEOPLE = /^(?:sides|parties|leaders|ministers|presidents|diplomats|delegations)$/
const MAX_WORDS = 6

/** Reads offices and nouns for people with what "of" and "from" add: "Foreign Minister" and "of Nepal", "officials". */
export function head(words: Words, start: Phrase): Phrase {
  let phrase = start
  for (let guard = 0; guard < MAX_WORDS; guard += 1) {
    const next = headWord(words, phrase)
    if (next === null) break
    phrase = next
  }
  return phrase.offices.length > 0 || phrase.group ? complement(words, phrase) : phrase
}

/** The phrase with one office or noun more; null where none follows. */
function headWord(words: Words, phrase: Phrase): Phrase | null {
  const at = phrase.to
  const tag = tagAt(words, at)
  const hasOffice = phrase.offices.length > 0
  // "Prime Minister/Foreign Minister".
  if (lower(words, at) === '/' && hasOffice && tagAt(words, at + 1)?.kind === 'office') return { ...phrase, to: at + 1 }
  if (tag?.kind === 'office') return { ...phrase, offices: [...phrase.offices, tag], possessive: false, to: tag.to }
  if (tag?.kind === 'honorific') return { ...phrase, to: tag.to }
  if (tag === undefined && isGroupNoun(words, phrase)) return { ...phrase, group: true, possessive: false, to: at + 1 }
  const second = tagAt(words, at + 1)
  if (lower(words, at) === 'and' && hasOffice && second?.kind === 'office' && isOneHolder(words, second.to))
    return { ...phrase, to: at + 1 }
  return null
}

/** "Turkish officials", "officials from Turkey", "the two sides"; "officials" alone are nobody. */
function isGroupNoun(words: Words, { to, bodies }: Phrase): boolean {
  const word = lower(words, to)
  if (!GROUP_NOUNS.has(word)) return false
  return bodies.length > 0 || takesComplement(lower(words, to + 1)) || PLURAL_PEOPLE.test(word)
}

/** "General Secretary and President of Laos X": two offices of one person, whose name follows with or without "of". */
function isOneHolder(words: Words, from: number): boolean {
  const tag = tagAt(words, from)
  const at = tag?.kind === 'honorific' ? tag.to : from
  if (tagAt(words, at)?.kind === 'person') return true
  if (lower(words, at) !== 'of') return false
  const { bodies, to } = bodyList(words, at + 1)
  return bodies.length === 1 && tagAt(words, to)?.kind === 'person'
}
