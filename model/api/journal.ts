import * as z from 'zod'
import { Batch } from '../claim.ts'
import { count, flag } from './request.ts'

export const BatchParams = z.strictObject({ id: z.string().min(1).max(200) })

export const BatchesRequest = z.strictObject({ limit: count(200, 50), cursor: z.string().max(2_000).optional() })

export const BatchesAnswer = z.object({ batches: z.array(Batch), nextCursor: z.string().nullable() })
export type BatchesRequest = z.infer<typeof BatchesRequest>
export type BatchesAnswer = z.infer<typeof BatchesAnswer>

/** With `dryRun` nothing is erased, and the answer is what would be. */
export const ForgetRequest = z.strictObject({ dryRun: flag })

/** What became of somebody who was erased for good. */
export const ForgetAnswer = z.object({
  /** The ids they had, merged ones too. */
  ids: z.array(z.string()),
  names: z.array(z.string()),
  /** Claims that were erased, and others in which the names were blacked out. */
  claims: z.object({ erased: z.int(), redacted: z.int() }),
  /** Sources whose texts are not kept any more. */
  sources: z.array(z.string()),
  /** Ids, addresses and names of files in which a name may still stand: these never change. */
  unreached: z.array(z.string()),
  /** Published snapshots that show them, not withdrawn. */
  snapshots: z.array(z.string()),
  /** Where else they may still stand, in words: what no erasure reaches. */
  remaining: z.array(z.string()),
})
export type ForgetAnswer = z.infer<typeof ForgetAnswer>
