import * as z from 'zod'
import { Batch, Claim, Decision, Source } from './claim.ts'
import { EntityKind, MeetingStatus } from './entity.ts'
import { Graph, Node } from './graph.ts'
import { Day } from './partial-date.ts'
import { Relation } from './relation.ts'

/** What goes over HTTP, in both directions. The server checks requests with these, OpenAPI is made from them. */

/** A list in a query string: `kinds=Person,State` or the name given several times. */
function listOf<T extends z.ZodType<string>>(item: T) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value),
    z.array(item),
  )
}
const count = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual)
const Id = z.string().min(1).max(2_000)
const Period = { since: Day.optional(), until: Day.optional() }

export const SearchRequest = z.strictObject({
  q: z.string().trim().min(1).max(1_000),
  kinds: listOf(EntityKind).optional(),
  limit: count(100, 20),
})
export const SearchHit = z.object({
  id: z.string(),
  kind: EntityKind,
  name: z.string(),
  /** The name or alias that was found. */
  matched: z.string(),
  degree: z.int(),
})
export const SearchAnswer = z.object({ hits: z.array(SearchHit), truncated: z.boolean() })
export type SearchHit = z.infer<typeof SearchHit>
export type SearchAnswer = z.infer<typeof SearchAnswer>

/** Neighbours over one relation, of one kind, in one direction seen from the entity. */
export const NeighbourGroup = z.object({
  relation: Relation,
  direction: z.enum(['out', 'in']),
  kind: EntityKind,
  count: z.int(),
})
export type NeighbourGroup = z.infer<typeof NeighbourGroup>

export const Contradiction = z.object({
  property: z.string(),
  values: z.array(
    z.object({ value: z.union([z.string(), z.number(), z.array(z.string())]), claims: z.array(z.string()) }),
  ),
})

export const EntityAnswer = z.object({
  node: Node,
  contradictions: z.array(Contradiction),
  counts: z.array(NeighbourGroup),
  /** The id that was asked for, where it is one that was merged into this. */
  mergedFrom: z.string().optional(),
})
export type EntityAnswer = z.infer<typeof EntityAnswer>

export const NeighboursRequest = z.strictObject({
  relations: listOf(Relation).optional(),
  kinds: listOf(EntityKind).optional(),
  status: listOf(MeetingStatus).optional(),
  ...Period,
  limit: count(500, 40),
  cursor: z.string().max(2_000).optional(),
})
/** `groups` counts all neighbours that the filters let through, whatever page this is. The node asked for is in `graph`. */
export const NeighboursAnswer = z.object({
  graph: Graph,
  groups: z.array(NeighbourGroup),
  nextCursor: z.string().nullable(),
})
export type NeighboursAnswer = z.infer<typeof NeighboursAnswer>

export const GraphRequest = z.strictObject({ ids: z.array(Id).max(2_000) })
/** The nodes asked for and the edges among them; `missing` names ids that are not there, `merged` those that moved. */
export const GraphAnswer = z.object({
  graph: Graph,
  missing: z.array(z.string()),
  merged: z.record(z.string(), z.string()),
  /** Links of each node in the whole graph, by id. */
  degrees: z.record(z.string(), z.int()),
})
export type GraphAnswer = z.infer<typeof GraphAnswer>

export const PathsRequest = z.strictObject({
  from: Id,
  to: Id,
  /** Counts edges. */
  maxHops: z.int().min(1).max(10).default(6),
  limit: z.int().min(1).max(50).default(5),
  avoid: z.array(Id).max(500).default([]),
  relations: z.array(Relation).optional(),
  ...Period,
})
export const PathsAnswer = z.object({ paths: z.array(Graph), truncated: z.boolean() })
export type PathsRequest = z.infer<typeof PathsRequest>
export type PathsAnswer = z.infer<typeof PathsAnswer>

export const TimelineRequest = z.strictObject({
  ...Period,
  unit: z.enum(['day', 'week', 'month', 'year']).default('month'),
  status: listOf(MeetingStatus).optional(),
  /** Only meetings in which this entity took part. */
  entity: Id.optional(),
})
/** Bars count meetings whose day is known, by the unit they start in; bands hold those known by month or year. */
export const TimelineAnswer = z.object({
  bars: z.array(z.object({ start: z.string(), count: z.int() })),
  bands: z.array(
    z.object({ since: z.string(), until: z.string(), precision: z.enum(['month', 'year']), count: z.int() }),
  ),
  undated: z.int(),
})
export type TimelineAnswer = z.infer<typeof TimelineAnswer>

