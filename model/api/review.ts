import * as z from 'zod'
import { Change } from '../change.ts'
import { Batch, ClaimId, Value } from '../claim.ts'
import { Decision, PairDecision } from '../decision.ts'
import { EntityId } from '../entity.ts'
import { Node } from '../graph.ts'
import { ClaimView } from './evidence.ts'
import { count, Id } from './request.ts'

/** A decision about two entities (`a` and `b` are ids) or about one claim (`claim` is its id). */
export const DecisionRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['same', 'different']), a: Id, b: Id, reason: z.string().max(10_000).optional() }),
  z.strictObject({
    kind: z.enum(['accept', 'reject']),
    claim: Id.brand<'ClaimId'>(),
    reason: z.string().max(10_000).optional(),
  }),
])
export type DecisionRequest = z.infer<typeof DecisionRequest>

export const DecisionAnswer = z.object({ decision: Decision, batch: Batch })
export type DecisionAnswer = z.infer<typeof DecisionAnswer>

/** Claims that an editor makes by hand, as one batch of kind `edit`. The same batch rejects each claim named by `instead`. */
export const ChangesRequest = z.strictObject({
  statements: z.array(Change).min(1).max(500),
  reason: z.string().max(10_000).optional(),
})
export type ChangesRequest = z.infer<typeof ChangesRequest>

/** The batch, and the ids of its claims in the order of the statements. */
export const ChangesAnswer = z.object({ batch: Batch, claims: z.array(ClaimId) })
export type ChangesAnswer = z.infer<typeof ChangesAnswer>

const reviewKinds = ['same', 'contradiction', 'claim'] as const

export const ReviewRequest = z.strictObject({
  kind: z.enum(reviewKinds).optional(),
  limit: count(100, 20),
  cursor: z.string().max(10_000).optional(),
})
export type ReviewRequest = z.infer<typeof ReviewRequest>

/**
 * An open item of the review queue. `same`: a possible duplicate, with the reasons in its decision. `contradiction`: values
 * of one property that disagree, if none is accepted or made by hand. `claim`: a claim read from text that nobody has
 * accepted or rejected. At most 50 claims of an entity are shown.
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
    about: EntityId,
    property: z.string(),
    values: z.array(z.object({ value: Value, claims: z.array(ClaimView) })),
  }),
  z.object({ kind: z.literal('claim'), claim: ClaimView }),
])
export type ReviewItem = z.infer<typeof ReviewItem>

/** A page of the review queue: proposals first, then contradictions, then claims in the order of their sources' texts. */
export const ReviewAnswer = z.object({
  /** The number of open items of each kind, whatever was asked for. */
  counts: z.object({ same: z.int(), contradiction: z.int(), claim: z.int() }),
  items: z.array(ReviewItem),
  /** The names of the entities in these items, by id. */
  names: z.record(z.string(), z.string()),
  nextCursor: z.string().nullable(),
})
export type ReviewAnswer = z.infer<typeof ReviewAnswer>
