import type { EntityKind } from '../../model/entity.ts'
import { difference, type Edge, type Node } from '../../model/graph.ts'
import { grouped } from '../../model/grouped.ts'
import type { Relation } from '../../model/relation.ts'
import { statement } from '../store/cypher-library.ts'
import type { Statement, Transaction } from '../store/graph-store.ts'
import { inSlices } from './claims.ts'
import type { Turn } from './reproject.ts'
import { nearEnd } from './stored-graph.ts'

const updateEntities = statement('write/update-entities')
const deleteEntities = statement('write/delete-entities')
const updateTies = statement('write/update-ties')
const deleteTies = statement('write/delete-ties')
const deleteKeys = statement('write/delete-keys')
const createKeys = statement('write/create-keys')
const createEntities: Record<EntityKind, Statement> = {
  Person: statement('write/create-person'),
  State: statement('write/create-state'),
  Organisation: statement('write/create-organisation'),
  Meeting: statement('write/create-meeting'),
}
const createTies: Record<Relation, Statement> = {
  PARTICIPATED_IN: statement('write/create-participated-in'),
  REPRESENTS: statement('write/create-represents'),
  MEMBER_OF: statement('write/create-member-of'),
  PART_OF: statement('write/create-part-of'),
  HELD_IN: statement('write/create-held-in'),
  CONCERNS: statement('write/create-concerns'),
  FOLLOWED_BY: statement('write/create-followed-by'),
}

/** Writes what differs: entities that come before their ties, and ties that go before their entities. */
export async function writeGraph(tx: Transaction, nodes: Turn<Node>, edges: Turn<Edge>): Promise<void> {
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
  await writeKeys(tx, nodes.before, [...node.created, ...updatedNodes], removedNodes)

  const updatedTies = edge.updated.map(({ after }) => after)
  await inSlices(updatedTies, (slice) =>
    tx.run(updateTies, { rows: slice.map((tie) => ({ ...tieAddress(tie), tie: tieRow(tie) })) }),
  )
  for (const [relation, some] of grouped(edge.created, ({ relation }) => relation)) {
    await inSlices(some, (slice) => tx.run(createTies[relation], { rows: slice.map(tieRow) }))
  }
}

/** Keys by which an entity is found again: its identifiers, and the ids that were merged into it. */
async function writeKeys(
  tx: Transaction,
  before: readonly Node[],
  changed: readonly Node[],
  removed: readonly string[],
): Promise<void> {
  const had = before.filter(({ properties }) => properties.keys.length > 0).map(({ id }) => id)
  const gone = new Set([...removed, ...changed.map(({ id }) => id)])
  await inSlices(
    had.filter((id) => gone.has(id)),
    (slice) => tx.run(deleteKeys, { ids: slice }),
  )
  const rows = changed.flatMap(({ id, properties }) =>
    properties.keys.map((key) => ({ id: `${key} ${id}`, key, entity: id })),
  )
  await inSlices(rows, (slice) => tx.run(createKeys, { rows: slice }))
}

function tieAddress({ id, from, to }: Edge): { id: string; near: string; far: string } {
  const near = nearEnd(id)
  return { id, near, far: near === from ? to : from }
}

function nodeRow({ id, name, properties }: Node): Record<string, unknown> {
  return withoutUndefined({ id, name, ...properties })
}

function tieRow({ relation: _relation, ...tie }: Edge): Record<string, unknown> {
  return withoutUndefined(tie)
}

function withoutUndefined(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}
