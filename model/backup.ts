import * as z from 'zod'
import { Batch, Claim, Source } from './claim.ts'
import { Decision } from './decision.ts'

/** The ids of claims that one part of a batch stated. */
const BatchPart = z.object({ id: z.string(), batch: z.int(), claims: z.array(z.string()) })

/** What a backup holds between its first and its last line, and in which order: all that the graph is computed from. */
export const backedUp = ['batch', 'source', 'part', 'claim', 'decision', 'forgotten'] as const
const Counts = z.record(z.enum(backedUp), z.int())

/**
 * One line of a backup. The first says what it is, the last how much there is of each, so that one that was cut off is
 * known by it.
 */
export const BackupLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('backup'), version: z.literal(1), at: z.string() }),
  z.object({ type: z.literal('batch'), batch: Batch }),
  z.object({ type: z.literal('source'), source: Source }),
  z.object({ type: z.literal('part'), part: BatchPart }),
  z.object({ type: z.literal('claim'), claim: Claim }),
  z.object({ type: z.literal('decision'), decision: Decision }),
  z.object({ type: z.literal('forgotten'), id: z.string() }),
  z.object({ type: z.literal('end'), counts: Counts }),
])
export type BackupLine = z.infer<typeof BackupLine>
