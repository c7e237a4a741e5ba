import { editsAllowed } from '../names/rank-names.ts'
import { words } from '../names/words.ts'

/** What Lucene's English stop set holds: the index has none of these words, so none may be required. */
const STOP_WORDS = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
)

/**
 * A query in Lucene's classic syntax for entities whose names have every word, a word that begins with it or, where it may be
 * fuzzy, one that differs by few letters; null where there is no word to look for. Words hold letters, digits, and apostrophes and full
 * stops between them, in lower case: nothing that has a meaning in the syntax.
 */
export function luceneQuery(query: string, fuzzy: boolean): string | null {
  const clauses = words(query).map((word) => {
    const edits = fuzzy ? editsAllowed(word) : 0
    return `${STOP_WORDS.has(word) ? '' : '+'}(${word} ${word}*${edits > 0 ? ` ${word}~${edits}` : ''})`
  })
  return clauses.length === 0 ? null : clauses.join(' ')
}
