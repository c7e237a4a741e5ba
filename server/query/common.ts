import * as z from 'zod'
import type { CommonAnswer, CommonRequest } from '../../model/api/met.ts'
import { type Graph, union } from '../../model/graph.ts'
import { grouped } from '../../model/grouped.ts'
import { AppError } from '../../model/problem.ts'
import { statement } from '../store/cypher-library.ts'
import { asNode, toEdge } from '../store/graph-rows.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { findEntities } from './find-entity.ts'
import { mostFirst, named, type Tally, tallies } from './met.ts'

const attended = statement('read/attended')
const bodiesOf = statement('read/bodies-of')
const entities = statement('read/entities')
const tiesAt = statement('read/ties-at')

type Readable = Pick<GraphStore, 'read'>

const AttendedRow = z.object({
  id: z.string(),
  near: z.string(),
  far: z.string(),
  tie: z.string(),
  since: z.string().nullable(),
})
type Attended = z.infer<typeof AttendedRow>
type Filters = Omit<CommonRequest, 'ids' | 'limit'>

/**
 * Returns what some entities have in common: whom each of them met, the meetings that each attended, on one side or on
 * several, and the bodies that each belongs to. Throws `not-found` for an id that names nothing, and `bad-request` if the
 * ids name only one entity.
 */
export async function common(store: Readable, { ids: asked, limit, ...filters }: CommonRequest): Promise<CommonAnswer> {
  const { nodes, merged, missing } = await findEntities(store, asked)
  if (missing.length > 0)
    throw new AppError(
      'not-found',
      `No entity has the id ${missing.map((id) => `"${id}"`).join(' or ')}: search by name`,
    )
  const ids = [...new Set(asked.map((id) => merged.get(id) ?? id))]
  if (ids.length < 2) throw new AppError('bad-request', 'These ids name one entity: name at least two')
  const [counterparts, meetings, bodies] = await Promise.all([
    commonCounterparts(store, ids, filters),
    commonMeetings(store, ids, filters, limit),
    commonBodies(store, ids),
  ])
  return {
    ids,
    met: await named(store, counterparts.slice(0, limit)),
    metTotal: counterparts.length,
    meetings: union({ nodes, edges: [] }, meetings.graph),
    meetingsTotal: meetings.total,
    bodies: union({ nodes, edges: [] }, bodies),
    merged: Object.fromEntries(merged),
  }
}

/** Returns those whom each of the entities met: first those with the most meetings with whom of the entities they met least. */
async function commonCounterparts(
  store: Readable,
  ids: readonly string[],
  filters: Filters,
): Promise<{ id: string; with: Omit<Tally, 'id'>[] }[]> {
  const found = [...(await tallies(store, ids, filters)).values()]
  const [first = new Map<string, Tally>()] = found
  return [...first.keys()]
    .map((id) => ({ id, with: found.flatMap((of) => of.get(id) ?? []) }))
    .filter(({ id, with: each }) => each.length === ids.length && !ids.includes(id))
    .map((counterpart) => ({ ...counterpart, least: counterpart.with.reduce((a, b) => (mostFirst(a, b) > 0 ? a : b)) }))
    .sort((a, b) => mostFirst(a.least, b.least))
    .map(({ id, with: each }) => ({ id, with: each.map(({ id: _, ...counts }) => counts) }))
}

/** Returns the meetings that each of the entities attended, the latest first, and who was there for them. */
async function commonMeetings(
  store: Readable,
  ids: readonly string[],
  { status, since, until }: Filters,
  limit: number,
): Promise<{ graph: Graph; total: number }> {
  const rows = await store.read(attended, { ids, status: status ?? null, since: since ?? null, until: until ?? null })
  const meetings = [
    ...grouped(
      rows.map((row) => AttendedRow.parse(row)),
      ({ far }) => far,
    ).values(),
  ]
    .filter((all) => new Set(all.map(({ id }) => id)).size === ids.length)
    .sort(latestFirst)
  const shown = meetings.slice(0, limit)
  const there = [...new Set(shown.flat().flatMap(({ near, far }) => [far, near]))]
  const ties = shown.flat().map(({ near, far, tie }) => ({ near, far, id: tie }))
  const [nodes, edges] = await Promise.all([store.read(entities, { ids: there }), store.read(tiesAt, { ties })])
  return {
    graph: union({ nodes: nodes.map(({ n }) => asNode(n)), edges: edges.map(toEdge) }),
    total: meetings.length,
  }
}

function latestFirst([a]: Attended[], [b]: Attended[]): number {
  const [x, y] = [a, b].map((one) => `${one?.since ?? ''}|${one?.far}`)
  return (x ?? '') < (y ?? '') ? 1 : -1
}

/** Returns the bodies that each of the entities speaks for, is a member of or is part of, and these edges. */
async function commonBodies(store: Readable, ids: readonly string[]): Promise<Graph> {
  const rows = await store.read(bodiesOf, { ids })
  const shared = [...grouped(rows, ({ body }) => String(body))].filter(
    ([, all]) => new Set(all.map(({ id }) => id)).size === ids.length,
  )
  const nodes = await store.read(entities, { ids: shared.map(([body]) => body) })
  return { nodes: nodes.map(({ n }) => asNode(n)), edges: shared.flatMap(([, all]) => all.map(toEdge)) }
}
