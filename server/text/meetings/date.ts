import * as chrono from 'chrono-node/en'
import { dateSpan } from '../../../model/partial-date.ts'
import type { ParsedSentence } from '../clauses/coreference.ts'
import type { Encounter } from '../rules/encounter.ts'

/**
 * Returns the date nearest to the trigger in its clause. It skips dates of other things ("since 2020", "until Friday").
 */
export function dateOf(
  context: { text: string; publishedAt: string | null },
  sentence: ParsedSentence,
  encounter: Encounter,
  isFuture: boolean,
  until: number,
  otherDay: boolean,
): string | null {
  const dates = datesIn(context.text, sentence, context.publishedAt, isFuture)
  if (dates.length === 0) return null
  const trigger = sentence.tokens[encounter.trigger]
  if (!trigger) return null
  const usable = dates.filter(
    (date) =>
      !/\b(?:since|until|till|before|after|by|than|of|due)\s+(?:the\s+)?$/i.test(
        context.text.slice(Math.max(sentence.start, date.start - 14), date.start),
      ),
  )
  const limit = sentence.tokens[until - 1]?.end ?? sentence.end
  const following = usable.find(
    (date) =>
      date.start >= trigger.start && date.start <= limit && !reportedBetween(sentence, trigger.start, date.start),
  )
  if (otherDay) return following && following.start - trigger.end < 40 ? following.edtf : null
  const before = usable.filter((date) => date.start < trigger.start)
  const near = before[before.length - 1]
  const reported = near !== undefined && reportedBefore(sentence, near.start)
  return following?.edtf ?? (near && !reported ? near.edtf : null)
}

/** True if a verb of saying stands between meeting and date: in "X met Y, Z said on Tuesday" Z spoke on Tuesday. */
function reportedBetween(sentence: ParsedSentence, from: number, to: number): boolean {
  return sentence.tokens.some(
    (token) =>
      token.start > from &&
      token.start < to &&
      /^(?:said|says|told|announced|reported|added|wrote|who|which)$/.test(token.lower),
  )
}

function reportedBefore(sentence: ParsedSentence, at: number): boolean {
  const index = sentence.tokens.findIndex((token) => token.start >= at)
  const near = [1, 2, 3].map((back) => sentence.tokens[index - back]?.lower ?? '')
  const after = [1, 2, 3].map((ahead) => sentence.tokens[index + ahead]?.lower ?? '')
  return (
    near.some((word) => /^(?:said|says|told|announced|reported|wrote)$/.test(word)) ||
    after[0] === 'that' ||
    after.includes('said')
  )
}

const DATE_WORDS =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|\b(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening))\b|\b(?:1[5-9]|20)\d\d\b|\b(?:last|next|this|that) (?:year|month|week)\b/i
const DAY_MS = 86_400_000
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const DAYS = '(\\d{1,2})\\s*(?:-|–|to|and|until)\\s*(\\d{1,2})'
const DAY_RANGE = new RegExp(`\\b${DAYS}\\s+${MONTH}(?:,?\\s+(\\d{4}))?|\\b${MONTH}\\s+${DAYS}(?:,?\\s+(\\d{4}))?`, 'g')
const YEAR = /\bin (?:early |mid-?|late )?((?:1[5-9]|20)\d\d)\b(?![-–]|\s+[a-z]+s\b)/g

/** A date, and the stretch of the document that gives it. */
interface DatePhrase {
  start: number
  end: number
  edtf: string
}

const iso = (date: Date) => date.toISOString().slice(0, 10)
const two = (value: number) => String(value).padStart(2, '0')

/** Returns the day from which an article counts, at noon UTC; null if unknown. */
function reference(publishedAt: string | null): Date | null {
  if (publishedAt === null || dateSpan(publishedAt)?.precision !== 'day') return null
  return new Date(`${publishedAt.slice(0, 10)}T12:00:00Z`)
}

/** Returns the year of a month or day without one: the last that isn't after the article, or the next for a plan. */
function yearFor(reference: Date, month: number, day: number, isFuture: boolean): number {
  const year = reference.getUTCFullYear()
  const then = Date.UTC(year, month - 1, day)
  if (isFuture) return then < reference.getTime() - 31 * DAY_MS ? year + 1 : year
  return then > reference.getTime() + DAY_MS ? year - 1 : year
}

