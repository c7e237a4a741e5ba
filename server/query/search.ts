import type { SearchAnswer, SearchRequest } from '../../model/api.ts'
import type { GraphStore } from '../store/graph-store.ts'

/** Entities by name or alias in any script: exact, then prefix, then fuzzy. Looks for one more, to know whether there is. */
export async function search(
  store: Pick<GraphStore, 'findByName'>,
  { q, kinds, limit }: SearchRequest,
): Promise<SearchAnswer> {
  const hits = await store.findByName(q, { kinds, limit: limit + 1 })
  return { hits: hits.slice(0, limit), truncated: hits.length > limit }
}
