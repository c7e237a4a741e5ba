import type { Node } from '../../model/graph.ts'
import type { Transaction } from '../store/graph-store.ts'
import type { StoredClaim } from '../store/stored-journal.ts'
import { classifyNames, mayMatch } from './classify-names.ts'
import type { MatchedMembers } from './match.ts'
import { type CandidatePair, findCandidates } from './name-candidates.ts'
import { readActivity, readDistinctions } from './name-context.ts'

/**
 * Matches these people and organisations with all others by name and context. The members of a match are those that
 * have the matching names. `oversized` holds the blocks of names too common to compare.
 */
export async function matchNames(
  tx: Transaction,
  nodes: readonly Node[],
): Promise<{ matches: MatchedMembers[]; oversized: string[] }> {
  const { candidates, oversized } = await findCandidates(tx, nodes)
  const activityOf = await readActivity(tx, idsOf(candidates))
  // Activity alone rules most candidates out, so all claims are read only for the others.
  const likely = candidates.filter(({ a, b, names }) => mayMatch(names, activityOf(a.id), activityOf(b.id)))
  const distinctionsOf = await readDistinctions(tx, idsOf(likely))
  const contextOf = (id: string) => ({ ...activityOf(id), ...distinctionsOf(id) })
  const matches = likely.flatMap(({ a, b, names }): MatchedMembers[] => {
    const match = classifyNames(names, contextOf(a.id), contextOf(b.id))
    if (match === null) return []
    const memberOf = ({ id }: Node, name: string) => memberNamed(name, distinctionsOf(id).claims) ?? id
    return [{ pair: [a.id, b.id], match, members: [memberOf(a, names.a), memberOf(b, names.b)] }]
  })
  return { matches, oversized }
}

function idsOf(candidates: readonly CandidatePair[]): string[] {
  return candidates.flatMap(({ a, b }) => [a.id, b.id])
}

/** Returns the member of a cluster that these claims give this name, the first by its id if there are several. */
function memberNamed(name: string, claims: readonly StoredClaim[]): string | undefined {
  const states = ({ values }: StoredClaim) =>
    values.name === name || (Array.isArray(values.aliases) && values.aliases.includes(name))
  return claims
    .filter(states)
    .map(({ subject }) => subject)
    .sort()[0]
}
