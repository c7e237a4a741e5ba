import type { Node } from '../../model/graph.ts'
import { AppError } from '../../model/problem.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, NodeValue } from '../store/graph-store.ts'
import { toNode } from '../store/to-graph.ts'

const entities = statement('read/entities')
const keysNaming = statement('read/keys')

/** The nodes with these ids. */
export async function nodesOf(store: GraphStore, ids: readonly string[]): Promise<Node[]> {
  return (await store.read(entities, { ids: [...new Set(ids)] })).map(({ n }) => toNode(n as NodeValue))
}

/** Where ids lead that were merged into others. */
export async function redirects(store: GraphStore, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = ids.length === 0 ? [] : await store.read(keysNaming, { keys: ids })
  return new Map(rows.map(({ key, entity }) => [String(key), String(entity)]))
}

/** The entity of this id, or the one it was merged into; throws `not-found`. */
export async function findEntity(store: GraphStore, id: string): Promise<{ node: Node; mergedFrom?: string }> {
  const [node] = await nodesOf(store, [id])
  if (node !== undefined) return { node }
  const target = (await redirects(store, [id])).get(id)
  const [merged] = target === undefined ? [] : await nodesOf(store, [target])
  if (merged === undefined) throw new AppError('not-found', `There is no item "${id}": search for it by name`)
  return { node: merged, mergedFrom: id }
}
