import type * as z from 'zod'
import type { Locator, Source } from '../../../model/claim.ts'
import { decoded } from '../decoded.ts'
import { faultsOf, reporting, rowError } from '../problems.ts'
import type { ClaimAsRead, Excerpt, InputFile, Reader, ReadItem } from '../reader.ts'
import { type XmlRecord, xmlDocument, xmlRecords } from '../xml/records.ts'
import { President, presidentSource, readPresident } from './presidents.ts'
import { flat, type RecordReading, type Said } from './record.ts'
import { readTrip, Trip, tripSource } from './trips.ts'
import { readVisit, Visit, visitSource } from './visits.ts'

/** The reader of one kind of record: its schema, its source, and its claims. */
interface RecordReader<Parsed> {
  schema: z.ZodType<Parsed>
  source(record: Parsed, file: string): Source
  read(record: Parsed): RecordReading
}

/** A record that was read, or the errors of its schema. */
type Outcome = { source: Source; reading: RecordReading } | { error: z.ZodError }

function outcomeOf<Parsed>({ schema, source, read }: RecordReader<Parsed>) {
  return (values: unknown, file: string): Outcome => {
    const parsed = schema.safeParse(values)
    return parsed.success ? { source: source(parsed.data, file), reading: read(parsed.data) } : { error: parsed.error }
  }
}

const readers = new Map([
  ['trip', outcomeOf({ schema: Trip, source: tripSource, read: readTrip })],
  ['visit', outcomeOf({ schema: Visit, source: (_visit, file) => visitSource(file), read: readVisit })],
  ['president', outcomeOf({ schema: President, source: (_term, file) => presidentSource(file), read: readPresident })],
])

/**
 * Reads the XML of the Office of the Historian: trips abroad, visits of foreign leaders, and presidents. A record is a
 * row, counted from 1. The file is read twice, so that nothing is taken from a broken one. docs/import.md says how
 * fields and remarks are read.
 */
export const readHistoryAtState: Reader = (file) => reporting(file.name, recordItems(file))

/** Cuts out records, without markup inside their fields. */
export const excerptOfHistoryAtState: Excerpt = async function* excerpt(file, rows) {
  let root = ''
  for await (const { record } of recordsOf(file)) root = `${record.name}s`
  yield* xmlDocument(root, excerptRecords(file, rows))
}

async function* excerptRecords(file: InputFile, rows: ReadonlySet<number>): AsyncIterable<XmlRecord> {
  for await (const { row, record } of recordsOf(file)) if (rows.has(row)) yield record
}

/** Yields the records of a document, numbered from 1, each with its reader. */
async function* recordsOf(file: InputFile) {
  let row = 0
  for await (const record of xmlRecords(decoded(file.open()))) {
    const read = readers.get(record.name)
    if (read === undefined) continue
    row += 1
    yield { row, record, read }
  }
}

async function* recordItems(file: InputFile): AsyncIterable<ReadItem> {
  for await (const _record of recordsOf(file));

  const baseName = file.name.split(/[\\/]/).at(-1) ?? file.name
  const sources = new Map<string, Set<string>>()
  for await (const { row, record, read } of recordsOf(file)) {
    const place = { file: file.name, row }
    const values = flat(record)
    const outcome = read(values, baseName)
    if ('error' in outcome) {
      const errors = faultsOf(outcome.error, values).map((fault) => rowError(place, fault))
      yield { type: 'row', claims: [], errors }
      continue
    }
    const { source, reading } = outcome
    const before = sources.get(source.id) ?? new Set()
    if (!sources.has(source.id)) yield { type: 'source', source }
    sources.set(source.id, before)
    yield { type: 'row', claims: claimsOf(reading, source.id, place, before), errors: [] }
    for (const text of reading.notes) yield { type: 'note', ...place, text }
  }
}

/**
 * Returns the claims of a record, except those that its source has already made: many records say the same about a
 * person or state.
 */
function claimsOf(
  { known, said, quote }: RecordReading,
  source: string,
  locator: Locator,
  before: Set<string>,
): ClaimAsRead[] {
  const complete = (one: Said): ClaimAsRead => ({ method: 'record', confidence: 1, ...one, source, locator })
  const quoted = quote === '' ? {} : { quote }
  const unsaid = known.filter((one) => {
    const text = JSON.stringify(one)
    return before.has(text) ? false : before.add(text)
  })
  return [...unsaid.map(complete), ...said.map((one) => ({ ...complete(one), ...quoted }))]
}
