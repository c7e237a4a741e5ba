import { entityKinds } from '../../model/entity.ts'
import { difference, type Edge, type Graph, type Node } from '../../model/graph.ts'
import { grouped } from '../../model/grouped.ts'
import { endsOfTie, endWithFewerTies, relations } from '../../model/relation.ts'
import { nameKeys } from '../names/blocking-keys.ts'
import { statement, statementPer } from '../store/cypher-library.ts'
import { asNode, toEdge } from '../store/graph-rows.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'
import { inSlices, readInSlices, within } from '../store/in-parts.ts'

const entityPages = statement('read/entity-pages')
const tiesFrom = statement('read/ties-from')
const entities = statement('read/entities')
const existingEntities = statement('read/existing-entities')
const entitiesWithoutBatch = statement('read/entities-without-batch')
const tiesOfRelation = statement('read/ties-of-relation')
const updateEntities = statement('write/update-entities')
const deleteEntities = statement('write/delete-entities')
const updateTies = statement('write/update-ties')
const deleteTies = statement('write/delete-ties')
const deleteKeys = statement('write/delete-keys')
const createKeys = statement('write/create-keys')
const createEntities = statementPer(entityKinds, 'write/create-entities')
const createTies = statementPer(relations, 'write/create-ties')

/** Returns all nodes and ties of the store. A tie that is stored twice is returned twice. */
export async function storedGraph(store: GraphStore): Promise<Graph> {
  const nodes: Node[] = []
  const edges: Edge[] = []
  for await (const rows of store.pages(entityPages, {})) {
    const page = rows.map(({ n }) => asNode(n))
    nodes.push(...page)
    const ties = await store.read(tiesFrom, { ids: page.map(({ id }) => id) })
    edges.push(...ties.map(toEdge))
  }
  return { nodes, edges }
}

/** Returns the entities among these that exist, as they are stored. */
export async function storedNodes(tx: Transaction, ids: readonly string[]): Promise<Node[]> {
  return (await readInSlices(within(tx), entities, ids)).map(({ n }) => asNode(n))
}

/** Returns the ids among `ids` of entities that exist. */
export async function existing(tx: Transaction, ids: Iterable<string>): Promise<Set<string>> {
  const rows = await readInSlices(within(tx), existingEntities, ids)
  return new Set(rows.map(({ id }) => String(id)))
}

/** Returns the ids among `ids` of entities that would exist without this batch. */
export async function existingWithout(tx: Transaction, batch: number, ids: Iterable<string>): Promise<Set<string>> {
  const rows = await readInSlices(within(tx), entitiesWithoutBatch, ids, (slice) => ({ batch, ids: slice }))
  return new Set(rows.map(({ id }) => String(id)))
}

/** Returns the stored ties with these ids, in all their terms, and others of the same relation at their nearer ends. */
export async function storedTies(tx: Transaction, ids: readonly string[]): Promise<Edge[]> {
  const wanted = new Map(
    ids.flatMap((id) => {
      const ends = endsOfTie(id)
      if (ends === null) return []
      const row = { near: endWithFewerTies(id), relation: ends.relation }
      return [[`${row.near} ${row.relation}`, row] as const]
    }),
  )
  const rows = await readInSlices(within(tx), tiesOfRelation, wanted.values(), (slice) => ({ rows: slice }))
  return [...new Map(rows.map(toEdge).map((tie) => [tie.id, tie])).values()]
}

/** Things of one sort as the store has them, and as their claims will make them. */
export interface BeforeAfter<Thing> {
  before: Thing[]
  after: Thing[]
}

/** Writes what differs. Creates entities before their ties, and deletes ties before their entities. */
export async function writeGraph(tx: Transaction, nodes: BeforeAfter<Node>, edges: BeforeAfter<Edge>): Promise<void> {
  const node = difference(nodes.before, nodes.after)
  const edge = difference(edges.before, edges.after)
  const updatedNodes = node.updated.map(({ after }) => after)
  const removedNodes = node.removed.map(({ id }) => id)

  await inSlices(edge.removed, (slice) => tx.run(deleteTies, { rows: slice.map(tieAddress) }))
  await inSlices(removedNodes, (slice) => tx.run(deleteEntities, { ids: slice }))
  for (const [kind, some] of grouped(node.created, ({ kind }) => kind)) {
    await inSlices(some, (slice) => tx.run(createEntities[kind], { rows: slice.map(nodeRow) }))
  }
  await inSlices(updatedNodes, (slice) => tx.run(updateEntities, { rows: slice.map(nodeRow) }))
  await writeKeys(tx, nodes)

  const updatedTies = edge.updated.map(({ after }) => after)
  await inSlices(updatedTies, (slice) =>
    tx.run(updateTies, { rows: slice.map((tie) => ({ ...tieAddress(tie), tie: edgeRow(tie) })) }),
  )
  for (const [relation, some] of grouped(edge.created, ({ relation }) => relation)) {
    await inSlices(some, (slice) => tx.run(createTies[relation], { rows: slice.map(edgeRow) }))
  }
}

/**
 * Writes the keys that an entity is found by: its identifiers, the ids merged into it, and the blocking keys of its
 * names.
 */
async function writeKeys(tx: Transaction, { before, after }: BeforeAfter<Node>): Promise<void> {
  const { created, removed } = difference(before.flatMap(keysOf), after.flatMap(keysOf))
  await inSlices(removed, (slice) => tx.run(deleteKeys, { ids: slice.map(({ id }) => id) }))
  await inSlices(created, (slice) => tx.run(createKeys, { rows: slice }))
}

function keysOf(node: Node): { id: string; key: string; entity: string }[] {
  const keys = new Set([...node.properties.keys, ...nameKeys(node)])
  return [...keys].map((key) => ({ id: `${key} ${node.id}`, key, entity: node.id }))
}

function tieAddress({ id, from, to }: Edge): { id: string; near: string; far: string } {
  const near = endWithFewerTies(id)
  return { id, near, far: near === from ? to : from }
}

export function nodeRow({ id, name, properties }: Node): Record<string, unknown> {
  return withoutUndefined({ id, name, ...properties })
}

export function edgeRow({ relation: _relation, ...tie }: Edge): Record<string, unknown> {
  return withoutUndefined(tie)
}

function withoutUndefined(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}
