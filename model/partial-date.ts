import * as z from 'zod'

/**
 * Partial dates, in four forms of EDTF (ISO 8601-2, level 0): `2024`, `2024-11`, `2024-11-04`, `2024-11-04/2024-11-05`.
 * A date that doesn't exist is an error and is never corrected: nobody met on 2023-02-29.
 */
type Precision = 'year' | 'month' | 'day' | 'none'

/** The first and last possible ISO day, both included. */
export interface DateSpan {
  since: string
  until: string
  precision: Precision
}

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Returns the days in a month of the proleptic Gregorian calendar. `month` is 1 to 12. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

function spanOfOne(text: string): DateSpan | string {
  const [, year, month, day] = FORM.exec(text) ?? []
  if (year === undefined) return `"${text}" is not a date: use 2024, 2024-11, 2024-11-04 or 2024-11-04/2024-11-05`
  if (year === '0000') return `There is no year 0000 in "${text}": use a year from 0001`
  if (month === undefined) return { since: `${year}-01-01`, until: `${year}-12-31`, precision: 'year' }
  if (Number(month) < 1 || Number(month) > 12)
    return `There is no month ${month} in "${text}": use ${year}-01 to ${year}-12`
  const last = daysInMonth(Number(year), Number(month))
  if (day === undefined) return { since: `${text}-01`, until: `${text}-${last}`, precision: 'month' }
  if (Number(day) < 1 || Number(day) > last) {
    return `There is no day ${day} in ${year}-${month}: its last is ${year}-${month}-${last}`
  }
  return { since: text, until: text, precision: 'day' }
}

function spanOrReason(text: string): DateSpan | string {
  const [first = '', second, ...rest] = text.split('/')
  const start = spanOfOne(first)
  if (typeof start === 'string' || second === undefined) return start
  const end = spanOfOne(second)
  if (typeof end === 'string') return end
  if (rest.length > 0 || start.precision !== 'day' || end.precision !== 'day') {
    return `"${text}" is not a period: both ends must be days, as in 2024-11-04/2024-11-05`
  }
  if (end.since < start.since) return `"${text}" ends before it starts: write ${second}/${first}`
  return { since: start.since, until: end.until, precision: 'day' }
}

/** Returns the span of an EDTF text, or null if the text is not a date. `dateProblem` says why. */
export function dateSpan(text: string): DateSpan | null {
  const span = spanOrReason(text)
  return typeof span === 'string' ? null : span
}

/** Returns what is wrong with a date and what would be right, or null if the date is right. */
export function dateProblem(text: string): string | null {
  const span = spanOrReason(text)
  return typeof span === 'string' ? span : null
}

/** Returns why a period from one date until another can't be, or null if it may be: some possible day lies in it. */
export function periodProblem(since: unknown, until: unknown): string | null {
  const [start, end] = [since, until].map((date) => (typeof date === 'string' ? dateSpan(date) : null))
  if (!start || !end || start.since <= end.until) return null
  return `The end, ${until}, is before the start, ${since}. Correct one of them, or leave it out`
}

/** A date in one of the four forms, checked against the calendar. */
export const PartialDate = z.string().superRefine((text, context) => {
  const problem = dateProblem(text)
  if (problem !== null) context.addIssue({ code: 'custom', message: problem, input: text })
})

/** One ISO day, as periods are asked for. */
export const Day = z.string().superRefine((text, context) => {
  const problem =
    dateProblem(text) ?? (text.length === 10 ? null : `"${text}" is not a day: use a form like 2024-11-04`)
  if (problem !== null) context.addIssue({ code: 'custom', message: problem, input: text })
})

/**
 * True if any day of the span may lie in the period. An open end doesn't limit. A span without dates is in every
 * period.
 */
export function mayOverlap(
  span: { since?: string | undefined; until?: string | undefined },
  period: { since?: string | undefined; until?: string | undefined },
): boolean {
  const startsInTime = period.until === undefined || span.since === undefined || span.since <= period.until
  const endsInTime = period.since === undefined || span.until === undefined || span.until >= period.since
  return startsInTime && endsInTime
}
