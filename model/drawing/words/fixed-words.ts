import type { EntityKind, MeetingStatus } from '../../entity.ts'
import type { LinkKind } from '../links.ts'

/** A date as numbers. A part that is not known, or not said again, is 0 or empty. */
export interface DateParts {
  year: string
  month: number
  day: number
}

/** The words of a picture that come from no source: its dates, its legend and the heads of its tiles. */
export interface FixedWords {
  /** The months from January, in full and as short as a date allows. */
  months: readonly string[]
  shortMonths: readonly string[]
  /** The days of the week from Sunday. */
  weekdays: readonly string[]
  /** Writes the known parts of a date in the order of the language. */
  date: (parts: DateParts, isShort: boolean) => string
  /** Adds the day of the week to a date. */
  withWeekday: (weekday: string, date: string) => string
  /** In a period, the parts that both dates share are said with the last date, or with the first. */
  saysSharedParts: 'last' | 'first'
  /** How exactly a date is known. */
  precision: Readonly<Record<'day' | 'month' | 'year' | 'none', string>>
  /** The head of a tile whose month is not known, and of one without a date. */
  tile: { year: string; date: string }
  kinds: Readonly<Record<EntityKind, string>>
  /** A meeting by its status. */
  statuses: Readonly<Record<MeetingStatus, string>>
  links: Readonly<Record<LinkKind, string>>
  /** The name of the list of links, for people who can't see the picture. */
  /** Says how much a picture holds, as a whole sentence. */
  totals: (items: number, links: number) => string
  listOfLinks: string
}

/** The name of a month, and nothing for a month that is not known. */
export function monthIn({ months, shortMonths }: FixedWords, month: number, isShort: boolean): string {
  return (isShort ? shortMonths : months)[month - 1] ?? ''
}

/** Joins the parts that are there with a blank. */
export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}
