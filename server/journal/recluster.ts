import type { Counts } from '../../model/claim.ts'
import { type Decision, isAboutPair } from '../../model/decision.ts'
import type { Journal } from '../../model/standing.ts'
import type { Transaction } from '../store/graph-store.ts'
import type { Counting } from './account.ts'
import { noCounts } from './batches.ts'
import { claimsAbout, claimsById, claimsTouching } from './claims.ts'
import { decisionsAround } from './identities.ts'
import { asStirred, settle } from './settle.ts'

/**
 * Settles everything that depends on decisions which came, went or changed.
 *
 * @param counting as in `settle`
 */
export async function recluster(
  tx: Transaction,
  decisions: readonly Decision[],
  standing: Journal,
  counting?: Counting,
): Promise<Counts> {
  if (decisions.length === 0) return noCounts
  const reviewed = decisions.filter((decision) => !isAboutPair(decision)).map(({ a }) => a)
  const decided = pairedIn(decisions)
  const members = [...new Set([...decided, ...pairedIn(await decisionsAround(tx, decided))])]
  const claims = [
    ...(await claimsById(tx, reviewed)),
    ...(await claimsAbout(tx, members)),
    ...(await claimsTouching(tx, members)),
  ]
  const each = new Map(claims.map((claim) => [claim.id, claim]))
  return settle(tx, asStirred([...each.values()]), standing, counting)
}

function pairedIn(decisions: readonly Decision[]): string[] {
  return decisions.filter(isAboutPair).flatMap(({ a, b }) => [a, b])
}
