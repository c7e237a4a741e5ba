import { EntityId } from '../../model/entity.ts'
import type { Node } from '../../model/graph.ts'
import { AppError } from '../../model/problem.ts'
import { statement } from '../store/cypher-library.ts'
import { asNode } from '../store/graph-rows.ts'
import type { GraphStore, Row } from '../store/graph-store.ts'

const entities = statement('read/entities')
const keys = statement('read/keys')

type Readable = Pick<GraphStore, 'read'>

/** An entity. `mergedFrom` is the id that was asked for, if that entity was merged into this one. */
export interface Found {
  node: Node
  mergedFrom?: string
}

/** Returns the entity with this id, or the one it was merged into. Throws `not-found`. */
export async function findEntity(store: Readable, id: string): Promise<Found> {
  const { nodes, merged } = await findEntities(store, [id])
  const [node] = nodes
  if (node === undefined) throw new AppError('not-found', `No entity has the id "${id}": search for it by name`)
  return merged.has(id) ? { node, mergedFrom: id } : { node }
}

/**
 * Returns the entities that the store holds among these ids. Follows merged ids: `merged` maps each to the id it became.
 */
export async function findEntities(
  store: Readable,
  ids: readonly string[],
): Promise<{ nodes: Node[]; merged: Map<string, EntityId>; missing: string[] }> {
  const wanted = [...new Set(ids)]
  const there = await readNodes(store, wanted)
  const absent = wanted.filter((id) => !there.has(id))
  if (absent.length === 0) return { nodes: [...there.values()], merged: new Map(), missing: [] }
  const merged = await readMerges(store, absent)
  for (const [id, node] of await readNodes(store, [...new Set(merged.values())])) there.set(id, node)
  const isMissing = (id: string) => !there.has(merged.get(id) ?? id)
  return {
    nodes: [...there.values()],
    merged: new Map([...merged].filter(([id]) => !isMissing(id))),
    missing: absent.filter(isMissing),
  }
}

async function readNodes(store: Readable, ids: readonly string[]): Promise<Map<string, Node>> {
  const rows = await store.read(entities, { ids })
  const nodes = rows.map(({ n }) => asNode(n))
  return new Map(nodes.map((node) => [node.id, node]))
}

/** Maps ids that were merged to the ids they became. An entity's id that is also a key was merged. */
export async function readMerges(store: Readable, ids: readonly string[]): Promise<Map<string, EntityId>> {
  const rows: Row[] = await store.read(keys, { keys: ids })
  return new Map(rows.map(({ key, entity }) => [String(key), EntityId.parse(entity)]))
}
