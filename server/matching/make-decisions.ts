import type { Counts, Decision } from '../../model/claim.ts'
import { whoIsWho } from '../../model/identity.ts'
import { type Journal, standingDecisions } from '../../model/standing.ts'
import type { Counting } from '../journal/account.ts'
import { inSlices } from '../journal/claims.ts'
import { decisionsAround } from '../journal/identities.ts'
import { recluster } from '../journal/recluster.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'

const putDecisions = statement('write/put-decisions')

/**
 * Writes what matching decided and proposes, as far as nothing is decided of it, and joins what is taken for one.
 *
 * @param counting as in `settle`
 */
export async function makeDecisions(
  tx: Transaction,
  decisions: readonly Decision[],
  standing: Journal,
  counting?: Counting,
): Promise<Counts> {
  const made = await unanswered(tx, decisions, standing)
  await inSlices(made, (slice) => tx.run(putDecisions, { rows: slice }))
  const merges = made.filter(({ kind }) => kind === 'same')
  return recluster(tx, merges, standing, counting)
}

/**
 * Those of these decisions on which nothing stands yet, neither on the two themselves nor on those they are one with. A
 * proposal that stands is no answer: what has become sure is joined, and only not asked again.
 */
export async function unanswered(
  tx: Transaction,
  decisions: readonly Decision[],
  standing: Journal,
): Promise<Decision[]> {
  const around = standingDecisions(
    await decisionsAround(
      tx,
      decisions.flatMap(({ a, b }) => [a, b]),
    ),
    standing,
  )
  const identity = whoIsWho(around, () => null)
  const clusters = ({ a, b }: Decision) => [identity.of(a), identity.of(b)].sort().join('=')
  const denied = new Set(around.filter(({ kind }) => kind === 'different').map(clusters))
  const asked = new Set(around.filter(({ kind }) => kind === 'propose').map(clusters))
  return decisions.filter((decision) => {
    const pair = clusters(decision)
    if (identity.of(decision.a) === identity.of(decision.b) || denied.has(pair)) return false
    return decision.kind === 'same' || !asked.has(pair)
  })
}
