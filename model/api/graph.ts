import * as z from 'zod'
import { EntityKind, MeetingStatus } from '../entity.ts'
import { Graph, Node } from '../graph.ts'
import { contactRelations, Relation } from '../relation.ts'
import { count, Id, inOrder, isInOrder, listOf, Period } from './request.ts'

/** Neighbours over one relation, of one kind, in one direction seen from the entity. */
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

/**
 * `groups` counts all neighbours that the filters let through, whatever page this is. The node asked for is the first in
 * `graph`; neighbours follow, meetings after the others and latest first.
 */
export const NeighboursAnswer = z.object({
  graph: Graph,
  groups: z.array(NeighbourGroup),
  nextCursor: z.string().nullable(),
  /** The id that was asked for, where it is one that was merged into the node's. */
  mergedFrom: z.string().optional(),
})
export type NeighboursRequest = z.infer<typeof NeighboursRequest>
export type NeighboursAnswer = z.infer<typeof NeighboursAnswer>

export const GraphRequest = z.strictObject({ ids: z.array(Id).max(2_000) })

/** What stands behind a node or edge: its sources, the claims of theirs that stand, and how sure the surest is (0 to 1). */
export const Evidence = z.object({ sources: z.array(z.string()), statements: z.int(), confidence: z.number() })
export type Evidence = z.infer<typeof Evidence>

/** The nodes asked for and the edges among them; `missing` names ids that are not there, `merged` those that moved. */
export const GraphAnswer = z.object({
  graph: Graph,
  missing: z.array(z.string()),
  merged: z.record(z.string(), z.string()),
  /** Links of each node in the whole graph, by id. */
  degrees: z.record(z.string(), z.int()),
  /** By the ids of nodes and edges. */
  evidence: z.record(z.string(), Evidence),
  /** The sources that `evidence` names. */
  sources: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type GraphAnswer = z.infer<typeof GraphAnswer>

export const PathsRequest = z
  .strictObject({
    from: Id,
    to: Id,
    /** Counts edges. */
    maxHops: z.int().min(1).max(10).default(6),
    limit: z.int().min(1).max(50).default(5),
    avoid: z.array(Id).max(500).default([]),
    /** Of which edges paths are made. By default those of contact: places, topics and memberships are none. */
    relations: z
      .array(Relation)
      .min(1)
      .default([...contactRelations]),
    /** The meetings that paths lead through; the two ends are free. */
    status: z.array(MeetingStatus).min(1).default(['held']),
    ...Period,
  })
  .refine(isInOrder, inOrder)

/** `truncated`: there are more paths, or the search was ended before it had seen all. `merged` names ids that moved. */
export const PathsAnswer = z.object({
  paths: z.array(Graph),
  truncated: z.boolean(),
  merged: z.record(z.string(), z.string()),
})
export type PathsRequest = z.infer<typeof PathsRequest>
export type PathsAnswer = z.infer<typeof PathsAnswer>

export const TimelineRequest = z
  .strictObject({
    ...Period,
    unit: z.enum(['day', 'week', 'month', 'year']).default('month'),
    status: listOf(MeetingStatus).optional(),
    /** Only meetings in which this entity took part. */
    entity: Id.optional(),
  })
  .refine(isInOrder, inOrder)

/**
 * Bars count meetings whose day is known, by the unit they start in, oldest first and only units with meetings; `start`
 * is the unit's first day (weeks start on Monday). Bands hold those known by month or year.
 */
export const TimelineAnswer = z.object({
  bars: z.array(z.object({ start: z.string(), count: z.int() })),
  bands: z.array(
    z.object({ since: z.string(), until: z.string(), precision: z.enum(['month', 'year']), count: z.int() }),
  ),
  undated: z.int(),
})
export type TimelineRequest = z.infer<typeof TimelineRequest>
export type TimelineUnit = TimelineRequest['unit']
export type TimelineAnswer = z.infer<typeof TimelineAnswer>

/** A view that is too large for an address: any JSON object, which the client reads back by its own schema. */
export const SavedView = z.record(z.string(), z.unknown())
export type SavedView = z.infer<typeof SavedView>

export const ViewParams = z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/, 'must be 32 hexadecimal digits') })

export const ViewAnswer = z.object({ id: z.string() })
