import * as z from 'zod'
import { SnapshotId } from './snapshot.ts'

/** The files of a published snapshot, by the end of their names. */
export const fileTypes = ['json', 'svg', 'png', 'html'] as const
export type FileType = (typeof fileTypes)[number]

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hex digits')
/** The SHA-256 of each file. */
export const FileHashes = z.strictObject({ json: Sha256, svg: Sha256, png: Sha256, html: Sha256 })
export type FileHashes = z.infer<typeof FileHashes>

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
  /** The hashes of its files, signed by the host. Records of older versions get them when Parley first reads the files. */
  files: FileHashes.optional(),
  /** The signature and the public key of the host, in base64 (Ed25519). */
  signature: z.string().optional(),
  key: z.string().optional(),
})
export type SnapshotRecord = z.infer<typeof SnapshotRecord>

/** `pages` is the beginning of every page's address; the id of the snapshot follows. */
export const SnapshotsAnswer = z.object({
  pages: z.string(),
  snapshots: z.array(SnapshotRecord),
  /** The snapshots whose record can't be read, and what to do. */
  damaged: z.array(z.object({ id: z.string(), problem: z.string() })).optional(),
})
export type SnapshotsAnswer = z.infer<typeof SnapshotsAnswer>

/** `note` tells readers of the old snapshot what changed. */
export const SupersedeRequest = z.strictObject({ by: SnapshotId, note: note.optional() })
/** Without `forGood` the document is kept in private, so that the withdrawal can be taken back. */
export const WithdrawRequest = z.strictObject({ reason: note.optional(), forGood: z.boolean().optional() })

const snapshotStates = ['published', 'superseded', 'withdrawn'] as const
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

/** The state of a snapshot. Withdrawn takes precedence over superseded. */
export function stateOf({
  withdrawnAt,
  supersededBy,
}: Pick<SnapshotRecord, 'withdrawnAt' | 'supersededBy'>): SnapshotState {
  if (withdrawnAt !== null) return 'withdrawn'
  return supersededBy === null ? 'published' : 'superseded'
}

/** A snapshot that shows a person: as an item, by a name in a text, or perhaps, by the last word of a name. */
export const SnapshotShowing = z.object({
  id: SnapshotId,
  title: z.string(),
  state: z.enum(snapshotStates),
  how: z.enum(['item', 'mention', 'perhaps']),
})
export type SnapshotShowing = z.infer<typeof SnapshotShowing>

/** What erasing a person did to a snapshot; `by` is the one published in its place, `problem` says what to do by hand. */
export const CorrectedSnapshot = z.object({
  id: SnapshotId,
  did: z.enum(['kept', 'withdrawn', 'reissued', 'failed']),
  by: SnapshotId.optional(),
  problem: z.string().optional(),
})
export type CorrectedSnapshot = z.infer<typeof CorrectedSnapshot>

/** The signed facts about the files of a snapshot, at `/s/<id>.sig.json`. */
export const SnapshotSignature = z.object({
  id: SnapshotId,
  publishedAt: z.string(),
  files: FileHashes,
  /** Of `parley-snapshot`, a line break and the canonical JSON of `files`, `id` and `publishedAt`; Ed25519 in base64. */
  signature: z.string(),
  /** The raw public key in base64. */
  key: z.string(),
})
export type SnapshotSignature = z.infer<typeof SnapshotSignature>

/** What a host says about itself at `/.well-known/parley.json`: the public keys it signs with, newest first. */
export const HostKeys = z.object({
  name: z.literal('Parley'),
  keys: z.array(z.object({ algorithm: z.literal('Ed25519'), publicKey: z.string() })),
})
export type HostKeys = z.infer<typeof HostKeys>
