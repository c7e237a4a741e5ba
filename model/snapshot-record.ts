import * as z from 'zod'
import { SnapshotId } from './snapshot.ts'

/** The files of a published snapshot, by the end of their names. */
export const fileTypes = ['json', 'svg', 'png', 'html'] as const
export type FileType = (typeof fileTypes)[number]

const note = z.string().trim().min(1).max(500)

/** The record of a published snapshot: if, and by what, it was superseded or withdrawn. Times are ISO 8601, UTC. */
export const SnapshotRecord = z.strictObject({
  id: SnapshotId,
  title: z.string(),
  publishedAt: z.string(),
  supersededBy: SnapshotId.nullable(),
  /** The time when it was superseded, and the words to readers about it. Records of older versions lack both. */
  supersededAt: z.string().optional(),
  note: z.string().optional(),
  withdrawnAt: z.string().nullable(),
  /** The reason shown to readers after it was withdrawn. */
  reason: z.string().nullable(),
})
export type SnapshotRecord = z.infer<typeof SnapshotRecord>

/** `pages` is the beginning of every page's address; the id of the snapshot follows. */
export const SnapshotsAnswer = z.object({ pages: z.string(), snapshots: z.array(SnapshotRecord) })
export type SnapshotsAnswer = z.infer<typeof SnapshotsAnswer>

/** `note` tells readers of the old snapshot what changed. */
export const SupersedeRequest = z.strictObject({ by: SnapshotId, note: note.optional() })
export const WithdrawRequest = z.strictObject({ reason: note.optional() })

export const snapshotStates = ['published', 'superseded', 'withdrawn'] as const
export type SnapshotState = (typeof snapshotStates)[number]

/**
 * How a snapshot stands, as `/s/<id>/status.json` says it to everybody. Withdrawn takes precedence over superseded.
 * Where Parley doesn't serve the files, a missing status means `published`.
 */
export const SnapshotStatus = z.object({
  id: SnapshotId,
  state: z.enum(snapshotStates),
  /** The words of the publisher about it: what changed, or why it was withdrawn. */
  note: z.string().nullable(),
  /** The time of the last change of state, ISO 8601, UTC. */
  at: z.string().nullable(),
  /** The id of the newest snapshot in its place that still stands; null if there is none. Its page is `../<newest>`. */
  newest: SnapshotId.nullable(),
})
export type SnapshotStatus = z.infer<typeof SnapshotStatus>
