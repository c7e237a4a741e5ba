import * as z from 'zod'
import { EntityKind, MeetingStatus } from './entity.ts'
import { relations } from './relation.ts'

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

/** The relations of the store, and MET: a tie between two who met, in the place of their meetings. */
const SnapshotRelation = z.enum([...relations, 'MET'])
export type SnapshotRelation = z.infer<typeof SnapshotRelation>

export const SnapshotEdge = z.strictObject({
  id: z.string(),
  relation: SnapshotRelation,
  from: z.string(),
  to: z.string(),
  /** What the link says between its ends, as the page and the element show it: "took part in". */
  words: z.string(),
  role: z.string().optional(),
  title: z.string().optional(),
  since: z.string().optional(),
  until: z.string().optional(),
  place: z.string().optional(),
  topic: z.string().optional(),
  how: z.string().optional(),
  /** Of MET alone: the meetings it stands for, earliest first. */
  meetings: z
    .array(z.strictObject({ name: z.string(), date: z.string().optional(), place: z.string().optional() }))
    .optional(),
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

const Id = z.string().min(1).max(2_000)

/** What to publish: the ids shown, the words around them, and where the items lie (those without a place are laid out). */
export const SnapshotRequest = z.strictObject({
  ids: z.array(Id).min(1).max(2_000),
  /** The ids of the links shown; without them all links among the items are. MET ties are named as the fold names them. */
  edges: z.array(Id).max(20_000).optional(),
  /** Whether held meetings among the items are folded into MET ties. Their links are among `edges`, though not drawn. */
  fold: z.boolean().default(false),
  /** The id that a preview of this had: when the graph has changed since, nothing is published. */
  preview: SnapshotId.optional(),
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

/** What publishing a request would publish: its id, its document, and the file of it. Nothing is kept. */
export const PreviewAnswer = z.object({
  id: SnapshotId,
  snapshot: Snapshot,
  html: z.string(),
  missing: z.array(z.string()),
})
export type PreviewAnswer = z.infer<typeof PreviewAnswer>

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

/** `pages` is what the address of each page begins with; its id follows. */
export const SnapshotsAnswer = z.object({ pages: z.string(), snapshots: z.array(SnapshotRecord) })
export type SnapshotsAnswer = z.infer<typeof SnapshotsAnswer>
export const SupersedeRequest = z.strictObject({ by: SnapshotId })
export const WithdrawRequest = z.strictObject({ reason: line(500).optional() })
