import type * as z from 'zod'
import type { GraphAnswer, SearchAnswer, SearchRequest } from '../../model/api.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { toEdge } from '../store/to-graph.ts'
import { nodesOf, redirects } from './find-entity.ts'

const tiesAmong = statement('read/ties-among')
const degrees = statement('read/degrees')

/** The graph among these ids. Merged ids are followed and told, unknown ones named. */
export async function graph(store: GraphStore, ids: readonly string[]): Promise<GraphAnswer> {
  const found = new Set((await nodesOf(store, ids)).map(({ id }) => id))
  const merged = await redirects(
    store,
    ids.filter((id) => !found.has(id)),
  )
  const nodes = await nodesOf(
    store,
    ids.map((id) => merged.get(id) ?? id),
  )
  const all = nodes.map(({ id }) => id)
  const edges = all.length === 0 ? [] : (await store.read(tiesAmong, { ids: all })).map(toEdge)
  const rows = all.length === 0 ? [] : await store.read(degrees, { ids: all })
  return {
    graph: { nodes, edges },
    missing: ids.filter((id) => !found.has(id) && !merged.has(id)),
    merged: Object.fromEntries(merged),
    degrees: Object.fromEntries(rows.map(({ id, degree }) => [String(id), Number(degree)])),
  }
}

/** Entities by name or alias. One more than the limit is asked for, to know whether there are more. */
export async function search(
  store: GraphStore,
  { q, kinds, limit }: z.infer<typeof SearchRequest>,
): Promise<SearchAnswer> {
  const hits = await store.findByName(q, { kinds, limit: limit + 1 })
  return { hits: hits.slice(0, limit), truncated: hits.length > limit }
}
