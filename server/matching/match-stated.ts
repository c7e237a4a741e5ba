import type { Batch, ClaimId } from '../../model/claim.ts'
import { claimCounts } from '../../model/standing.ts'
import { claimsById } from '../journal/claims.ts'
import type { FirstDifferences } from '../journal/count-changes.ts'
import { inSlices, type Transact } from '../store/in-parts.ts'
import type { StoredClaim } from '../store/stored-journal.ts'
import { matchIdentifiers } from './match-identifiers.ts'
import { saveMatches } from './save-matches.ts'

/**
 * Joins the subjects of a load by equal identifiers, with each other and with those in the store. Takes all claims of
 * the load that state identifiers at once, since which of two conflicting joins is made depends on what else is stated.
 *
 * @param ids the claims that state identifiers
 */
export async function matchStated(
  transact: Transact,
  ids: Iterable<ClaimId>,
  batch: Batch,
  now: () => string,
  differences?: FirstDifferences,
): Promise<void> {
  const claims: StoredClaim[] = []
  await inSlices([...ids], async (slice) => {
    const counting = (await transact((tx) => claimsById(tx, slice))).filter(claimCounts)
    // Only what matching asks for is kept: there may be very many.
    for (const { quote: _quote, values, ...claim } of counting) {
      claims.push({ ...claim, locator: {}, values: { keys: values.keys ?? [] } })
    }
  })
  if (claims.length === 0) return
  const found = await transact((tx) => matchIdentifiers(tx, claims, batch.number))
  await saveMatches(transact, found, batch, now, differences)
}