/** Returns the certain dates of a sentence: a weekday gives a day, "in November" a month, "last year" a year. */
function datesIn(text: string, sentence: ParsedSentence, publishedAt: string | null, isFuture: boolean): DatePhrase[] {
  const slice = text.slice(sentence.start, sentence.end)
  if (!DATE_WORDS.test(slice)) return []
  const from = reference(publishedAt)
  const ranges = dayRanges(slice, sentence.start, from, isFuture)
  const parsed = chrono.casual.parse(slice, from ?? new Date('2000-06-15T12:00:00Z'), { forwardDate: isFuture })
  const single = parsed.flatMap((result) => {
    const edtf = edtfOf(result, from, isFuture)
    const start = sentence.start + result.index
    if (
      edtf === null ||
      dateSpan(edtf) === null ||
      ranges.some((range) => start < range.end && start + result.text.length > range.start)
    )
      return []
    return [{ start, end: start + result.text.length, edtf }]
  })
  return [...ranges, ...single, ...years(slice, sentence.start, single)].sort((a, b) => a.start - b.start)
}

/** Returns years without a month or day: "in 2022", "in early 2022". */
function years(slice: string, offset: number, others: readonly DatePhrase[]): DatePhrase[] {
  return [...slice.matchAll(YEAR)].flatMap((match) => {
    const start = offset + match.index
    const end = start + match[0].length
    const beside = others.some((other) => other.start < end && other.end > start)
    return beside ? [] : [{ start, end, edtf: match[1] ?? '' }]
  })
}

/** Returns periods of days: "26 and 27 May", "Oct. 26-27, 1986". */
function dayRanges(slice: string, offset: number, from: Date | null, isFuture: boolean): DatePhrase[] {
  return [...slice.matchAll(DAY_RANGE)].flatMap((match) => {
    const [, d1, d2, m1, y1, m2, d3, d4, y2] = match
    const month = MONTHS.findIndex((name) => name.startsWith((m1 ?? m2 ?? '').slice(0, 3))) + 1
    const first = Number(d1 ?? d3)
    const last = Number(d2 ?? d4)
    const year = y1 ?? y2 ?? (from ? String(yearFor(from, month, first, isFuture)) : null)
    if (year === null || last <= first) return []
    const edtf = `${year}-${two(month)}-${two(first)}/${year}-${two(month)}-${two(last)}`
    return dateSpan(edtf) ? [{ start: offset + match.index, end: offset + match.index + match[0].length, edtf }] : []
  })
}

function edtfOf(result: chrono.ParsedResult, from: Date | null, isFuture: boolean): string | null {
  const { start } = result
  const said = result.text.toLowerCase()
  // A bare number or hour is no date ("at 10", "1,200").
  if (!/[a-z]/.test(said) && !/^(?:1[5-9]|20)\d\d/.test(said)) return null
  const year = start.get('year')
  const month = start.get('month')
  const day = start.get('day')
  if (year === null || month === null || day === null) return null
  if (/^(?:last|this|next) (?:year)$/.test(said)) return from ? String(year) : null
  if (/^(?:last|this|next) month$/.test(said)) return from ? `${year}-${two(month)}` : null
  if (/^this (?:morning|afternoon|evening)$/.test(said)) return from ? iso(from) : null
  if (
    /week|weekend|ago|earlier|later|hours?|minutes?|days?$|months|years|since|quarter|morning|noon/.test(
      said.replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/g, '').replace(/(?:yester|to)day|\bmorning\b/g, ''),
    )
  ) {
    if (!/(?:mon|tues|wednes|thurs|fri|satur|sun)day/.test(said)) return null
  }
  if (start.isCertain('month') && start.isCertain('day')) {
    if (start.isCertain('year')) return iso(new Date(Date.UTC(year, month - 1, day)))
    if (from === null) return null
    return `${yearFor(from, month, day, isFuture)}-${two(month)}-${two(day)}`
  }
  if (start.isCertain('month')) {
    if (start.isCertain('year')) return `${year}-${two(month)}`
    return from === null ? null : `${yearFor(from, month, 1, isFuture)}-${two(month)}`
  }
  if (start.isCertain('weekday')) return from === null ? null : weekday(from, start.get('weekday') ?? 0, isFuture, said)
  if (start.isCertain('day') && from !== null && /today|yesterday|tomorrow|tonight/.test(said))
    return `${year}-${two(month)}-${two(day)}`
  if (start.isCertain('year')) return String(year)
  return null
}

/** Returns the day of a weekday: the last one up to the article's day, or the next from it for a plan. */
function weekday(from: Date, day: number, isFuture: boolean, said: string): string {
  const today = from.getUTCDay()
  const back = (today - day + 7) % 7
  const ahead = (day - today + 7) % 7
  const shift = isFuture
    ? /^next/.test(said) && ahead < 7 && ahead !== 0
      ? ahead < 3
        ? ahead + 7
        : ahead
      : ahead
    : -back
  return iso(new Date(from.getTime() + shift * DAY_MS))
}
