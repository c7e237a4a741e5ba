import * as z from 'zod'
import { EntityKind, MeetingStatus } from '../entity.ts'
import { Graph } from '../graph.ts'
import { count, Id, inOrder, isInOrder, listOf, Period } from './request.ts'

/** What can take part in a meeting. */
const Participant = EntityKind.exclude(['Meeting'])

const filters = {
  /** The kinds of those who were met. By default all that can take part. */
  kinds: listOf(Participant).default(Participant.options),
  /** The status of the meetings. By default any. */
  status: listOf(MeetingStatus).optional(),
  ...Period,
}

export const MetRequest = z
  .strictObject({ ...filters, limit: count(500, 40), cursor: z.string().max(2_000).optional() })
  .refine(isInOrder, inOrder)
export type MetRequest = z.infer<typeof MetRequest>

/** Meetings of two, counted. */
const Counts = z.object({
  /** Held meetings of at most twelve participants: the weight of a MET tie. */
  held: z.int(),
  /** Held meetings of more. Whether two of so many met is not known. */
  large: z.int(),
  /** Meetings that were not held, or of which this is not known, by status. */
  other: z.partialRecord(MeetingStatus, z.int()),
})

/** Somebody who was met. `since` and `until` are the first and the last day that a meeting of the two may lie on. */
export const Counterpart = Counts.extend({
  id: z.string(),
  kind: EntityKind,
  name: z.string(),
  since: z.string().nullable(),
  until: z.string().nullable(),
})
export type Counterpart = z.infer<typeof Counterpart>

/** Whom an entity met, most held meetings first. `total` counts all of them, not only this page. */
export const MetAnswer = z.object({
  met: z.array(Counterpart),
  total: z.int(),
  nextCursor: z.string().nullable(),
  /** The id that was asked for, if it was merged into the entity's. */
  mergedFrom: z.string().optional(),
})
export type MetAnswer = z.infer<typeof MetAnswer>

export const CommonRequest = z
  .strictObject({
    ids: z.array(Id).min(2).max(10),
    kinds: z.array(Participant).default([...Participant.options]),
    status: z.array(MeetingStatus).min(1).optional(),
    ...Period,
    /** The most counterparts, and the most meetings. */
    limit: z.int().min(1).max(500).default(40),
  })
  .refine(isInOrder, inOrder)
export type CommonRequest = z.infer<typeof CommonRequest>

/** Whom all of some entities met, what they all attended, and the bodies that they all belong to. */
export const CommonAnswer = z.object({
  /** The ids asked for, as they are now. */
  ids: z.array(z.string()),
  /** Those whom each of them met, with the counts for each in the order of `ids`; those with the most meetings first. */
  met: z.array(
    z.object({
      id: z.string(),
      kind: EntityKind,
      name: z.string(),
      with: z.array(Counterpart.omit({ id: true, kind: true, name: true })),
    }),
  ),
  metTotal: z.int(),
  /** The meetings that each of them attended, or somebody for them: the latest first, with the edges of who was there for them. */
  meetings: Graph,
  meetingsTotal: z.int(),
  /** The bodies that each of them speaks for, is a member of or is part of, with these edges. */
  bodies: Graph,
  /** Maps merged ids to the ids they became. */
  merged: z.record(z.string(), z.string()),
})
export type CommonAnswer = z.infer<typeof CommonAnswer>
