import * as z from 'zod'
import { ClaimId } from './claim.ts'
import { EntityId, isEntityId } from './entity.ts'

const pairKinds = ['same', 'different', 'propose'] as const
const claimKinds = ['accept', 'reject'] as const

/** A decision about two subjects. `propose` asks a person whether they are the same; it joins nothing. */
export const PairDecision = z.object({
  id: z.string(),
  kind: z.enum(pairKinds),
  /** Own ids of the subjects, in alphabetical order. */
  a: EntityId,
  b: z.string().min(1).refine(isEntityId),
  reasons: z.array(z.string()),
  batch: z.int(),
  /**
   * The ids of the claims that it rests on, if Parley made it unasked: it stands only while they count. What a person
   * decides rests on no claim.
   */
  restsOn: z.array(ClaimId).optional(),
})
export type PairDecision = z.infer<typeof PairDecision>

/** A decision about one claim. */
export const ClaimDecision = z.object({
  id: z.string(),
  kind: z.enum(claimKinds),
  /** The claim's id. */
  a: ClaimId,
  b: z.literal(''),
  reasons: z.array(z.string()),
  batch: z.int(),
})
export type ClaimDecision = z.infer<typeof ClaimDecision>

export const Decision = z.discriminatedUnion('kind', [PairDecision, ClaimDecision])
export type Decision = z.infer<typeof Decision>

/** True if the decision is about two subjects, false if it is about a claim. Works for a decision as read too. */
export function isAboutPair<D extends Pick<Decision, 'kind'>>(
  decision: D,
): decision is Extract<D, { kind: PairDecision['kind'] }> {
  return decision.kind !== 'accept' && decision.kind !== 'reject'
}

/** Returns the ids of the claims that a decision rests on. */
export function groundsOf(decision: Decision): readonly ClaimId[] {
  return isAboutPair(decision) ? (decision.restsOn ?? []) : []
}

/** Makes a decision about a pair. Its id tells batch, kind and pair, so making it twice changes nothing. */
export function decideOnPair(
  kind: PairDecision['kind'],
  pair: readonly [EntityId, EntityId],
  batch: number,
  reasons: string[] = [],
  restsOn?: readonly ClaimId[],
): PairDecision {
  const [a, b] = pair[0] < pair[1] ? pair : [pair[1], pair[0]]
  return {
    id: `${batch}:${kind}:${a}=${b}`,
    kind,
    a,
    b,
    reasons,
    batch,
    ...(restsOn === undefined ? {} : { restsOn: [...restsOn] }),
  }
}

/** Makes a decision about a claim. Its id tells batch, kind and claim, so making it twice changes nothing. */
export function decideOnClaim(
  kind: ClaimDecision['kind'],
  claim: ClaimId,
  batch: number,
  reasons: string[] = [],
): ClaimDecision {
  return { id: `${batch}:${kind}:${claim}`, kind, a: claim, b: '', reasons, batch }
}

/** The latest standing decision about a claim. */
export type Review = 'unreviewed' | 'accepted' | 'rejected'

/**
 * Returns the reviews of claims by the claims' ids.
 *
 * @param decisions standing ones, as `standingDecisions` returns them
 */
export function reviews(decisions: readonly Decision[]): Map<ClaimId, Review> {
  const found = new Map<ClaimId, Review>()
  for (const { kind, a } of decisions) {
    if (kind === 'accept') found.set(a, 'accepted')
    if (kind === 'reject') found.set(a, 'rejected')
  }
  return found
}
