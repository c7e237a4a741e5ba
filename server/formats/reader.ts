import * as z from 'zod'
import { ClaimType, Locator, Method, type Source, Values } from '../../model/claim.ts'
import type { DecisionRecord } from '../../model/parley-json.ts'

/**
 * A claim as a reader reads it, before anything is known of the store. `key` names the subject, `from` and `to` the
 * ends of a tie: an id in our form (`person:josep-borrell`, kept as it is), or the source's own key with a namespace
 * (`hsg:nixon-richard-m`), under which the subject is recognised when it is read again. The subject of a tie has no key
 * of its own: the ends say it.
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
  /** The number of the batch, where a person states it: said again it is another claim, so that the last word counts. */
  edit: z.int().min(1).optional(),
  /** Of a claim that comes from an export: the ids its keys have there, its order there, and its date. */
  ids: z.record(z.string(), z.string()).optional(),
  order: z.number().min(0).lt(1).optional(),
  publishedAt: z.string().optional(),
})
export type ClaimAsRead = z.infer<typeof ClaimAsRead>

/** A decision as an export holds it, about two entities by their keys or about one claim by its id. */
export type DecisionAsRead = z.output<typeof DecisionRecord> & { locator: Locator }

/** A row that could not be read: where, which value, why, and what would be right. The other rows go on. */
export const RowError = z.object({
  file: z.string(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  reason: z.string(),
})
export type RowError = z.infer<typeof RowError>

/**
 * What a reader yields, in the order of the file. A `source` comes before the claims that name it. A `row` closes
 * one row (record, line, document) and says what became of it: accepted with its claims, or rejected with its
 * errors; a rejected row yields no claims.
 */
export type ReadItem =
  | { type: 'source'; source: Source }
  | { type: 'row'; claims: ClaimAsRead[]; errors: RowError[]; decision?: DecisionAsRead }
  /** Something of a row that the reader knows it did not take, said rather than passed over. */
  | { type: 'note'; file: string; row: number | null; text: string }

export type RowItem = Extract<ReadItem, { type: 'row' }>

/** A file to read: its name as the user gave it, and its bytes as a stream (opened anew at each call). */
export interface InputFile {
  name: string
  open(): AsyncIterable<Uint8Array>
  bytes: number
}

export type Reader = (file: InputFile) => AsyncIterable<ReadItem>

/**
 * Some rows of a file, by their numbers, as the text of a file of the same format, with what they need beside them to be
 * read as they were: a table's header, the sources and documents they name. Under the name of the whole file, so that
 * source and keys are the same.
 */
export type Excerpt = (file: InputFile, rows: ReadonlySet<number>) => AsyncIterable<string>
