import type { EntityKind } from '../../model/entity.ts'
import { difference, type Edge, type Node } from '../../model/graph.ts'
import { grouped } from '../../model/grouped.ts'
import type { Relation } from '../../model/relation.ts'
import { nameKeys } from '../names/blocking-keys.ts'
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
  await writeKeys(tx, nodes)

  const updatedTies = edge.updated.map(({ after }) => after)
  await inSlices(updatedTies, (slice) =>
    tx.run(updateTies, { rows: slice.map((tie) => ({ ...tieAddress(tie), tie: edgeRow(tie) })) }),
  )
  for (const [relation, some] of grouped(edge.created, ({ relation }) => relation)) {
    await inSlices(some, (slice) => tx.run(createTies[relation], { rows: slice.map(edgeRow) }))
  }
}

/** Keys by which an entity is found again: its identifiers, the ids that were merged into it, the blocks of its names. */
async function writeKeys(tx: Transaction, { before, after }: Turn<Node>): Promise<void> {
  const { created, removed } = difference(before.flatMap(keysOf), after.flatMap(keysOf))
  await inSlices(removed, (slice) => tx.run(deleteKeys, { ids: slice.map(({ id }) => id) }))
  await inSlices(created, (slice) => tx.run(createKeys, { rows: slice }))
}

function keysOf(node: Node): { id: string; key: string; entity: string }[] {
  const keys = new Set([...node.properties.keys, ...nameKeys(node)])
  return [...keys].map((key) => ({ id: `${key} ${node.id}`, key, entity: node.id }))
}

function tieAddress({ id, from, to }: Edge): { id: string; near: string; far: string } {
  const near = nearEnd(id)
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
