import type { Counts } from '../../model/claim.ts'
import { type Decision, isAboutPair } from '../../model/decision.ts'
import { type EntityId, isEntityId } from '../../model/entity.ts'
import { claimCounts, type Journal } from '../../model/standing.ts'
import { claimsAbout, claimsById, decisionsAround } from '../journal/claims.ts'
import type { Tally } from '../journal/count-changes.ts'
import { forClaimsOfSources, type Replacing } from '../journal/settle-sources.ts'
import type { Transaction } from '../store/graph-store.ts'
import type { StoredClaim } from '../store/stored-journal.ts'
import { identifiersIn } from './evidence-against.ts'
import { makeDecisions } from './make-decisions.ts'
import { matchIdentifiers } from './match-identifiers.ts'

/** Stored claims and decisions that came to count, or no longer do. */
export interface Touched {
  claims: readonly StoredClaim[]
  decisions: readonly Decision[]
}

/**
 * Matches equal identifiers again after claims and decisions were settled: those who come back may equal somebody who
 * was loaded meanwhile, and somebody who goes may have been the one through whom others were joined. Looks at whom these
 * are about, at all whom decisions name with them, and at all who have the same identifiers. What is joined now belongs
 * to the later of the two batches by which the two count, as if the batches in between had never been.
 *
 * @param tally as in `settle`
 */
export async function rematch(
  tx: Transaction,
  { claims, decisions }: Touched,
  journal: Journal,
  tally?: Tally,
): Promise<Counts> {
  const reviewed = await claimsById(
    tx,
    decisions.filter((decision) => !isAboutPair(decision)).map(({ a }) => a),
  )
  const touched = [...claims, ...reviewed]
  const members = [...touched.map(({ subject }) => subject).filter(isEntityId), ...pairedIn(decisions)]
  const named = pairedIn(await decisionsAround(tx, members))
  const around = [...named, ...pairedIn(await decisionsAround(tx, named))]
  const stating = (await claimsAbout(tx, around)).filter(claimCounts)
  const found = await matchIdentifiers(tx, stating, 0, touched.flatMap(identifiersIn))
  return makeDecisions(tx, found, journal, tally)
}

function pairedIn(decisions: readonly Decision[]): EntityId[] {
  return decisions.filter(isAboutPair).flatMap(({ a, b }) => [a, b])
}

/** Does the same for all claims of a batch's sources, since its replacing, or the end of it, changes which ones stand. */
export async function rematchSources(replacing: Replacing): Promise<void> {
  await forClaimsOfSources(replacing, (tx, claims, journal, tally) =>
    rematch(tx, { claims, decisions: [] }, journal, tally),
  )
}
