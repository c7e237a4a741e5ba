import type * as z from 'zod'
import type { EntityAnswer, NeighbourGroup, NeighboursAnswer, NeighboursRequest } from '../../model/api.ts'
import { EntityKind } from '../../model/entity.ts'
import { union } from '../../model/graph.ts'
import { contradictions } from '../../model/project.ts'
import { Relation } from '../../model/relation.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, NodeValue, Params, Row } from '../store/graph-store.ts'
import { fromRows } from '../store/stored-claim.ts'
import { toEdge, toNode } from '../store/to-graph.ts'
import { findEntity } from './find-entity.ts'

const neighboursOut = statement('read/neighbours-out')
const neighboursIn = statement('read/neighbours-in')
const kindsOut = statement('read/neighbour-kinds-out')
const kindsIn = statement('read/neighbour-kinds-in')
const claimsAbout = statement('read/claims-about')

type Request = z.infer<typeof NeighboursRequest>
const noFilters: Params = { after: '', relations: null, kinds: null, status: null, since: null, until: null }

/** What an entity is linked with: counts of all first, then a page of neighbours by the ids of their ties. */
export async function neighbours(store: GraphStore, id: string, request: Request): Promise<NeighboursAnswer> {
  const { node } = await findEntity(store, id)
  const { relations = null, kinds = null, status = null, since = null, until = null, limit, cursor = '' } = request
  const filters = { id: node.id, relations, kinds, status, since, until }
  const page = { ...filters, after: cursor, size: limit + 1 }
  const rows = [...(await store.read(neighboursOut, page)), ...(await store.read(neighboursIn, page))]
  const ordered = rows.sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1))
  const shown = ordered.slice(0, limit)
  const graph = union({
    nodes: [node, ...shown.map(({ n }) => toNode(n as NodeValue))],
    edges: shown.map(toEdge),
  })
  const more = ordered.length > limit
  return { graph, groups: await groups(store, filters), nextCursor: more ? String(shown.at(-1)?.key) : null }
}

async function groups(store: GraphStore, filters: Params): Promise<NeighbourGroup[]> {
  const params = { ...noFilters, ...filters }
  const toGroup =
    (direction: 'out' | 'in') =>
    ({ relation, labels, count }: Row): NeighbourGroup => ({
      relation: Relation.parse(relation),
      direction,
      kind: EntityKind.parse(Array.isArray(labels) ? labels.find((label) => label !== 'Entity') : labels),
      count: Number(count),
    })
  return [
    ...(await store.read(kindsOut, params)).map(toGroup('out')),
    ...(await store.read(kindsIn, params)).map(toGroup('in')),
  ].sort((a, b) => b.count - a.count || (a.relation < b.relation ? -1 : 1))
}

/** An entity with what its claims disagree on and how much it is linked with. */
export async function entity(store: GraphStore, id: string): Promise<EntityAnswer> {
  const { node, mergedFrom } = await findEntity(store, id)
  const claims = fromRows(await store.read(claimsAbout, { ids: [node.id] }))
  const counted = claims.flatMap((claim) =>
    claim.batch === 0 || claim.review === 'rejected' ? [] : [{ ...claim, review: claim.review }],
  )
  const counts = await groups(store, { id: node.id })
  return { node, contradictions: contradictions(counted), counts, ...(mergedFrom === undefined ? {} : { mergedFrom }) }
}
