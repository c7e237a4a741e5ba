import type { Counts } from '../../model/claim.ts'
import { isAboutPair, type PairDecision } from '../../model/decision.ts'
import { whoIsWho } from '../../model/identity.ts'
import type { Journal } from '../../model/standing.ts'
import { standingAround } from '../journal/claims.ts'
import type { Tally } from '../journal/count-changes.ts'
import { recluster } from '../journal/settle.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { inSlices } from '../store/in-parts.ts'
import type { StoredClaim } from '../store/stored-journal.ts'

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
  return saveDecisions(tx, await undecided(tx, decisions, journal), journal, counting)
}

/**
 * Saves decisions that nobody has decided yet, and joins what they merge.
 *
 * @param counting as in `settle`
 */
export async function saveDecisions(
  tx: Transaction,
  made: readonly PairDecision[],
  journal: Journal,
  counting?: Tally,
): Promise<Counts> {
  await inSlices(made, (slice) => tx.run(putDecisions, { rows: slice }))
  const merges = made.filter(({ kind }) => kind === 'same')
  return recluster(tx, merges, journal, counting)
}

/**
 * Drops the decisions about pairs that standing decisions have joined or kept apart already, themselves or through other
 * members of their clusters. A standing proposal is no answer: the pair may still be merged, but isn't proposed again.
 *
 * @param settling claims about to be written, which take the place of the stored ones
 */
export async function undecided(
  tx: Transaction,
  decisions: readonly PairDecision[],
  journal: Journal,
  settling: readonly StoredClaim[] = [],
): Promise<PairDecision[]> {
  const { standing: around } = await standingAround(
    tx,
    decisions.flatMap(({ a, b }) => [a, b]),
    journal,
    settling,
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
