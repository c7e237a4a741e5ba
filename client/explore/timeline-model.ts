import { monthName, shortDate } from '../../model/drawing/dates.ts'
import type { Node } from '../../model/graph.ts'

export type Unit = 'day' | 'week' | 'month' | 'year'

/** A bar: the meetings with a known day that start in one unit. Times are days since 1970-01-01. */
interface Bar {
  start: number
  end: number
  count: number
  /** How many of them were held. The rest are planned, cancelled and so on. */
  held: number
}
/** A band: the meetings known only by month or year, drawn over all their possible days. They never count in bars. */
interface Band {
  start: number
  end: number
  count: number
  label: string
  row: number
}
interface Tick {
  at: number
  label: string
  strong: boolean
}
export interface Timeline {
  /** The first day shown. `end` is the day after the last. */
  start: number
  end: number
  unit: Unit
  bars: Bar[]
  bands: Band[]
  ticks: Tick[]
  undated: number
}

const DAY = 86_400_000
/** With at most about this many bars, each is wide enough to point at. */
const MOST_BARS = 110
const MOST_DAYS = 62
const BAND_ROWS = 2

/** Days since 1970-01-01 of an ISO day, and back. */
export const dayOf = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY)
export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** The timeline of the meetings among these nodes; null if none has a date. */
export function timeline(nodes: readonly Node[]): Timeline | null {
  const meetings = nodes.flatMap((node) => (node.kind === 'Meeting' ? [node.properties] : []))
  const dated = meetings.flatMap(({ since, until, precision, status }) =>
    since !== undefined && until !== undefined
      ? [{ start: dayOf(since), end: dayOf(until) + 1, precision, status, since }]
      : [],
  )
  if (dated.length === 0) return null
  const first = Math.min(...dated.map(({ start }) => start))
  const last = Math.max(...dated.map(({ end }) => end))
  const unit: Unit =
    last - first <= MOST_DAYS
      ? 'day'
      : (last - first) / 7 <= MOST_BARS
        ? 'week'
        : (last - first) / 30.4 <= MOST_BARS
          ? 'month'
          : 'year'
  const start = unitStart(first, unit === 'day' || unit === 'week' ? 'month' : unit)
  const end = unitStart(last - 1, unit === 'day' || unit === 'week' ? 'month' : unit, 1)

  const bars = new Map<number, Bar>()
  for (const { start: day, status } of dated.filter(({ precision }) => precision === 'day')) {
    const from = unitStart(day, unit)
    const bar = bars.get(from) ?? { start: from, end: unitStart(day, unit, 1), count: 0, held: 0 }
    bars.set(from, { ...bar, count: bar.count + 1, held: bar.held + (status === 'held' ? 1 : 0) })
  }
  return {
    start,
    end,
    unit,
    bars: [...bars.values()].sort((a, b) => a.start - b.start),
    bands: bandsOf(dated.filter(({ precision }) => precision !== 'day')),
    ticks: ticksOf(start, end),
    undated: meetings.length - dated.length,
  }
}

/** A part of a bar, between two counts. The held meetings are at the bottom, the rest on top. */
interface BarPart {
  isHeld: boolean
  from: number
  to: number
}

/** The parts of a bar, from the bottom up, without empty ones. */
export function barParts({ count, held }: Pick<Bar, 'count' | 'held'>): BarPart[] {
  const parts = [
    { isHeld: true, from: 0, to: held },
    { isHeld: false, from: held, to: count },
  ]
  return parts.filter(({ from, to }) => to > from)
}

/** The signs in the timeline that its legend must explain. */
export function signs({ bars, bands }: Pick<Timeline, 'bars' | 'bands'>): ('not held' | 'day not known')[] {
  return [
    ...(bars.some(({ count, held }) => held < count) ? (['not held'] as const) : []),
    ...(bands.length > 0 ? (['day not known'] as const) : []),
  ]
}

/** The highest bar with room for its figure: no bar of similar height starts within `room` days to its right. */
export function barToName(bars: readonly Bar[], room: number): Bar | undefined {
  const most = Math.max(...bars.map(({ count }) => count))
  return bars.find(({ end, count }) => {
    const covered = bars.some((other) => other.start >= end && other.start < end + room && other.count > count * 0.75)
    return count === most && !covered
  })
}

function bandsOf(partial: readonly { start: number; end: number; since: string; precision: string }[]): Band[] {
  const bands = new Map<string, Band>()
  for (const { start, end, since, precision } of partial) {
    const label = precision === 'year' ? shortDate(since.slice(0, 4)) : monthName(Number(since.slice(5, 7)))
    const key = `${start}-${end}`
    const band = bands.get(key) ?? { start, end, count: 0, label, row: precision === 'year' ? 1 : 0 }
    bands.set(key, { ...band, count: band.count + 1 })
  }
  return [...bands.values()].sort((a, b) => a.start - b.start).map((band) => ({ ...band, row: band.row % BAND_ROWS }))
}

/** The first day of the unit that holds `day`, or of the unit `later` units after it. Weeks start on Monday. */
export function unitStart(day: number, unit: Unit, later = 0): number {
  if (unit === 'day') return day + later
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7) + later * 7
  const date = new Date(day * DAY)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  return Math.round(utc(unit === 'month' ? year : year + later, unit === 'month' ? month + later : 0) / DAY)
}

/** Like Date.UTC, which takes the years 0 to 99 for 1900 to 1999. */
function utc(year: number, month: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month, 1)
  return date.getTime()
}

/** Ticks where months or years begin, about twelve at most. */
function ticksOf(start: number, end: number): Tick[] {
  const years = (end - start) / 365
  const step = years <= 1.1 ? 1 : years <= 3 ? 3 : years <= 6 ? 6 : 12 * Math.ceil(years / 12)
  const ticks: Tick[] = []
  const month = new Date(unitStart(start, 'month') * DAY).getUTCMonth()
  const first = step < 12 ? unitStart(start, 'month', -(month % step)) : unitStart(start, 'year')
  for (let at = first; at < end; at = unitStart(at, 'month', step)) {
    const [year = '', month = '1'] = isoOf(at).split('-')
    const isYear = Number(month) === 1 || ticks.length === 0
    if (at >= start)
      ticks.push({
        at,
        label: step >= 12 ? year : isYear ? `${monthName(Number(month))} ${year}` : monthName(Number(month)),
        strong: isYear,
      })
  }
  return ticks
}