export const ClaimsRequest = z.strictObject({
  about: Id,
  limit: count(200, 50),
  cursor: z.string().max(2_000).optional(),
})
/** A claim with what is derived of it, and its source without the text. */
export const ClaimView = Claim.extend({
  about: z.string(),
  standing: z.boolean(),
  review: z.enum(['unreviewed', 'accepted', 'rejected']),
  sourceName: z.string(),
  publisher: z.string().optional(),
  url: z.string().optional(),
  basedOn: z.string().optional(),
})
export type ClaimView = z.infer<typeof ClaimView>
export const ClaimsAnswer = z.object({ claims: z.array(ClaimView), nextCursor: z.string().nullable() })
export type ClaimsAnswer = z.infer<typeof ClaimsAnswer>

export const SourceRequest = z.strictObject({ limit: count(1_000, 200), cursor: z.string().max(2_000).optional() })
/** The document with its quotes: `claims` that stand, in the order of their offsets. */
export const SourceAnswer = z.object({
  source: Source,
  claims: z.array(ClaimView),
  nextCursor: z.string().nullable(),
})
export type SourceAnswer = z.infer<typeof SourceAnswer>

export const SchemaAnswer = z.object({
  labels: z.array(z.object({ name: z.string(), count: z.int(), properties: z.array(z.string()) })),
  relations: z.array(z.object({ name: z.string(), count: z.int(), properties: z.array(z.string()) })),
})
export type SchemaAnswer = z.infer<typeof SchemaAnswer>

export const CypherRequest = z.strictObject({
  query: z.string().min(1).max(100_000),
  params: z.record(z.string(), z.unknown()).default({}),
  limit: z.int().min(1).max(1_000_000).optional(),
})
/** `graph` holds what of the rows are nodes, edges and paths of the model. */
export const CypherAnswer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  graph: Graph,
  truncated: z.boolean(),
  elapsedMs: z.number(),
  asOf: z.string(),
})
export type CypherAnswer = z.infer<typeof CypherAnswer>
export const ExplainAnswer = z.object({ plan: z.string() })

export const BatchesRequest = z.strictObject({ limit: count(200, 50), cursor: z.string().max(2_000).optional() })
export const BatchesAnswer = z.object({ batches: z.array(Batch), nextCursor: z.string().nullable() })
export type BatchesAnswer = z.infer<typeof BatchesAnswer>

/** Decisions on two entities (`a` and `b`: ids) or on a claim (`claim`: its id). */
export const DecisionRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['same', 'different']), a: Id, b: Id, reason: z.string().max(10_000).optional() }),
  z.strictObject({ kind: z.enum(['accept', 'reject']), claim: Id, reason: z.string().max(10_000).optional() }),
])
export type DecisionRequest = z.infer<typeof DecisionRequest>
export const DecisionAnswer = z.object({ decision: Decision, batch: Batch })

/** Something to review: two entities that may be one, or a claim nobody has looked at. */
export const ReviewItem = z.discriminatedUnion('type', [
  z.object({ type: z.literal('proposal'), id: z.string(), a: Node, b: Node, reasons: z.array(z.string()) }),
  z.object({ type: z.literal('claim'), id: z.string(), claim: ClaimView }),
])
export type ReviewItem = z.infer<typeof ReviewItem>
export const ReviewAnswer = z.object({ items: z.array(ReviewItem), total: z.int(), nextCursor: z.string().nullable() })
export type ReviewAnswer = z.infer<typeof ReviewAnswer>

/** A claim made by hand: an entity's or a tie's values. A new entity needs no id; it gets one from its name. */
export const ChangeRequest = z.strictObject({
  type: z.union([EntityKind, Relation]),
  id: Id.optional(),
  from: Id.optional(),
  to: Id.optional(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  reason: z.string().max(10_000).optional(),
})
export type ChangeRequest = z.infer<typeof ChangeRequest>
export const ChangeAnswer = z.object({ batch: Batch, about: z.string() })
