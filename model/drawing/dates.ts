import { dateSpan } from '../partial-date.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

function parts(iso: string): { year: string; month: number; day: number } {
  const [year = '', month = '0', day = '0'] = iso.split('-')
  return { year: year.replace(/^0+/, ''), month: Number(month), day: Number(day) }
}

export const monthName = (month: number, short = true): string => {
  const name = MONTHS[month - 1] ?? ''
  return short ? name.slice(0, 3) : name
}

/** An EDTF date in words: "4 Nov 2024", "Nov 2024", "2024", "4–5 Nov 2024". A text that is no date comes back unchanged. */
export function shortDate(edtf: string): string {
  if (dateSpan(edtf) === null) return edtf
  const [first = '', second] = edtf.split('/')
  return second === undefined ? one(first, true) : period(first, second)
}

/** An EDTF date in full words: "Monday, 4 November 2024". Periods stay short. */
export function longDate(edtf: string): string {
  if (dateSpan(edtf) === null || edtf.includes('/')) return shortDate(edtf)
  const weekday = edtf.length === 10 ? `${WEEKDAYS[new Date(`${edtf}T00:00:00Z`).getUTCDay()]}, ` : ''
  return weekday + one(edtf, false)
}

/** The date of a meeting in words; a meeting without one says that its date is not known. */
export function dateOrUnknown(date: string | undefined): string {
  return date === undefined ? precisionWords.none : shortDate(date)
}

function one(date: string, short: boolean): string {
  const { year, month, day } = parts(date)
  if (month === 0) return year
  return `${day === 0 ? '' : `${day} `}${monthName(month, short)} ${year}`
}

/** A period in words, with a shared month or year said once: "4–5 Nov 2024", "30 Oct – 2 Nov 2024". */
export function period(since: string, until: string): string {
  const [a, b] = [parts(since), parts(until)]
  if (since === until) return one(since, true)
  if (a.year !== b.year) return `${one(since, true)} – ${one(until, true)}`
  if (a.month !== b.month) return `${a.day} ${monthName(a.month)} – ${one(until, true)}`
  return `${a.day}–${one(until, true)}`
}

/** The precision of a date in words. */
export const precisionWords = {
  day: 'exact day',
  month: 'day not known',
  year: 'month not known',
  none: 'date not known',
} as const
