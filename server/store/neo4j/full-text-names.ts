import { entityKinds } from '../../../model/entity.ts'
import { statement } from '../cypher-library.ts'
import type { GraphStore } from '../graph-store.ts'
import { MOST_CANDIDATES, type NameSource } from '../name-search/find-hits.ts'
import { toDegrees, toNamed } from '../name-search/named.ts'
import { luceneQuery } from './lucene-query.ts'

const findNames = statement('read/find-names')
const degrees = statement('read/degrees')

/** Names from the full-text index, best score first. */
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
