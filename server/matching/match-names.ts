import { decideOnPair, type PairDecision } from '../../model/decision.ts'
import type { Node } from '../../model/graph.ts'
import type { Transaction } from '../store/graph-store.ts'
import type { StoredClaim } from '../store/stored-journal.ts'
import { classifyNames, mayMatch } from './classify-names.ts'
import { proposeAmbiguous } from './match.ts'
import { type CandidatePair, findCandidates } from './name-candidates.ts'
import { readActivity, readDistinctions } from './name-context.ts'

/**
 * Matches these people and organisations with all others by name and context. Returns the merges and proposals as
 * decisions of this batch, each between the members that have the matching names. `oversized` counts the blocks of names
 * too common to compare.
 */
export async function matchNames(
  tx: Transaction,
  nodes: readonly Node[],
  batch: number,
): Promise<{ decisions: PairDecision[]; oversized: number }> {
  const { candidates, oversized } = await findCandidates(tx, nodes)
  const activityOf = await readActivity(tx, idsOf(candidates))
  // Activity alone rules most candidates out, so all claims are read only for the others.
  const likely = candidates.filter(({ a, b, names }) => mayMatch(names, activityOf(a.id), activityOf(b.id)))
  const distinctionsOf = await readDistinctions(tx, idsOf(likely))
  const contextOf = (id: string) => ({ ...activityOf(id), ...distinctionsOf(id) })
  const matched = likely.flatMap(({ a, b, names }) => {
    const match = classifyNames(names, contextOf(a.id), contextOf(b.id))
    return match === null ? [] : [{ pair: [a.id, b.id] as const, match, names }]
  })
  const decisions = proposeAmbiguous(matched).map(({ pair: [a, b], match, names }) => {
    const members = [
      memberNamed(names.a, distinctionsOf(a).claims) ?? a,
      memberNamed(names.b, distinctionsOf(b).claims) ?? b,
    ] as const
    return decideOnPair(match.kind, members, batch, match.reasons)
  })
  return { decisions, oversized }
}

function idsOf(candidates: readonly CandidatePair[]): string[] {
  return candidates.flatMap(({ a, b }) => [a.id, b.id])
}

/** Returns the member of a cluster that these claims give this name. */
function memberNamed(name: string, claims: readonly StoredClaim[]): string | undefined {
  const states = ({ values }: StoredClaim) =>
    values.name === name || (Array.isArray(values.aliases) && values.aliases.includes(name))
  return claims.find(states)?.subject
}
