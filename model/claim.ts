import * as z from 'zod'
import { EntityId, EntityKind, entityValues, isEntityId } from './entity.ts'
import { PartialDate } from './partial-date.ts'
import { isTieId, Relation, relationValues, type TieId } from './relation.ts'

/** How a claim was made: by hand, from a record, by a rule that reads text, or by a language model. Best first. */
export const methods = ['manual', 'record', 'rule', 'llm'] as const
export const Method = z.enum(methods)
export type Method = z.infer<typeof Method>

/** What a claim is about: a kind of entity, or a relation. */
export const ClaimType = z.union([EntityKind, Relation])
export type ClaimType = z.infer<typeof ClaimType>

export function isRelation(type: ClaimType): type is Relation {
  return Relation.safeParse(type).success
}

/** Returns the schema of the values that a claim of this type may state. */
export function valuesSchema(type: ClaimType): z.ZodObject {
  return isRelation(type) ? relationValues(type) : entityValues[type]
}

export const Value = z.union([z.string(), z.number(), z.array(z.string())])
export type Value = z.infer<typeof Value>
export const Values = z.record(z.string(), Value)
export type Values = z.infer<typeof Values>

/** Stands for each character of the name of somebody who was erased for good. */
export const BLACK = '█'

/** True if a name was blacked out in what a claim says. */
export function isBlackedOut({ quote = '', values }: { quote?: string | undefined; values: Values }): boolean {
  return [quote, ...Object.values(values).flat()].some((said) => String(said).includes(BLACK))
}

/**
 * Where in its source a claim was read: a file with a row or a JSON pointer. Its characters are the claim's `start` and
 * `end`.
 */
export const Locator = z.strictObject({
  file: z.string().optional(),
  row: z.int().min(1).optional(),
  pointer: z.string().optional(),
})
export type Locator = z.infer<typeof Locator>

/**
 * Where claims come from. `text` is set if it may be kept. `versions` are the SHA-256 of what was read, oldest first.
 */
export const Source = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  url: z.string().optional(),
  publisher: z.string().optional(),
  publishedAt: PartialDate.optional(),
  versions: z.array(z.string()).default([]),
  text: z.string().optional(),
  basedOn: z.string().optional(),
  /** Set if the text named somebody who was erased for good. It is not kept again. */
  withheld: z.literal(true).optional(),
})
export type Source = z.infer<typeof Source>

/** The id of a claim: a hash of the source and the claim as read. */
export const ClaimId = z.string().brand<'ClaimId'>()
export type ClaimId = z.infer<typeof ClaimId>

/** The id of what a claim is about: an entity, or a tie without its term. */
export const SubjectId = z.string().refine((id): id is EntityId | TieId => isEntityId(id) || isTieId(id))
export type SubjectId = z.infer<typeof SubjectId>

/** What one place in one source says about one entity or tie. */
export const Claim = z.object({
  /** Hash of the source and the claim as first read. An inserted row renews no other claim. */
  id: ClaimId,
  type: ClaimType,
  /** The source's own key for the subject, as read. */
  asRead: z.string(),
  /** The subject's own id, before any merge. A tie's holds the own ids of its ends. */
  subject: SubjectId,
  /** Own ids of the ends. Only ties have them. */
  from: EntityId.optional(),
  to: EntityId.optional(),
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
  /** Numbers of the batches that made it, ascending. */
  batches: z.array(z.int()),
  /**
   * Set on claims of an export: their order in the batch, so that what was older in the exporting store is older here.
   */
  order: z.number().min(0).lt(1).optional(),
  /** The number of the batch in which a person stated it, in the store where they did. */
  edit: z.int().min(1).optional(),
})
export type Claim = z.infer<typeof Claim>

const batchStates = ['open', 'done', 'undoing', 'undone'] as const
export const BatchState = z.enum(batchStates)
export type BatchState = z.infer<typeof BatchState>

export const Counts = z.object({ created: z.int(), updated: z.int(), unchanged: z.int(), removed: z.int() })
export type Counts = z.infer<typeof Counts>

/** One load, edit or review: the claims and decisions that are undone together. `number` orders the journal. */
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
  /**
   * What was cut short: a load that never reached its end (it stays set when the batch is undone), or a redo that is at
   * work on the open batch.
   */
  unfinished: z.enum(['load', 'redo']).optional(),
  counts: Counts,
})
export type Batch = z.infer<typeof Batch>

/** A claim that counts, as the projection reads it. */
export type CountingClaim = Pick<Claim, 'id' | 'type' | 'values' | 'source' | 'publishedAt' | 'method'> & {
  /** The ends after `whoIsWho`; only ties have them. */
  ends?: { from: EntityId; to: EntityId } | undefined
  /** The oldest batch that makes it stand. The fraction is its order in that batch. */
  batch: number
  review: 'unreviewed' | 'accepted'
}

/** Returns the body that a claim's subject represents, if it says so. */
export function bodyRepresented({ representing }: Readonly<Record<string, unknown>>): EntityId | undefined {
  return typeof representing === 'string' && isEntityId(representing) ? representing : undefined
}

/** The keys by which a source names things: an entity's own, or those of a tie's ends and of the body represented. */
export interface NamesRead {
  key?: string | undefined
  from?: string | undefined
  to?: string | undefined
  representing?: string | undefined
}

/**
 * Returns a tie's name in its source's keys: `hsg:nixon|PARTICIPATED_IN|hsg:trip/1|state:USA`. A bar in a key is
 * escaped.
 */
export function tieAsRead(type: string, { from = '', to = '', representing }: NamesRead): string {
  return [from, type, to, ...(representing === undefined ? [] : [representing])].map(escaped).join('|')
}

/** Returns the keys that a claim's `asRead` holds. */
export function namesRead({ type, asRead }: Pick<Claim, 'type' | 'asRead'>): NamesRead {
  if (!isRelation(type)) return { key: asRead }
  const [from = '', , to = '', representing] = asRead.split('|').map(unescaped)
  return representing === undefined ? { from, to } : { from, to, representing }
}

function escaped(key: string): string {
  return key.replaceAll('%', '%25').replaceAll('|', '%7C')
}

function unescaped(text: string): string {
  return text.replaceAll('%7C', '|').replaceAll('%25', '%')
}
