import type { SearchAnswer, SearchHit, SearchRequest } from '../../model/api/search.ts'
import type { GraphStore, NameHit } from '../store/graph-store.ts'
import { findEntities } from './find-entity.ts'

/** Where nothing is found, so many names that may have been meant. */
const MOST_NEAR = 5

/**
 * Entities by name or alias in any script: exact, then prefix, then fuzzy. Looks for one more, to know whether there is.
 * Where there is none, the nearest spellings. Meetings come with their dates: many have one name.
 */
export async function search(
  store: Pick<GraphStore, 'findByName' | 'findNearest' | 'read'>,
  { q, kinds, limit }: SearchRequest,
): Promise<SearchAnswer> {
  const hits = await store.findByName(q, { kinds, limit: limit + 1 })
  const near = hits.length === 0 ? await store.findNearest(q, { kinds, limit: Math.min(limit, MOST_NEAR) }) : []
  return {
    hits: await dated(store, hits.slice(0, limit)),
    truncated: hits.length > limit,
    near: await dated(store, near),
  }
}

async function dated(store: Pick<GraphStore, 'read'>, hits: readonly NameHit[]): Promise<SearchHit[]> {
  const ids = hits.flatMap(({ id, kind }) => (kind === 'Meeting' ? [id] : []))
  if (ids.length === 0) return [...hits]
  const { nodes } = await findEntities(store, ids)
  const dates = new Map(nodes.flatMap((node) => (node.kind === 'Meeting' ? [[node.id, node.properties.date]] : [])))
  return hits.map((hit) => {
    const date = dates.get(hit.id)
    return date === undefined ? hit : { ...hit, date }
  })
}
