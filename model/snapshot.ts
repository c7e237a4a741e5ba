import * as z from 'zod'
import { EntityKind, MeetingStatus } from './entity.ts'
import { Relation } from './relation.ts'

/** The version of the document's form. A reader refuses what it does not know. */
export const SNAPSHOT_VERSION = 1

/** Half the room an item takes is about 50 of the units that positions are given in. */
const Place = z.int().min(-1_000_000).max(1_000_000)

/** An item as it is published: what is drawn and read of it, and nothing else that is known of it. */
export const SnapshotNode = z.strictObject({
  id: z.string(),
  kind: EntityKind,
  name: z.string(),
  acronym: z.string().optional(),
  /** Of meetings alone. `date` is EDTF. */
  status: MeetingStatus.optional(),
  date: z.string().optional(),
  place: z.string().optional(),
  x: Place,
  y: Place,
})
export type SnapshotNode = z.infer<typeof SnapshotNode>

export const SnapshotEdge = z.strictObject({
  id: z.string(),
  relation: Relation,
  from: z.string(),
  to: z.string(),
  role: z.string().optional(),
  title: z.string().optional(),
  since: z.string().optional(),
  until: z.string().optional(),
  place: z.string().optional(),
  topic: z.string().optional(),
  how: z.string().optional(),
})
export type SnapshotEdge = z.infer<typeof SnapshotEdge>

/** What one place in a source says of a node or edge of the snapshot (`about`: its id). */
export const SnapshotClaim = z.strictObject({
  id: z.string(),
  about: z.string(),
  source: z.string(),
  quote: z.string().optional(),
  /** Row of the source's file, from 1. */
  row: z.int().min(1).optional(),
})
export type SnapshotClaim = z.infer<typeof SnapshotClaim>

export const SnapshotSource = z.strictObject({
  id: z.string(),
  name: z.string(),
  url: z.string().optional(),
  publisher: z.string().optional(),
  /** EDTF. */
  publishedAt: z.string().optional(),
})
export type SnapshotSource = z.infer<typeof SnapshotSource>

/**
 * A view frozen for publication, complete in itself. The same view makes the same document: everything stands in the
 * order of its ids, positions are whole numbers from 0, and no clock has part in it.
 */
export const Snapshot = z.strictObject({
  version: z.literal(SNAPSHOT_VERSION),
  title: z.string(),
  caption: z.string().optional(),
  credits: z.string().optional(),
  /** What the picture shows, for those who cannot see it. */
  alt: z.string(),
  theme: z.enum(['light', 'dark']),
  nodes: z.array(SnapshotNode),
  edges: z.array(SnapshotEdge),
  claims: z.array(SnapshotClaim),
  sources: z.array(SnapshotSource),
  /** Claims about what is shown that were left out, because each thing shows only its best few. */
  claimsLeftOut: z.int().min(0),
})
export type Snapshot = z.infer<typeof Snapshot>

/** The hash of a snapshot: 128 bits of SHA-256 in hex, lower case so that no file system takes two for one. */
export const SnapshotId = z.string().regex(/^[0-9a-f]{32}$/, 'must be 32 hex digits')

const line = (most: number) => z.string().trim().min(1).max(most)

/** What to publish: the ids shown, the words around them, and where the items lie (those without a place are laid out). */
export const SnapshotRequest = z.strictObject({
  ids: z.array(z.string().min(1).max(2_000)).min(1).max(2_000),
  title: line(200),
  caption: line(1_000).optional(),
  credits: line(500).optional(),
  alt: line(1_000).optional(),
  theme: z.enum(['light', 'dark']).default('light'),
  positions: z
    .record(z.string(), z.object({ x: z.number().min(-1e5).max(1e5), y: z.number().min(-1e5).max(1e5) }))
    .default({}),
})
export type SnapshotRequest = z.infer<typeof SnapshotRequest>

/** `missing` are ids that name nothing any more, and so are not in the snapshot. */
export const SnapshotAnswer = z.object({ id: SnapshotId, url: z.string(), missing: z.array(z.string()) })
export type SnapshotAnswer = z.infer<typeof SnapshotAnswer>

/** A published snapshot in the archive, with what became of it. Times are ISO 8601, UTC. */
export const SnapshotRecord = z.strictObject({
  id: SnapshotId,
  title: z.string(),
  publishedAt: z.string(),
  supersededBy: SnapshotId.nullable(),
  withdrawnAt: z.string().nullable(),
  /** Shown to readers in place of what was withdrawn. */
  reason: z.string().nullable(),
})
export type SnapshotRecord = z.infer<typeof SnapshotRecord>

export const SnapshotsAnswer = z.object({ snapshots: z.array(SnapshotRecord) })
export const SupersedeRequest = z.strictObject({ by: SnapshotId })
export const WithdrawRequest = z.strictObject({ reason: line(500).optional() })
