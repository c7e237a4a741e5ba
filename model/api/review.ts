import * as z from 'zod'
import { Change } from '../change.ts'
import { Batch, Value } from '../claim.ts'
import { Decision, PairDecision } from '../decision.ts'
import { Node } from '../graph.ts'
import { ClaimView } from './evidence.ts'
import { count, Id } from './request.ts'

/** Decisions on two entities (`a` and `b`: ids) or on a claim (`claim`: its id). */
export const DecisionRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['same', 'different']), a: Id, b: Id, reason: z.string().max(10_000).optional() }),
  z.strictObject({ kind: z.enum(['accept', 'reject']), claim: Id, reason: z.string().max(10_000).optional() }),
])
export type DecisionRequest = z.infer<typeof DecisionRequest>

export const DecisionAnswer = z.object({ decision: Decision, batch: Batch })
export type DecisionAnswer = z.infer<typeof DecisionAnswer>

/** What an editor states by hand, as one batch of kind `edit`. A claim named as `instead` is rejected in the same batch. */
export const ChangesRequest = z.strictObject({
  statements: z.array(Change).min(1).max(500),
  reason: z.string().max(10_000).optional(),
})
export type ChangesRequest = z.infer<typeof ChangesRequest>

/** `claims`: their ids, in the order of the statements. */
export const ChangesAnswer = z.object({ batch: Batch, claims: z.array(z.string()) })
export type ChangesAnswer = z.infer<typeof ChangesAnswer>

const reviewKinds = ['same', 'contradiction', 'claim'] as const

export const ReviewRequest = z.strictObject({
  kind: z.enum(reviewKinds).optional(),
  limit: count(100, 20),
  cursor: z.string().max(10_000).optional(),
})

/**
 * What waits for a person: `same`, two entities that may be one, with what speaks for it (the decision's reasons);
 * `contradiction`, values of one property that disagree and of which none is accepted or stated by hand; `claim`, one read
 * from text that nobody has accepted or rejected. Of an entity at most 50 claims are shown.
 */
export const ReviewItem = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('same'),
    decision: PairDecision,
    a: Node,
    b: Node,
    aClaims: z.array(ClaimView),
    bClaims: z.array(ClaimView),
  }),
  z.object({
    kind: z.literal('contradiction'),
    about: z.string(),
    property: z.string(),
    values: z.array(z.object({ value: Value, claims: z.array(ClaimView) })),
  }),
  z.object({ kind: z.literal('claim'), claim: ClaimView }),
])

/** Proposals come first, then contradictions, then claims in the order of their sources' texts. */
export const ReviewAnswer = z.object({
  /** How many wait of each kind, whatever was asked for. */
  counts: z.object({ same: z.int(), contradiction: z.int(), claim: z.int() }),
  items: z.array(ReviewItem),
  /** Names of the entities that the items speak of, by id. */
  names: z.record(z.string(), z.string()),
  nextCursor: z.string().nullable(),
})
export type ReviewRequest = z.infer<typeof ReviewRequest>
export type ReviewItem = z.infer<typeof ReviewItem>
export type ReviewAnswer = z.infer<typeof ReviewAnswer>
