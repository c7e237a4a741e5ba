import * as z from 'zod'
import { ClaimId } from '../claim.ts'
import { EntityKind, MeetingStatus } from '../entity.ts'
import { Graph, Node } from '../graph.ts'
import { contactRelations, Relation } from '../relation.ts'
import { count, Id, inOrder, isInOrder, listOf, Period } from './request.ts'

export const SearchRequest = z.strictObject({
  q: z.string().normalize('NFC').trim().min(1).max(1_000),
  kinds: listOf(EntityKind).optional(),
  limit: count(100, 20),
})
export type SearchRequest = z.infer<typeof SearchRequest>

/** An entity found by name. */
export const SearchHit = z.object({
  id: z.string(),
  kind: EntityKind,
  name: z.string(),
  /** The name or alias that matched. */
  matched: z.string(),
  degree: z.int(),
  /** The date of a meeting, as far as it is known. */
  date: z.string().optional(),
})
export type SearchHit = z.infer<typeof SearchHit>

export const SearchAnswer = z.object({
  hits: z.array(SearchHit),
  truncated: z.boolean(),
  /** If there is no hit: the entities with the most similar names. */
  near: z.array(SearchHit),
})
export type SearchAnswer = z.infer<typeof SearchAnswer>

/** A count of neighbours of one kind over one relation, in one direction as seen from the entity. */
export const NeighbourGroup = z.object({
  relation: Relation,
  direction: z.enum(['out', 'in']),
  kind: EntityKind,
  count: z.int(),
})
export type NeighbourGroup = z.infer<typeof NeighbourGroup>

const Contradiction = z.object({
  property: z.string(),
  values: z.array(
    z.object({ value: z.union([z.string(), z.number(), z.array(z.string())]), claims: z.array(ClaimId) }),
  ),
})

export const EntityAnswer = z.object({
  node: Node,
  contradictions: z.array(Contradiction),
  counts: z.array(NeighbourGroup),
  /** The id that was asked for, if it was merged into this entity. */
  mergedFrom: z.string().optional(),
})
export type EntityAnswer = z.infer<typeof EntityAnswer>

export const NeighboursRequest = z
  .strictObject({
    relations: listOf(Relation).optional(),
    kinds: listOf(EntityKind).optional(),
    status: listOf(MeetingStatus).optional(),
    ...Period,
    limit: count(500, 40),
    cursor: z.string().max(2_000).optional(),
  })
  .refine(isInOrder, inOrder)
export type NeighboursRequest = z.infer<typeof NeighboursRequest>

/**
 * A page of neighbours. `groups` counts all neighbours that the filters let through, not only this page. In `graph`, the
 * entity asked for comes first, then its neighbours; meetings come last, the latest first.
 */
export const NeighboursAnswer = z.object({
  graph: Graph,
  groups: z.array(NeighbourGroup),
  nextCursor: z.string().nullable(),
  /** The id that was asked for, if it was merged into the entity's. */
  mergedFrom: z.string().optional(),
})
export type NeighboursAnswer = z.infer<typeof NeighboursAnswer>

export const GraphRequest = z.strictObject({ ids: z.array(Id).max(2_000) })

/** The evidence for a node or edge: its sources, how many of their claims stand, and the highest confidence (0 to 1). */
export const Evidence = z.object({ sources: z.array(z.string()), statements: z.int(), confidence: z.number() })
export type Evidence = z.infer<typeof Evidence>

/** The nodes asked for and the edges among them. `missing` lists unknown ids; `merged` maps merged ids to new ones. */
export const GraphAnswer = z.object({
  graph: Graph,
  missing: z.array(z.string()),
  merged: z.record(z.string(), z.string()),
  /** The number of edges of each node in the whole graph, by id. */
  degrees: z.record(z.string(), z.int()),
  /** The evidence, by the ids of nodes and edges. */
  evidence: z.record(z.string(), Evidence),
  /** The sources that `evidence` names. */
  sources: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type GraphAnswer = z.infer<typeof GraphAnswer>

export const PathsRequest = z
  .strictObject({
    from: Id,
    to: Id,
    /** The most edges of a path. */
    maxHops: z.int().min(1).max(10).default(6),
    limit: z.int().min(1).max(50).default(5),
    avoid: z.array(Id).max(500).default([]),
    /** The relations that paths may use. By default only contact: places, topics and memberships aren't contact. */
    relations: z
      .array(Relation)
      .min(1)
      .default([...contactRelations]),
    /** The status of the meetings that paths lead through. It doesn't apply to the two ends. */
    status: z.array(MeetingStatus).min(1).default(['held']),
    ...Period,
  })
  .refine(isInOrder, inOrder)
export type PathsRequest = z.infer<typeof PathsRequest>

/** The paths. `truncated` is true if there are more, or if the search stopped at its limit. `merged` as in GraphAnswer. */
export const PathsAnswer = z.object({
  paths: z.array(Graph),
  truncated: z.boolean(),
  merged: z.record(z.string(), z.string()),
})
export type PathsAnswer = z.infer<typeof PathsAnswer>

export const TimelineRequest = z
  .strictObject({
    ...Period,
    unit: z.enum(['day', 'week', 'month', 'year']).default('month'),
    status: listOf(MeetingStatus).optional(),
    /** Counts only the meetings that this entity took part in. */
    entity: Id.optional(),
  })
  .refine(isInOrder, inOrder)
export type TimelineRequest = z.infer<typeof TimelineRequest>

/**
 * When meetings took place. `bars` count meetings whose day is known, by the unit they start in, oldest first; units
 * without meetings are left out. `start` is the first day of the unit (weeks start on Monday). `bands` hold the meetings
 * known only by month or year.
 */
export const TimelineAnswer = z.object({
  bars: z.array(z.object({ start: z.string(), count: z.int() })),
  bands: z.array(
    z.object({ since: z.string(), until: z.string(), precision: z.enum(['month', 'year']), count: z.int() }),
  ),
  undated: z.int(),
})
export type TimelineUnit = TimelineRequest['unit']
export type TimelineAnswer = z.infer<typeof TimelineAnswer>

/** A view that is too large for an address: any JSON object. The client parses it by its own schema. */
export const SavedView = z.record(z.string(), z.unknown())
export type SavedView = z.infer<typeof SavedView>

export const ViewParams = z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/, 'must be 32 hexadecimal digits') })

export const ViewAnswer = z.object({ id: z.string() })
