import * as z from 'zod'
import type { CommonRequest, Counterpart, MetAnswer, MetRequest } from '../../model/api/met.ts'
import { idPrefix, MeetingStatus } from '../../model/entity.ts'
import { LARGEST_FOLDED } from '../../model/fold.ts'
import { statement } from '../store/cypher-library.ts'
import { asNode } from '../store/graph-rows.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { findEntity } from './find-entity.ts'
import { pageOf } from './paging.ts'

const metBy = statement('read/met')
const entities = statement('read/entities')

type Readable = Pick<GraphStore, 'read'>
/** The meetings that an entity and one other attended on different sides, counted. */
export type Tally = Omit<Counterpart, 'kind' | 'name'>

const MetRow = z.object({
  id: z.string(),
  other: z.string(),
  status: MeetingStatus,
  large: z.boolean(),
  count: z.int(),
  since: z.string().nullable(),
  until: z.string().nullable(),
})

/**
 * Returns a page of those whom an entity met, taken from the whole graph. Everybody in a meeting met everybody of another
 * side; a body was at a meeting if it took part itself or if somebody spoke for it there. Throws `not-found`.
 */
export async function met(store: Readable, id: string, { limit, cursor, ...filters }: MetRequest): Promise<MetAnswer> {
  const { node, mergedFrom } = await findEntity(store, id)
  const all = [...((await tallies(store, [node.id], filters)).get(node.id)?.values() ?? [])].sort(mostFirst)
  const { items, nextCursor } = pageOf(all, (tally) => tally.id, { limit, cursor })
  return {
    met: await named(store, items),
    total: all.length,
    nextCursor,
    ...(mergedFrom === undefined ? {} : { mergedFrom }),
  }
}

/** Counts for each of these entities with whom it met: entity → other → counts. */
export async function tallies(
  store: Readable,
  ids: readonly string[],
  { kinds, status, since, until }: Pick<CommonRequest, 'kinds' | 'status' | 'since' | 'until'>,
): Promise<Map<string, Map<string, Tally>>> {
  const rows = await store.read(metBy, {
    ids,
    kinds: kinds.map((kind) => idPrefix[kind].slice(0, -1)),
    largest: LARGEST_FOLDED,
    status: status ?? null,
    since: since ?? null,
    until: until ?? null,
  })
  const found = new Map<string, Map<string, Tally>>(ids.map((id) => [id, new Map()]))
  for (const row of rows) {
    const { id, other, ...counted } = MetRow.parse(row)
    const of = found.get(id)
    of?.set(other, added(of.get(other) ?? nothing(other), counted))
  }
  return found
}

/** Sorts by held meetings, then by all, then by id, so that pages are the same on both engines. */
export function mostFirst(a: Tally, b: Tally): number {
  return b.held - a.held || sum(b) - sum(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Adds kind and name to tallies. */
export async function named<T extends { id: string }>(
  store: Readable,
  tallies: readonly T[],
): Promise<(T & Pick<Counterpart, 'kind' | 'name'>)[]> {
  const rows = await store.read(entities, { ids: tallies.map(({ id }) => id) })
  const nodes = new Map<string, Pick<Counterpart, 'kind' | 'name'>>(
    rows.map(({ n }) => asNode(n)).map(({ id, kind, name }) => [id, { kind, name }]),
  )
  return tallies.flatMap((tally) => {
    const node = nodes.get(tally.id)
    return node === undefined ? [] : [{ ...tally, ...node }]
  })
}

const nothing = (id: string): Tally => ({ id, held: 0, large: 0, other: {}, since: null, until: null })

function added(tally: Tally, row: Omit<z.infer<typeof MetRow>, 'id' | 'other'>): Tally {
  const { status, large, count } = row
  const dates = {
    since: outer(tally.since, row.since, (a, b) => a < b),
    until: outer(tally.until, row.until, (a, b) => a > b),
  }
  if (status !== 'held')
    return { ...tally, ...dates, other: { ...tally.other, [status]: (tally.other[status] ?? 0) + count } }
  return { ...tally, ...dates, ...(large ? { large: tally.large + count } : { held: tally.held + count }) }
}

function outer(a: string | null, b: string | null, isOutside: (a: string, b: string) => boolean): string | null {
  if (a === null || b === null) return a ?? b
  return isOutside(a, b) ? a : b
}

function sum({ held, large, other }: Tally): number {
  return held + large + Object.values(other).reduce((total, count) => total + count, 0)
}
