import * as z from 'zod'
import type { NeighbourGroup, NeighboursAnswer, NeighboursRequest } from '../../model/api/graph.ts'
import { EntityKind, entityKinds, idPrefix } from '../../model/entity.ts'
import { type Node, union } from '../../model/graph.ts'
import { Relation } from '../../model/relation.ts'
import { statement } from '../store/cypher-library.ts'
import { asNode, toEdge } from '../store/graph-rows.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { findEntity } from './find-entity.ts'
import { fromCursor, toCursor } from './paging.ts'

const counts = statement('read/neighbour-counts')
const page = statement('read/neighbour-page')
const neighboursByIds = statement('read/neighbours')

type Readable = Pick<GraphStore, 'read'>
export type NeighbourFilters = Pick<NeighboursRequest, 'relations' | 'kinds' | 'status' | 'since' | 'until'>

/** Sorts before every rank. Meetings rank by their first possible day, all others by this, which is later than any day. */
const FIRST = '9999-99-99'

const GroupRow = z.object({
  relation: Relation,
  direction: z.enum(['out', 'in']),
  kind: z.string().transform(kindOfPrefix).pipe(EntityKind),
  count: z.int(),
})
const PageRow = z.object({ other: z.string(), rank: z.string() })

/**
 * Returns a page of an entity's neighbours with the ties to them, and counts of all neighbours. The engine sorts a hub's
 * neighbours by id alone, and returns only one page of them.
 */
export async function neighbours(
  store: Readable,
  id: string,
  { limit, cursor, ...filters }: NeighboursRequest,
): Promise<NeighboursAnswer> {
  const start = fromCursor(cursor, z.string(), FIRST)
  const { node, mergedFrom } = await findEntity(store, id)
  const params = toParams(node.id, filters)
  const [groups, rows] = await Promise.all([
    countNeighbours(store, node.id, filters),
    store.read(page, { ...params, ...start, limit: limit + 1 }),
  ])
  const found = rows.map((row) => PageRow.parse(row))
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const others = shown.map(({ other }) => other)
  const ties = others.length === 0 ? [] : await store.read(neighboursByIds, { ...params, others })
  const nodes = new Map<string, Node>(ties.map(({ n }) => asNode(n)).map((other) => [other.id, other]))
  return {
    graph: union({ nodes: [node, ...others.flatMap((other) => nodes.get(other) ?? [])], edges: ties.map(toEdge) }),
    groups,
    nextCursor: found.length > limit && last !== undefined ? toCursor({ rank: last.rank, after: last.other }) : null,
    ...(mergedFrom === undefined ? {} : { mergedFrom }),
  }
}

/** Counts the neighbours that the filters let through, by relation, direction and kind. */
export async function countNeighbours(
  store: Readable,
  id: string,
  filters: NeighbourFilters = {},
): Promise<NeighbourGroup[]> {
  const rows = await store.read(counts, toParams(id, filters))
  return rows.map((row) => GroupRow.parse(row))
}

/** Statements tell kinds by the start of an id, since asking each neighbour for its labels takes ten times as long. */
function toParams(id: string, { relations, kinds, status, since, until }: NeighbourFilters) {
  return {
    id,
    relations: relations ?? null,
    kinds: kinds?.map((kind) => idPrefix[kind].slice(0, -1)) ?? null,
    status: status ?? null,
    since: since ?? null,
    until: until ?? null,
  }
}

function kindOfPrefix(prefix: string): EntityKind | undefined {
  return entityKinds.find((kind) => idPrefix[kind] === `${prefix}:`)
}
