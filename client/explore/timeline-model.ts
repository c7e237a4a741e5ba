import { monthName, shortDate } from '../../model/drawing/dates.ts'
import type { Node } from '../../model/graph.ts'

export type Unit = 'day' | 'week' | 'month' | 'year'

/** A bar: meetings whose day is known, in the unit they start in. Times are days since 1970-01-01. */
interface Bar {
  start: number
  end: number
  count: number
  /** How many of them were held; the rest are planned, cancelled and the like. */
  held: number
}
/** A band: meetings known by month or year only, over all their possible days; never spread into bars. */
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
  /** First day shown, and the day after the last. */
  start: number
  end: number
  unit: Unit
  bars: Bar[]
  bands: Band[]
  ticks: Tick[]
  undated: number
}

const DAY = 86_400_000
/** Bars stay wide enough to hit with at most about this many. */
const MOST_BARS = 110
const MOST_DAYS = 62
const BAND_ROWS = 2

export const dayOf = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY)
export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** The timeline of the meetings among these nodes; null when none has a date. */
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

/** A part of a bar, from one count up to another: those held stand below, the rest on top of them. */
interface BarPart {
  isHeld: boolean
  from: number
  to: number
}

export function barParts({ count, held }: Pick<Bar, 'count' | 'held'>): BarPart[] {
  const parts = [
    { isHeld: true, from: 0, to: held },
    { isHeld: false, from: held, to: count },
  ]
  return parts.filter(({ from, to }) => to > from)
}

/** What the timeline draws beside meetings held on a known day, and so has to explain. */
export function signs({ bars, bands }: Pick<Timeline, 'bars' | 'bands'>): ('not held' | 'day not known')[] {
  return [
    ...(bars.some(({ count, held }) => held < count) ? (['not held'] as const) : []),
    ...(bands.length > 0 ? (['day not known'] as const) : []),
  ]
}

/** The highest bar with room on its right for a figure, `room` days wide, which no bar as high may cover. */
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

/** The first day of a day's unit, or of a later one. Weeks start on Monday. */
export function unitStart(day: number, unit: Unit, later = 0): number {
  if (unit === 'day') return day + later
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7) + later * 7
  const date = new Date(day * DAY)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  return Math.round(utc(unit === 'month' ? year : year + later, unit === 'month' ? month + later : 0) / DAY)
}

/** As Date.UTC, which takes years before 100 for ones of the last century. */
function utc(year: number, month: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month, 1)
  return date.getTime()
}

/** Ticks where months or years begin, at most about twelve. */
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
