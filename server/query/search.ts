import type { SearchAnswer, SearchHit, SearchRequest } from '../../model/api/graph.ts'
import type { GraphStore, NameHit } from '../store/graph-store.ts'
import { findEntities } from './find-entity.ts'

/** The most similar names that are offered when nothing is found. */
const MOST_NEAR = 5

/**
 * Finds entities by name or alias in any script: exact hits first, then prefixes, then fuzzy ones. Asks for one hit more
 * than the limit, to know if there are more. If there is no hit, `near` holds the most similar spellings. Meetings carry
 * their dates, since many share one name.
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
  const dates = new Map<string, string | undefined>(
    nodes.flatMap((node) => (node.kind === 'Meeting' ? [[node.id, node.properties.date]] : [])),
  )
  return hits.map((hit) => {
    const date = dates.get(hit.id)
    return date === undefined ? hit : { ...hit, date }
  })
}
