import { type Timeline, unitStart } from './timeline-model.ts'

/** The brushed period: its first day and the day after its last, in days since 1970-01-01. */
export interface Brush {
  since: number
  until: number
}

type Span = Pick<Timeline, 'start' | 'end' | 'unit'>

/** The brush for the days in a view. An open end reaches to the end of the timeline. */
export function brushed({ start, end }: Span, since: number | undefined, until: number | undefined): Brush {
  const from = within(since ?? start, start, end - 1)
  return { since: from, until: within(until ?? end, from + 1, end) }
}

/** The brush after the pointer moved from one day to another: it moves a handle or draws a new brush. */
export function dragged(
  { start, end }: Span,
  brush: Brush,
  handle: 'since' | 'until' | 'new',
  from: number,
  to: number,
): Brush {
  if (handle === 'since') return { ...brush, since: within(to, start, brush.until - 1) }
  if (handle === 'until') return { ...brush, until: within(to, brush.since + 1, end) }
  const [first, last] = from < to ? [from, to] : [to, from]
  const since = within(first, start, end - 1)
  return { since, until: within(last, since + 1, end) }
}

/** The brush after one end moved by `steps` units. Ends always stop where a unit begins. */
export function stepped({ start, end, unit }: Span, brush: Brush, which: 'since' | 'until', steps: number): Brush {
  const from = brush[which]
  const aligned = unitStart(from, unit)
  const to = unitStart(from, unit, steps < 0 && aligned < from ? steps + 1 : steps)
  return which === 'since'
    ? { ...brush, since: within(to, start, brush.until - 1) }
    : { ...brush, until: within(to, brush.since + 1, end) }
}

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)
