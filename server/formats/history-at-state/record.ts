import * as z from 'zod'
import { Day, dateProblem } from '../../../model/partial-date.ts'
import type { ClaimAsRead } from '../reader.ts'
import type { XmlRecord } from '../xml/records.ts'

/** The number that HistoryAtState gives to a trip or visit. */
export const RecordId = z.string().regex(/^\d+$/, 'This must be the number of the record')
/** The name that HistoryAtState gives to a person or country in its addresses: `nixon-richard-m`. */
export const RecordKey = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'This must be lower-case words joined by hyphens')

export const days = { 'start-date': Day, 'end-date': Day }

/** Refuses a record that ends before it starts. If a day doesn't exist, only that is reported. */
export function inOrder(record: { 'start-date': string; 'end-date': string }, context: z.RefinementCtx): void {
  const { 'start-date': start, 'end-date': end } = record
  if (end >= start || dateProblem(start) !== null || dateProblem(end) !== null) return
  const message = `The record ends before its start-date ${start}. Correct one of the two days`
  context.addIssue({ code: 'custom', path: ['end-date'], message, input: end })
}

/** Returns the days as EDTF. */
export function dateOf({ 'start-date': start, 'end-date': end }: { 'start-date': string; 'end-date': string }): string {
  return start === end ? start : `${start}/${end}`
}

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** Returns a day in words: 23 February 1969. */
export function inWords(day: string): string {
  return longDay.format(new Date(`${day}T00:00:00Z`))
}

/** Returns fields and attributes of a record by one name each: `remarks`, `@who`, `country@id`. */
export function flat(record: XmlRecord): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(record.attributes)) values[`@${name}`] = value
  for (const [name, { text, attributes }] of record.fields) {
    values[name] = text
    for (const [attribute, value] of Object.entries(attributes)) values[`${name}@${attribute}`] = value
  }
  return values
}

/** One claim of a record, before its source, place and quote are added. */
export type Said = Pick<ClaimAsRead, 'type' | 'values'> &
  Partial<Pick<ClaimAsRead, 'key' | 'from' | 'to' | 'method' | 'confidence'>>

/** The reading of a record that passed its schema. */
export interface RecordReading {
  /** Claims about people and states that other records make too. They are taken once a source, without a quote. */
  known: Said[]
  /** Claims that only this record makes. */
  said: Said[]
  /** The text of the record that `said` rests on; empty if the record has none. */
  quote: string
  notes: string[]
}

export const unitedStates = 'state:USA'
/** Names the United States, which take part in every record. */
export const saysUnitedStates: Said = { type: 'State', key: unitedStates, values: { name: 'United States' } }
