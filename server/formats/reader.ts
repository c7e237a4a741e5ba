import * as z from 'zod'
import { ClaimId, ClaimType, Locator, Method, type Source, Values } from '../../model/claim.ts'
import { EntityId } from '../../model/entity.ts'
import type { DecisionRecord } from '../../model/parley-json.ts'

/**
 * A claim as a reader reads it, before anything is known of the store. `key` names the subject, `from` and `to` the
 * ends of a tie. Each is an id in our form, which is kept (`person:josep-borrell`), or the source's own key with a
 * namespace (`hsg:nixon-richard-m`), by which the subject is recognised when it is read again. A tie has no key: its
 * ends say which it is.
 */
export const ClaimAsRead = z.object({
  type: ClaimType,
  key: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  values: Values,
  source: z.string(),
  locator: Locator,
  quote: z.string().optional(),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
  method: Method.default('record'),
  confidence: z.number().min(0).max(1).default(1),
  /**
   * The number of the batch, if a person stated the claim. Stated again it is a new claim, so the last word counts.
   */
  edit: z.int().min(1).optional(),
  /** Only in claims from an export: their ids, the ids of their keys there, their order there, and their date. */
  id: ClaimId.optional(),
  ids: z.record(z.string(), EntityId).optional(),
  order: z.number().min(0).lt(1).optional(),
  publishedAt: z.string().optional(),
})
export type ClaimAsRead = z.infer<typeof ClaimAsRead>

/** A decision as an export holds it: about two entities by their keys, or about one claim by its id. */
export type DecisionAsRead = z.output<typeof DecisionRecord> & { locator: Locator }

/** An error in a row: where it is, the wrong value, what is wrong and what to do. The other rows are read. */
export const RowError = z.object({
  file: z.string(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  reason: z.string(),
})
export type RowError = z.infer<typeof RowError>

/**
 * The items that a reader yields, in the order of the file. A `source` comes before the claims that name it. A `row`
 * closes one row (record, line, document): it is accepted with its claims, or rejected with its errors and no claims.
 */
export type ReadItem =
  | { type: 'source'; source: Source }
  | { type: 'row'; claims: ClaimAsRead[]; errors: RowError[]; decision?: DecisionAsRead }
  /** Tells about something in a row that the reader did not take, so that nothing is dropped silently. */
  | { type: 'note'; file: string; row: number | null; text: string }

export type RowItem = Extract<ReadItem, { type: 'row' }>

/**
 * A file to read: its name as the user gave it, its size, and its bytes as a stream, which opens anew at each call.
 */
export interface InputFile {
  name: string
  open(): AsyncIterable<Uint8Array>
  bytes: number
}

/** Reads a file of one format, item by item, without holding it in memory. */
export type Reader = (file: InputFile) => AsyncIterable<ReadItem>

/**
 * Cuts rows out of a file, by their numbers, and returns the text of a smaller file of the same format. It includes
 * what the rows need to be read as before: a table's header, the sources and documents they name. Give the smaller file
 * the name of the whole one, so that source and keys are the same.
 */
export type Excerpt = (file: InputFile, rows: ReadonlySet<number>) => AsyncIterable<string>
