import { decideOnPair, type PairDecision } from '../../model/decision.ts'
import type { StoredClaim } from '../store/stored-journal.ts'

/** A member of a pair, with its claims that make the two match. They count. */
export interface Side {
  member: string
  claims: readonly StoredClaim[]
}

/** A decision names at most this many claims of each member: one that counts is enough. */
const MOST_GROUNDS = 100

/**
 * Makes a decision that nobody asked for. It rests on the claims of both sides, and on those of the context. It belongs
 * to this batch, or to a later one if one of the two only counts since then: without that batch there would be no match.
 */
export function decideUnasked(
  kind: 'same' | 'propose',
  [one, other]: readonly [Side, Side],
  batch: number,
  reasons: string[],
  context: readonly StoredClaim[] = [],
): PairDecision {
  const rests = [one.claims, other.claims, context].flatMap((claims) => claims.slice(0, MOST_GROUNDS))
  const latest = Math.max(batch, sinceOf(one), sinceOf(other))
  const ids = [...new Set(rests.map(({ id }) => id))]
  return decideOnPair(kind, [one.member, other.member], latest, reasons, ids)
}

/** Returns the number of the oldest batch by which one of the claims counts. The fraction is its order in that batch. */
function sinceOf({ claims }: Side): number {
  return claims.length === 0 ? 0 : Math.floor(Math.min(...claims.map(({ batch }) => batch ?? 0)))
}
