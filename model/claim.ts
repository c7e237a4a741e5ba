import * as z from 'zod'
import { EntityKind, entityValues } from './entity.ts'
import { PartialDate } from './partial-date.ts'
import { Relation, relationValues } from './relation.ts'

/** How a claim was made: by hand, from a record, by a rule read from text, by a language model. Best first. */
export const methods = ['manual', 'record', 'rule', 'llm'] as const
export const Method = z.enum(methods)
export type Method = z.infer<typeof Method>

/** What a claim is about: one of the kinds of entity, or one of the relations. */
export const ClaimType = z.union([EntityKind, Relation])
export type ClaimType = z.infer<typeof ClaimType>

export function isRelation(type: ClaimType): type is Relation {
  return Relation.safeParse(type).success
}

/** The values a claim of this type may state. */
export function valuesSchema(type: ClaimType): z.ZodObject {
  return isRelation(type) ? relationValues(type) : entityValues[type]
}

export const Value = z.union([z.string(), z.number(), z.array(z.string())])
export type Value = z.infer<typeof Value>
export const Values = z.record(z.string(), Value)
export type Values = z.infer<typeof Values>

/** Where in its source a claim was read: a file with a row or a JSON pointer. Characters are `start` and `end` of the claim. */
export const Locator = z.strictObject({
  file: z.string().optional(),
  row: z.int().min(1).optional(),
  pointer: z.string().optional(),
})
export type Locator = z.infer<typeof Locator>

/** Where claims come from. `text` is there where it may be kept; `versions` are the SHA-256 of what was read, oldest first. */
export const Source = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  url: z.string().optional(),
  publisher: z.string().optional(),
  publishedAt: PartialDate.optional(),
  versions: z.array(z.string()).default([]),
  text: z.string().optional(),
  basedOn: z.string().optional(),
  /** Its text named somebody who was erased for good, and is not kept again. */
  withheld: z.literal(true).optional(),
})
export type Source = z.infer<typeof Source>

/** What one place in one source says about one thing. */
export const Claim = z.object({
  /** Hash of source and statement as read, so an inserted row renews nothing. */
  id: z.string(),
  type: ClaimType,
  /** The source's own key for the subject, as read. */
  asRead: z.string(),
  /** The subject's own id, before any merge: an entity's, or for a tie the id between its ends' own ids. */
  subject: z.string(),
  /** Own ids of the ends; for ties alone. */
  from: z.string().optional(),
  to: z.string().optional(),
  values: Values,
  source: z.string(),
  publishedAt: PartialDate.optional(),
  locator: Locator,
  quote: z.string().optional(),
  /** UTF-16 offsets of the quote in the source's text: `text.slice(start, end) === quote`. */
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
  method: Method,
  confidence: z.number().min(0).max(1),
  /** Numbers of the batches that stated it, ascending. */
  batches: z.array(z.int()),
  /**
   * Where in its batch it stands, of claims that came together from an export: so that what was older in the store they
   * come from is older here.
   */
  order: z.number().min(0).lt(1).optional(),
  /** The number of the batch in which a person stated it, in the store where that was. */
  edit: z.int().min(1).optional(),
})
export type Claim = z.infer<typeof Claim>

const batchStates = ['open', 'done', 'undoing', 'undone'] as const
export const BatchState = z.enum(batchStates)
export type BatchState = z.infer<typeof BatchState>

export const Counts = z.object({ created: z.int(), updated: z.int(), unchanged: z.int(), removed: z.int() })
export type Counts = z.infer<typeof Counts>

/** One command's or one edit's worth of claims and decisions: what is undone together. `number` orders the journal. */
export const Batch = z.object({
  id: z.string(),
  number: z.int().min(1),
  kind: z.enum(['ingest', 'edit', 'review']),
  by: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  sources: z.array(z.string()),
  replaces: z.boolean(),
  state: BatchState,
  counts: Counts,
})
export type Batch = z.infer<typeof Batch>

/** A claim that counts, as the projection reads it. */
export type CountingClaim = Pick<Claim, 'id' | 'type' | 'values' | 'source' | 'publishedAt' | 'method'> & {
  /** The ends after `whoIsWho`; only ties have them. */
  ends?: { from: string; to: string } | undefined
  /** The oldest batch that makes it stand. The fraction is its order in that batch. */
  batch: number
  review: 'unreviewed' | 'accepted'
}
