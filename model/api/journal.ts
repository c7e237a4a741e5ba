import * as z from 'zod'
import { Batch } from '../claim.ts'
import { CorrectedSnapshot, SnapshotShowing } from '../snapshot-record.ts'
import { count, flag } from './request.ts'

export const BatchParams = z.strictObject({ id: z.string().min(1).max(200) })

export const BatchesRequest = z.strictObject({ limit: count(200, 50), cursor: z.string().max(2_000).optional() })
export type BatchesRequest = z.infer<typeof BatchesRequest>

export const BatchesAnswer = z.object({ batches: z.array(Batch), nextCursor: z.string().nullable() })
export type BatchesAnswer = z.infer<typeof BatchesAnswer>

/** `stoppedLoad` is set if the batch was still loading, and the load was stopped first. */
export const UndoAnswer = Batch.extend({ stoppedLoad: z.literal(true).optional() })

/**
 * With `dryRun` nothing is erased, and the answer says what would be. `snapshots` says what becomes of the published
 * snapshots that show the person; in those published again, `role` replaces the names.
 */
export const ForgetRequest = z.strictObject({
  dryRun: flag,
  snapshots: z.enum(['keep', 'withdraw', 'reissue']).default('keep'),
  role: z.string().trim().min(1).max(100).optional(),
})

/** The result of erasing a person. */
export const ForgetAnswer = z.object({
  /** The person's ids, merged ones too. */
  ids: z.array(z.string()),
  names: z.array(z.string()),
  /** The number of erased claims, and of other claims in which names were blacked out. */
  claims: z.object({ erased: z.int(), redacted: z.int() }),
  /** The sources whose texts are no longer kept. */
  sources: z.array(z.string()),
  /** Ids, addresses and file names that may still contain a name. They never change. */
  unreached: z.array(z.string()),
  /** The published snapshots that show the person and aren't withdrawn. */
  snapshots: z.array(z.string()),
  /** All snapshots that show the person, withdrawn ones too, and how. */
  showing: z.array(SnapshotShowing).optional(),
  /** What was done to the snapshots that show the person. */
  corrected: z.array(CorrectedSnapshot).optional(),
  /** Other places that erasing can't reach, in words. */
  remaining: z.array(z.string()),
})
export type ForgetAnswer = z.infer<typeof ForgetAnswer>
