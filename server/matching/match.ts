import type { ClaimId } from '../../model/claim.ts'
import type { PairDecision } from '../../model/decision.ts'
import type { EntityId } from '../../model/entity.ts'
import { decideUnasked, type Side } from './unasked.ts'

/** A pair of entities that match: `same` is merged at once, `propose` is only possible and asks a person. */
export interface Match {
  kind: 'same' | 'propose'
  /** The evidence for it, in words that the review page shows. */
  reasons: string[]
}

/** Two entities, by their ids, with their match. */
export interface MatchedPair {
  pair: readonly [EntityId, EntityId]
  match: Match
}

/**
 * Two entities that match, with the members of them that the decision is about. `context` are the claims besides that a
 * merge rests on.
 */
export interface MatchedMembers extends MatchedPair {
  members: readonly [Side, Side]
  context: readonly ClaimId[]
}

/**
 * Returns the decisions of a batch on all its matches, each pair once. It takes them all at once, since a match can be
 * ambiguous by any other one.
 */
export function decisionsOn(matches: readonly MatchedMembers[], batch: number): PairDecision[] {
  const distinct = new Map(matches.map((one) => [[...one.pair].sort().join('='), one]))
  return proposeAmbiguous([...distinct.values()]).map(({ members, match: { kind, reasons }, context }) =>
    decideUnasked(kind, members, batch, reasons, kind === 'same' ? context : []),
  )
}

/**
 * Turns ambiguous matches into proposals. A group of matches is merged only if each of its members matches each other
 * one. So a record that may be either of two namesakes is merged with neither, and a third entity never joins two whose
 * identifiers conflict.
 */
export function proposeAmbiguous<T extends MatchedPair>(pairs: readonly T[]): T[] {
  const groups = new Map<EntityId, Set<EntityId>>()
  for (const { pair, match } of pairs) {
    if (match.kind !== 'same') continue
    for (const id of pair) groups.set(id, new Set([...(groups.get(id) ?? []), ...pair]))
  }
  const isUnambiguous = ([a, b]: readonly [EntityId, EntityId]) => {
    const [ours, theirs] = [groups.get(a) ?? new Set(), groups.get(b) ?? new Set()]
    return ours.size === theirs.size && [...ours].every((id) => theirs.has(id))
  }
  return pairs.map((one) =>
    one.match.kind === 'same' && !isUnambiguous(one.pair) ? { ...one, match: { ...one.match, kind: 'propose' } } : one,
  )
}
