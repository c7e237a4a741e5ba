import * as z from 'zod'
import { Day, dateProblem } from '../../../model/partial-date.ts'
import type { ClaimAsRead } from '../reader.ts'
import type { XmlRecord } from '../xml/records.ts'

/** The number of a record, as HistoryAtState counts trips and visits. */
export const RecordId = z.string().regex(/^\d+$/, 'must be the number of the record')
/** The name HistoryAtState gives a person or country in its addresses: `nixon-richard-m`. */
export const RecordKey = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower case words joined by hyphens')

/** The days of a record. */
export const days = { 'start-date': Day, 'end-date': Day }

/** Refuses a record that ends before it starts; days that do not exist are told as that alone. */
export function inOrder(record: { 'start-date': string; 'end-date': string }, context: z.RefinementCtx): void {
  const { 'start-date': start, 'end-date': end } = record
  if (end >= start || dateProblem(start) !== null || dateProblem(end) !== null) return
  const message = `is before the start-date ${start}: a record ends on the day it starts or later`
  context.addIssue({ code: 'custom', path: ['end-date'], message, input: end })
}

/** The days as EDTF. */
export function dateOf({ 'start-date': start, 'end-date': end }: { 'start-date': string; 'end-date': string }): string {
  return start === end ? start : `${start}/${end}`
}

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A day in words: 23 February 1969. */
export function inWords(day: string): string {
  return longDay.format(new Date(`${day}T00:00:00Z`))
}

/** Fields and attributes of a record by one name each: `remarks`, `@who`, `country@id`. */
export function flat(record: XmlRecord): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(record.attributes)) values[`@${name}`] = value
  for (const [name, { text, attributes }] of record.fields) {
    values[name] = text
    for (const [attribute, value] of Object.entries(attributes)) values[`${name}@${attribute}`] = value
  }
  return values
}

/** One thing a record says; source, place and quote are added to it. */
export type Said = Pick<ClaimAsRead, 'type' | 'values'> &
  Partial<Pick<ClaimAsRead, 'key' | 'from' | 'to' | 'method' | 'confidence'>>

/** What the reader made of a record that passed its schema. */
export interface RecordReading {
  /** What it says of people and states as such. Other records say the same, so it is taken once a source, unquoted. */
  known: Said[]
  /** What only this record says. */
  said: Said[]
  /** The text of the record that `said` rests on; empty where it is not in words. */
  quote: string
  notes: string[]
}

export const unitedStates = 'state:USA'
/** The United States take part in every record. */
export const saysUnitedStates: Said = { type: 'State', key: unitedStates, values: { name: 'United States' } }
