import type { GraphAnswer } from '../../model/api/graph.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { toEdge } from '../store/to-graph.ts'
import { evidence } from './evidence.ts'
import { findEntities } from './find-entity.ts'

const edgesAmong = statement('read/edges-among')
const degreesOf = statement('read/degrees')

/**
 * The entities with these ids and all ties among them, with what stands behind each. Merged ids are followed and told,
 * unknown ones named.
 */
export async function graph(store: Pick<GraphStore, 'read'>, wanted: readonly string[]): Promise<GraphAnswer> {
  const { nodes, merged, missing } = await findEntities(store, wanted)
  const ids = nodes.map(({ id }) => id)
  const [edges, degrees] = await Promise.all([store.read(edgesAmong, { ids }), store.read(degreesOf, { ids })])
  const found = { nodes, edges: edges.map(toEdge) }
  return {
    graph: found,
    missing,
    merged: Object.fromEntries(merged),
    degrees: Object.fromEntries(degrees.map(({ id, degree }) => [String(id), Number(degree)])),
    ...(await evidence(
      store,
      [...found.nodes, ...found.edges].map(({ id }) => id),
    )),
  }
}
