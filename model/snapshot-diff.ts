import * as z from 'zod'
import { SnapshotId } from './snapshot.ts'

/** An item or a link of a snapshot, by its id there, in words. */
const Told = z.object({ id: z.string(), words: z.string() })
export type Told = z.infer<typeof Told>

const Evidence = Told.extend({
  /** The evidence, each with its source and, if it has one, its quote. */
  claims: z.array(z.object({ source: z.string(), quote: z.string().optional() })),
  /** True if the older snapshot, or the newer one, has no evidence for it at all. */
  isAll: z.boolean(),
})
export type DiffEvidence = z.infer<typeof Evidence>

/** What differs between two snapshots. Ids of what went are those of `a`, all others those of `b`. */
export const SnapshotDiff = z.object({
  a: z.object({ id: SnapshotId, title: z.string() }),
  b: z.object({ id: SnapshotId, title: z.string() }),
  items: z.object({ came: z.array(Told), went: z.array(Told) }),
  links: z.object({ came: z.array(Told), went: z.array(Told) }),
  /** Evidence of items and links that are in both. */
  evidence: z.object({ lost: z.array(Evidence), gained: z.array(Evidence) }),
})
export type SnapshotDiff = z.infer<typeof SnapshotDiff>
