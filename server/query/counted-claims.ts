import type { StandingClaim } from '../../model/claim.ts'
import type { StoredClaim } from '../store/stored-claim.ts'

/** The claims that count: those that stand, and that nobody rejected. */
export function countedClaims(claims: readonly StoredClaim[]): StandingClaim[] {
  return claims.flatMap(({ review, ...claim }) =>
    claim.batch === 0 || review === 'rejected' ? [] : [{ ...claim, review }],
  )
}
