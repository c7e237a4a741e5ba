import type * as z from 'zod'
import type { SchemaAnswer, TimelineAnswer, TimelineRequest } from '../../model/api.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore } from '../store/graph-store.ts'

const meetingDays = statement('read/meeting-days')
const labelCounts = statement('read/label-counts')
const relationCounts = statement('read/relation-counts')

/** Meetings whose day is known as bars, by the unit they start in; those known by month or year as bands. */
export async function timeline(store: GraphStore, request: z.infer<typeof TimelineRequest>): Promise<TimelineAnswer> {
  const { since = null, until = null, status = null, unit } = request
  const rows = await store.read(meetingDays, { since, until, status })
  const bars = new Map<string, number>()
  const bands: TimelineAnswer['bands'] = []
  let undated = 0
  for (const row of rows) {
    const [first, last, count] = [String(row.since), String(row.until), Number(row.count)]
    if (row.precision === 'day') {
      const start = startOf(first, unit)
      bars.set(start, (bars.get(start) ?? 0) + count)
    } else if (row.precision === 'month' || row.precision === 'year') {
      bands.push({ since: first, until: last, precision: row.precision, count })
    } else undated += count
  }
  const sortedBars = [...bars].sort(([a], [b]) => (a < b ? -1 : 1)).map(([start, count]) => ({ start, count }))
  return { bars: sortedBars, bands: bands.sort((a, b) => (a.since < b.since ? -1 : 1)), undated }
}

/** The first day of the unit a day is in; weeks start on Monday (ISO 8601). */
function startOf(day: string, unit: 'day' | 'week' | 'month' | 'year'): string {
  if (unit === 'day') return day
  if (unit === 'month') return `${day.slice(0, 7)}-01`
  if (unit === 'year') return `${day.slice(0, 4)}-01-01`
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

/** Labels and relations with their counts. */
export async function schema(store: GraphStore): Promise<SchemaAnswer> {
  const labels = (await store.read(labelCounts, {})).map((row) => ({
    name: String((Array.isArray(row.labels) ? row.labels : []).find((label) => label !== 'Entity')),
    count: Number(row.count),
    properties: [],
  }))
  const relations = (await store.read(relationCounts, {})).map((row) => ({
    name: String(row.relation),
    count: Number(row.count),
    properties: [],
  }))
  return { labels, relations }
}
