import type { ClaimType } from '../../model/claim.ts'
import { type EntityId, isEntityId } from '../../model/entity.ts'
import type { Node } from '../../model/graph.ts'
import { grouped } from '../../model/grouped.ts'
import { claimCounts } from '../../model/standing.ts'
import { claimsFrom } from '../journal/claims.ts'
import type { Transaction } from '../store/graph-store.ts'
import type { StoredClaim } from '../store/stored-journal.ts'
import { type Activity, classifyNames, mayMatch, sharedBodies } from './classify-names.ts'
import type { MatchedMembers } from './match.ts'
import { type CandidatePair, findCandidates } from './name-candidates.ts'
import { readActivity, readDistinctions } from './name-context.ts'
import { groundsIn, type Side, sideOf } from './unasked.ts'

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
  const contextOf = (id: EntityId) => ({ ...activityOf(id), ...distinctionsOf(id) })
  const matches = likely.flatMap(({ a, b, names }): MatchedMembers[] => {
    const match = classifyNames(names, contextOf(a.id), contextOf(b.id))
    if (match === null) return []
    const memberOf = ({ id }: Node, name: string) => memberNamed(name, id, distinctionsOf(id).claims)
    return [{ pair: [a.id, b.id], match, members: [memberOf(a, names.a), memberOf(b, names.b)], context: [] }]
  })
  return { matches: await withContext(tx, matches, activityOf), oversized }
}

function idsOf(candidates: readonly CandidatePair[]): EntityId[] {
  return candidates.flatMap(({ a, b }) => [a.id, b.id])
}

/** Returns the member of an entity that these claims give this name, the first by its id if there are several. */
function memberNamed(name: string, entity: EntityId, claims: readonly StoredClaim[]): Side {
  const naming = claims.filter(
    ({ values }) => values.name === name || (Array.isArray(values.aliases) && values.aliases.includes(name)),
  )
  const member =
    naming
      .map(({ subject }) => subject)
      .filter(isEntityId)
      .sort()[0] ?? entity
  return sideOf(
    member,
    naming.filter(({ subject }) => subject === member),
  )
}

const speaking: ReadonlySet<ClaimType> = new Set<ClaimType>(['REPRESENTS', 'PART_OF'])

/**
 * Adds the claims by which the two of each merge speak for one body. If one speaks for it by several ties, those about
 * the first are enough.
 */
async function withContext(
  tx: Transaction,
  matches: readonly MatchedMembers[],
  activityOf: (id: string) => Activity,
): Promise<MatchedMembers[]> {
  const merged = matches.filter(({ match }) => match.kind === 'same').flatMap(({ pair }) => pair)
  const tiesOf = grouped((await claimsFrom(tx, merged)).filter(claimCounts), ({ ends }) => ends?.from ?? '')
  const speaksFor = (id: EntityId, body: string) => {
    const ties = (tiesOf.get(id) ?? []).filter(
      ({ type, ends, values }) => (speaking.has(type) && ends?.to === body) || values.representing === body,
    )
    const first = ties.map(({ subject }) => subject).sort()[0]
    return groundsIn(ties.filter(({ subject }) => subject === first))
  }
  return matches.map((one) => {
    const [a, b] = one.pair
    const shared = sharedBodies(activityOf(a).affiliations, activityOf(b).affiliations)
    const body = shared.find(({ inCompatibleYears }) => inCompatibleYears)?.body
    return one.match.kind !== 'same' || body === undefined
      ? one
      : { ...one, context: [...speaksFor(a, body), ...speaksFor(b, body)] }
  })
}
