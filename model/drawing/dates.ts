import { dateSpan } from '../partial-date.ts'
import type { SnapshotLanguage } from '../snapshot.ts'
import { fixedWords } from './language.ts'
import type { DateParts } from './words/fixed-words.ts'

/** The numbers of a date: "2024-11" is year 2024, month 11, day 0. */
export function partsOf(iso: string): DateParts {
  const [year = '', month = '0', day = '0'] = iso.split('-')
  return { year: year.replace(/^0+/, ''), month: Number(month), day: Number(day) }
}

/** The name of a month, from 1, as short as dates write it. */
export const monthName = (month: number, language?: SnapshotLanguage): string =>
  fixedWords(language).shortMonths[month - 1] ?? ''

/**
 * An EDTF date in words: "4 Nov 2024", "Nov 2024", "2024", "4–5 Nov 2024". A text that is no date comes back unchanged.
 * English if no language is given.
 */
export function shortDate(edtf: string, language?: SnapshotLanguage): string {
  if (dateSpan(edtf) === null) return edtf
  const [first = '', second] = edtf.split('/')
  return second === undefined ? fixedWords(language).date(partsOf(first), true) : period(first, second, language)
}

/** An EDTF date in full words: "Monday, 4 November 2024". Periods stay short. */
export function longDate(edtf: string, language?: SnapshotLanguage): string {
  if (dateSpan(edtf) === null || edtf.includes('/')) return shortDate(edtf, language)
  const words = fixedWords(language)
  const date = words.date(partsOf(edtf), false)
  const weekday = words.weekdays[new Date(`${edtf}T00:00:00Z`).getUTCDay()] ?? ''
  return edtf.length === 10 ? words.withWeekday(weekday, date) : date
}

/** The date of a meeting in words; a meeting without one says that its date is not known. */
export function dateOrUnknown(date: string | undefined, language?: SnapshotLanguage): string {
  return date === undefined ? fixedWords(language).precision.none : shortDate(date, language)
}

/** A period in words, with a shared month or year said once: "4–5 Nov 2024", "30 Oct – 2 Nov 2024". */
export function period(since: string, until: string, language?: SnapshotLanguage): string {
  const { date, saysSharedParts } = fixedWords(language)
  const [first, last] = [partsOf(since), partsOf(until)]
  if (since === until) return date(first, true)
  const isSameYear = first.year === last.year
  const isSameMonth = isSameYear && first.month === last.month
  const rest = ({ year, month, day }: DateParts) => ({
    year: isSameYear ? '' : year,
    month: isSameMonth && day !== 0 ? 0 : month,
    day,
  })
  if (saysSharedParts === 'first') return `${date(first, true)}~${date(rest(last), true)}`
  return `${date(rest(first), true)}${isSameMonth ? '–' : ' – '}${date(last, true)}`
}

/** The precision of a date in English words. */
export const precisionWords = fixedWords('en').precision
