import type { Counts, StandingClaim } from '../../model/claim.ts'
import type { EntityKind } from '../../model/entity.ts'
import { kindOfId } from '../../model/entity.ts'
import { difference, type Edge, type Node } from '../../model/graph.ts'
import { grouped } from '../../model/grouped.ts'
import { projectEntity, projectTie } from '../../model/project.ts'
import { endsOfTie, type Relation, withoutTerm } from '../../model/relation.ts'
import type { Journal } from '../../model/standing.ts'
import { statement } from '../store/cypher-library.ts'
import type { NodeValue, Statement, Transaction } from '../store/graph-store.ts'
import type { StoredClaim } from '../store/stored-claim.ts'
import { toEdge, toNode } from '../store/to-graph.ts'
import { claimsAbout, claimsAtEnds, inSlices } from './claims.ts'
import { identify } from './identities.ts'
import { nameKeys } from './resolve/match/name-keys.ts'

const entities = statement('read/entities')
const tiesFrom = statement('read/ties-from')
const tiesTo = statement('read/ties-to')
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

/**
 * Brings the graph in line with the claims about these things, in the transaction that changed the claims: projects
 * them, compares with what is stored and writes the difference. An entity that comes or goes takes its ties along.
 */
export async function reproject(tx: Transaction, about: Iterable<string>, standing: Journal): Promise<Counts> {
  const things = [...new Set(about)]
  const nodes = await reprojectEntities(tx, things.filter(isEntity), standing)
  const ties = new Set(things.filter((id) => !isEntity(id)))
  const waiting = await claimsAtEnds(tx, nodes.toggled)
  for (const claim of waiting) ties.add(claim.about)
  const edges = await reprojectTies(tx, [...ties], standing)
  return {
    created: nodes.counts.created + edges.created,
    updated: nodes.counts.updated + edges.updated,
    unchanged: nodes.counts.unchanged + edges.unchanged,
    removed: nodes.counts.removed + edges.removed + nodes.tiesRemoved,
  }
}

function isEntity(id: string): boolean {
  return kindOfId(id) !== null
}

/** The claims the projection counts, by what they are about. */
function standingClaims(claims: readonly StoredClaim[]): Map<string, StandingClaim[]> {
  const counted = claims.flatMap((claim) =>
    claim.batch === 0 || claim.review === 'rejected' ? [] : [{ ...claim, review: claim.review }],
  )
  return grouped(counted, ({ about }) => about)
}

async function reprojectEntities(tx: Transaction, ids: readonly string[], standing: Journal) {
  const claims = standingClaims(await claimsAbout(tx, ids))
  const identity = await identify(tx, ids, standing)
  const after = ids.flatMap((id) => {
    const node = projectEntity(id, claims.get(id) ?? [], identity.members(id))
    return node === null ? [] : [node]
  })
  const before = await storedNodes(tx, ids)
  const change = difference(before, after)

  for (const [kind, nodes] of grouped(change.created, ({ kind }) => kind)) {
    await inSlices(nodes, (slice) => tx.run(createEntities[kind], { rows: slice.map(nodeRow) }))
  }
  const updated = change.updated.map(({ after: node }) => node)
  await inSlices(updated, (slice) => tx.run(updateEntities, { rows: slice.map(nodeRow) }))
  const removed = change.removed.map(({ id }) => id)
  const tiesRemoved = new Set((await storedTies(tx, removed)).map(({ id }) => id)).size
  await inSlices(removed, (slice) => tx.run(deleteEntities, { ids: slice }))
  await writeKeys(tx, before, [...change.created, ...updated], removed)
  return { counts: count(change), tiesRemoved, toggled: [...change.created.map(({ id }) => id), ...removed] }
}

/** Keys by which an entity is found again: its identifiers, the ids that were merged into it, the blocks of its names. */
async function writeKeys(
  tx: Transaction,
  before: readonly Node[],
  changed: readonly Node[],
  removed: readonly string[],
) {
  const had = before.filter((node) => keysOf(node).length > 0).map(({ id }) => id)
  const gone = new Set([...removed, ...changed.map(({ id }) => id)])
  await inSlices(
    had.filter((id) => gone.has(id)),
    (slice) => tx.run(deleteKeys, { ids: slice }),
  )
  const rows = changed.flatMap((node) => keysOf(node).map((key) => ({ id: `${key} ${node.id}`, key, entity: node.id })))
  await inSlices(rows, (slice) => tx.run(createKeys, { rows: slice }))
}

function keysOf(node: Node): string[] {
  return [...node.properties.keys, ...nameKeys(node)]
}

async function reprojectTies(tx: Transaction, about: readonly string[], standing: Journal): Promise<Counts> {
  const claims = standingClaims(await claimsAbout(tx, about))
  const bodies = [...claims.values()]
    .flat()
    .flatMap(({ values: { representing } }) => (typeof representing === 'string' ? [representing] : []))
  const identity = await identify(tx, bodies, standing)
  const projected = about.flatMap((id) => projectTie(claims.get(id) ?? [], identity.of))
  const ends = new Set(
    (
      await storedNodes(
        tx,
        projected.flatMap(({ from, to }) => [from, to]),
      )
    ).map(({ id }) => id),
  )
  const after = projected.filter(({ from, to }) => from !== to && ends.has(from) && ends.has(to))

  const wanted = new Set(about)
  const near = about.map((id) => nearEnd(id)).filter((id) => id !== '')
  const before = (await storedTies(tx, near)).filter(({ id }) => wanted.has(withoutTerm(id)))
  const change = difference(new Map(before.map((tie) => [tie.id, tie])).values(), after)

  await inSlices(change.removed, (slice) => tx.run(deleteTies, { rows: slice.map(tieAddress) }))
  const updated = change.updated.map(({ after: tie }) => tie)
  await inSlices(updated, (slice) =>
    tx.run(updateTies, { rows: slice.map((tie) => ({ ...tieAddress(tie), tie: tieRow(tie) })) }),
  )
  for (const [relation, ties] of grouped(change.created, ({ relation }) => relation)) {
    await inSlices(ties, (slice) => tx.run(createTies[relation], { rows: slice.map(tieRow) }))
  }
  return count(change)
}

/** The end with fewer ties, where a tie is looked for: people have many meetings, a meeting few participants. */
function nearEnd(id: string): string {
  const ends = endsOfTie(withoutTerm(id))
  if (ends === null) return ''
  return ends.relation === 'PARTICIPATED_IN' ? ends.to : ends.from
}

function tieAddress(tie: Edge): { id: string; near: string; far: string } {
  const near = nearEnd(tie.id)
  return { id: tie.id, near, far: near === tie.from ? tie.to : tie.from }
}

async function storedNodes(tx: Transaction, ids: readonly string[]): Promise<Node[]> {
  const found: Node[] = []
  await inSlices([...new Set(ids)], async (slice) => {
    found.push(...(await tx.run(entities, { ids: slice })).map(({ n }) => toNode(n as NodeValue)))
  })
  return found
}

async function storedTies(tx: Transaction, ends: readonly string[]): Promise<Edge[]> {
  const found: Edge[] = []
  await inSlices([...new Set(ends)], async (slice) => {
    found.push(...(await tx.run(tiesFrom, { ids: slice })).map(toEdge))
    found.push(...(await tx.run(tiesTo, { ids: slice })).map(toEdge))
  })
  return found
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

function count(change: { created: unknown[]; updated: unknown[]; unchanged: unknown[]; removed: unknown[] }): Counts {
  return {
    created: change.created.length,
    updated: change.updated.length,
    unchanged: change.unchanged.length,
    removed: change.removed.length,
  }
}
