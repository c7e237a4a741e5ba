import type { Reach } from '../name-search/find-hits.ts'
import { nearWords } from '../name-search/near-names.ts'
import { editsAllowed } from '../name-search/rank-names.ts'
import { words } from '../name-search/words.ts'

/** What Lucene's English stop set holds: the index has none of these words, so none may be required. */
const STOP_WORDS = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
)

/**
 * A query in Lucene's classic syntax for entities whose names are as like a query as the reach asks; null where there is no
 * word to look for. Words hold letters, digits, and apostrophes and full stops between them, in lower case: nothing that
 * has a meaning in the syntax.
 */
export function luceneQuery(query: string, reach: Reach): string | null {
  const clauses = reach === 'near' ? nearClauses(query) : allClauses(query, reach === 'fuzzy')
  return clauses.length === 0 ? null : clauses.join(' ')
}

function nearClauses(query: string): string[] {
  return nearWords(query).map(
    ({ word, edits, beginning }) => `(${word}${edits > 0 ? ` ${word}~${edits}` : ''} ${beginning}*)`,
  )
}

function allClauses(query: string, fuzzy: boolean): string[] {
  return words(query).map((word) => {
    const edits = fuzzy ? editsAllowed(word) : 0
    return `${STOP_WORDS.has(word) ? '' : '+'}(${word} ${word}*${edits > 0 ? ` ${word}~${edits}` : ''})`
  })
}
