import { union } from '../../model/graph.ts'
import { SnapshotRequest } from '../../model/snapshot.ts'
import { storedGraph } from '../../server/journal/stored-graph.ts'
import { neighbours } from '../../server/query/neighbours.ts'
import type { GraphStore } from '../../server/store/graph-store.ts'

/** How many pictures are measured, and how many items they have in turn. */
const PICTURES = 30
const SIZES = [10, 20, 30, 40, 50, 60]
/** The neighbours that an item may add, so that a picture is more than one star. */
const BRANCHES = 9

/**
 * Chooses the pictures, by a rule that was written before anything was measured: of all items with at least four ties,
 * in the order of their ids, 30 at equal distances. Each is the centre of a picture of 10, 20, … or 60 items in turn. A
 * picture grows from its centre breadth first, by at most nine neighbours of each item in the order in which the page
 * adds them. Every third picture is folded.
 */
export async function choose(store: GraphStore): Promise<SnapshotRequest[]> {
  const { nodes, edges } = await storedGraph(store)
  const degrees = new Map<string, number>()
  for (const { from, to } of edges) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  const centres = nodes
    .map(({ id, name }) => ({ id, name }))
    .filter(({ id }) => (degrees.get(id) ?? 0) >= 4)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const requests: SnapshotRequest[] = []
  for (let index = 0; index < PICTURES; index++) {
    const centre = centres[Math.floor(((index + 0.5) * centres.length) / PICTURES)]
    const size = SIZES[index % SIZES.length] ?? 10
    if (centre === undefined) continue
    const ids = await around(store, centre.id, size)
    requests.push(SnapshotRequest.parse({ ids, title: centre.name, fold: index % 3 === 2 }))
  }
  return requests
}

async function around(store: GraphStore, centre: string, size: number): Promise<string[]> {
  const ids = [centre]
  for (let at = 0; at < ids.length && ids.length < size; at++) {
    const { graph } = await neighbours(store, ids[at] ?? centre, { limit: BRANCHES })
    for (const { id } of union(graph).nodes) if (!ids.includes(id) && ids.length < size) ids.push(id)
  }
  return ids
}
