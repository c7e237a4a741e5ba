import { entityKinds } from '../../../model/entity.ts'
import { statement } from '../cypher-library.ts'
import type { GraphStore } from '../graph-store.ts'
import { MOST_CANDIDATES, type NameSource, type Reach } from '../name-search/find-hits.ts'
import { toDegrees, toNamed, words } from '../name-search/names.ts'
import { nearWords } from '../name-search/near-names.ts'
import { editsAllowed } from '../name-search/rank-names.ts'

const findNames = statement('read/find-names')
const degrees = statement('read/degrees')

/** The names in the full-text index, best score first. */
export function fullTextNames(store: Pick<GraphStore, 'read'>): NameSource {
  return {
    async candidates(query, { kinds = entityKinds }, reach) {
      const lucene = luceneQuery(query, reach)
      if (lucene === null) return []
      const params = { lucene, name: query.trim(), kinds: [...kinds], limit: MOST_CANDIDATES }
      return toNamed(await store.read(findNames, params))
    },
    degrees: async (ids) => toDegrees(await store.read(degrees, { ids })),
  }
}

/** Lucene's English stop words. The index drops them, so no query may require one. */
const STOP_WORDS = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
)

/**
 * Returns a query in Lucene's classic syntax for the names within the reach, or null if the query has no word. Words hold
 * letters, digits, and apostrophes and full stops between them, in lower case: nothing that means something in the syntax.
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
