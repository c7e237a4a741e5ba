import type { Counts } from '../../model/claim.ts'
import { isAboutPair, type PairDecision } from '../../model/decision.ts'
import { whoIsWho } from '../../model/identity.ts'
import { type Journal, standingDecisions } from '../../model/standing.ts'
import { decisionsAround } from '../journal/claims.ts'
import type { Tally } from '../journal/count-changes.ts'
import { recluster } from '../journal/settle.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { inSlices } from '../store/in-parts.ts'

const putDecisions = statement('write/put-decisions')

/**
 * Saves the decisions of matching that nobody has decided yet, and joins what they merge.
 *
 * @param counting as in `settle`
 */
export async function makeDecisions(
  tx: Transaction,
  decisions: readonly PairDecision[],
  journal: Journal,
  counting?: Tally,
): Promise<Counts> {
  const made = await undecided(tx, decisions, journal)
  await inSlices(made, (slice) => tx.run(putDecisions, { rows: slice }))
  const merges = made.filter(({ kind }) => kind === 'same')
  return recluster(tx, merges, journal, counting)
}

/**
 * Drops the decisions about pairs that standing decisions have joined or kept apart already, themselves or through other
 * members of their clusters. A standing proposal is no answer: the pair may still be merged, but isn't proposed again.
 */
export async function undecided(
  tx: Transaction,
  decisions: readonly PairDecision[],
  journal: Journal,
): Promise<PairDecision[]> {
  const around = standingDecisions(
    await decisionsAround(
      tx,
      decisions.flatMap(({ a, b }) => [a, b]),
    ),
    journal,
  )
  const identity = whoIsWho(around, () => null)
  const clusters = ({ a, b }: PairDecision) => [identity.of(a), identity.of(b)].sort().join('=')
  const pairs = around.filter(isAboutPair)
  const denied = new Set(pairs.filter(({ kind }) => kind === 'different').map(clusters))
  const asked = new Set(pairs.filter(({ kind }) => kind === 'propose').map(clusters))
  return decisions.filter((decision) => {
    const pair = clusters(decision)
    if (identity.of(decision.a) === identity.of(decision.b) || denied.has(pair)) return false
    return decision.kind === 'same' || !asked.has(pair)
  })
}
