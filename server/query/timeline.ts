import * as z from 'zod'
import type { TimelineAnswer, TimelineRequest, TimelineUnit } from '../../model/api/graph.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { findEntity } from './find-entity.ts'

const meetingsByDay = statement('read/meetings-by-day')
const meetingsByDayOf = statement('read/meetings-by-day-of')

type Readable = Pick<GraphStore, 'read'>

const day = z.string()
const SpanRow = z.discriminatedUnion('precision', [
  z.object({ precision: z.literal('day'), since: day, count: z.int() }),
  z.object({ precision: z.enum(['month', 'year']), since: day, until: day, count: z.int() }),
  z.object({ precision: z.literal('none'), count: z.int() }),
])
type SpanRow = z.infer<typeof SpanRow>

/** Returns when meetings took place: all, or those that one entity took part in. Throws `not-found` for an unknown entity. */
export async function timeline(store: Readable, request: TimelineRequest): Promise<TimelineAnswer> {
  const rows = await meetings(store, request)
  return {
    bars: bars(rows, request.unit),
    bands: rows.flatMap((row) => (row.precision === 'month' || row.precision === 'year' ? [row] : [])),
    undated: rows.reduce((sum, row) => sum + (row.precision === 'none' ? row.count : 0), 0),
  }
}

/** Returns counts of the meetings that may lie in the period, oldest first. */
async function meetings(store: Readable, request: TimelineRequest): Promise<SpanRow[]> {
  const { since = '0001-01-01', until = '9999-12-31', status = null, entity } = request
  const period = { since, until, status }
  const rows =
    entity === undefined
      ? await store.read(meetingsByDay, period)
      : await store.read(meetingsByDayOf, { ...period, entity: (await findEntity(store, entity)).node.id })
  return rows.map((row) => SpanRow.parse(row))
}

/** Counts the meetings whose day is known, by the unit they start in, oldest first. */
function bars(rows: readonly SpanRow[], unit: TimelineUnit): TimelineAnswer['bars'] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    if (row.precision !== 'day') continue
    const start = firstDay(row.since, unit)
    counts.set(start, (counts.get(start) ?? 0) + row.count)
  }
  return [...counts].map(([start, count]) => ({ start, count }))
}

/** Returns the first day of the unit that holds a day. Weeks start on Monday, as in ISO 8601. */
function firstDay(day: string, unit: TimelineUnit): string {
  if (unit === 'day') return day
  if (unit === 'month') return `${day.slice(0, 7)}-01`
  if (unit === 'year') return `${day.slice(0, 4)}-01-01`
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}
