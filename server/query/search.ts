import type { SearchAnswer, SearchRequest } from '../../model/api.ts'
import type { GraphStore } from '../store/graph-store.ts'

/** Where nothing is found, so many names that may have been meant. */
const MOST_NEAR = 5

/**
 * Entities by name or alias in any script: exact, then prefix, then fuzzy. Looks for one more, to know whether there is.
 * Where there is none, the nearest spellings.
 */
export async function search(
  store: Pick<GraphStore, 'findByName' | 'findNearest'>,
  { q, kinds, limit }: SearchRequest,
): Promise<SearchAnswer> {
  const hits = await store.findByName(q, { kinds, limit: limit + 1 })
  const near = hits.length === 0 ? await store.findNearest(q, { kinds, limit: Math.min(limit, MOST_NEAR) }) : []
  return { hits: hits.slice(0, limit), truncated: hits.length > limit, near }
}
