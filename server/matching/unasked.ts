import type { ClaimId } from '../../model/claim.ts'
import { decideOnPair, type PairDecision } from '../../model/decision.ts'
import type { EntityId } from '../../model/entity.ts'
import type { StoredClaim } from '../store/stored-journal.ts'

/** A member of a pair, with the ids of its claims that make the two match, and the batch since which it has them. */
export interface Side {
  member: EntityId
  since: number
  grounds: readonly ClaimId[]
}

/** A decision names at most this many claims of each member: one that counts is enough. */
const MOST_GROUNDS = 100

/**
 * Makes the side of a member.
 *
 * @param claims its claims that make it match. They count.
 */
export function sideOf(member: EntityId, claims: readonly StoredClaim[]): Side {
  const since = claims.reduce((oldest, { batch }) => Math.min(oldest, Math.floor(batch ?? 0)), Number.MAX_SAFE_INTEGER)
  return { member, since: claims.length === 0 ? 0 : since, grounds: groundsIn(claims) }
}

/** Returns the ids of the claims that a decision names. */
export function groundsIn(claims: readonly StoredClaim[]): ClaimId[] {
  return claims.slice(0, MOST_GROUNDS).map(({ id }) => id)
}

/**
 * Makes a decision that nobody asked for. It rests on the claims of both sides, and on those of the context. It belongs
 * to this batch, or to a later one if one of the two only counts since then: without that batch there would be no match.
 */
export function decideUnasked(
  kind: 'same' | 'propose',
  [one, other]: readonly [Side, Side],
  batch: number,
  reasons: string[],
  context: readonly ClaimId[] = [],
): PairDecision {
  const grounds = [...new Set([...one.grounds, ...other.grounds, ...context])]
  return decideOnPair(kind, [one.member, other.member], Math.max(batch, one.since, other.since), reasons, grounds)
}
