import { type Batch, type Claim, type CountingClaim, isRelation, type SubjectId } from './claim.ts'
import { type Decision, type Review, reviews } from './decision.ts'
import { type EntityId, isEntityId } from './entity.ts'
import type { Edge, Graph, Node } from './graph.ts'
import { grouped } from './grouped.ts'
import { type Identity, whoIsWho } from './identity.ts'
import { projectEntity, projectTie } from './project.ts'
import { tieId } from './relation.ts'
import { claimCounts, type Journal, journalOf, standingDecisions, standingSince } from './standing.ts'

/** All that was ever claimed and decided. A graph is computed from it. */
export interface History {
  claims: readonly Claim[]
  batches: readonly Batch[]
  decisions: readonly Decision[]
}

/** A claim that counts, with the id of what it is about now. */
interface ResolvedClaim extends CountingClaim {
  about: SubjectId
}

/** Returns the id of what a claim is about, and the ends of a tie, given who is who. */
export function resolve(
  claim: Claim,
  identity: Pick<Identity, 'of'>,
): { about: SubjectId; ends?: { from: EntityId; to: EntityId } } {
  if (isEntityId(claim.subject)) return { about: identity.of(claim.subject) }
  if (!isRelation(claim.type) || claim.from === undefined || claim.to === undefined) return { about: claim.subject }
  const ends = { from: identity.of(claim.from), to: identity.of(claim.to) }
  return { about: tieId(claim.type, ends.from, ends.to, claim.values), ends }
}

/** Returns the oldest batch that makes each member stand. */
export function ages(claims: readonly Claim[], standing: Journal): Map<EntityId, number> {
  const found = new Map<EntityId, number>()
  for (const claim of claims) {
    const { subject } = claim
    if (!isEntityId(subject)) continue
    const since = standingSince(claim, standing)
    if (since !== null) found.set(subject, Math.min(since, found.get(subject) ?? since))
  }
  return found
}

/** Computes the graph of a history: the model's rules all at once, without a store. */
export function graphOf({ claims, batches, decisions }: History): Graph {
  const standing = journalOf(batches)
  const decided = standingDecisions(decisions, standing, claims)
  const age = ages(claims, standing)
  const identity = whoIsWho(decided, (member) => age.get(member) ?? null)
  const review = reviews(decided)
  const reviewOf = (claim: Claim): Review => review.get(claim.id) ?? 'unreviewed'
  const counting = claims
    .map((claim) => ({
      ...claim,
      ...resolve(claim, identity),
      batch: standingSince(claim, standing),
      review: reviewOf(claim),
    }))
    .filter(claimCounts)
  return project(
    grouped(counting, ({ about }) => about),
    identity,
  )
}

/** Projects claims that are grouped by what they are about. A tie exists only if both its ends exist and differ. */
function project(
  byThing: ReadonlyMap<SubjectId, readonly ResolvedClaim[]>,
  identity: Pick<Identity, 'of' | 'members'>,
): Graph {
  const nodes = new Map<EntityId, Node>()
  const ties: Edge[] = []
  for (const [about, claims] of byThing) {
    if (!isEntityId(about)) ties.push(...projectTie(claims, identity.of))
    else {
      const node = projectEntity(about, claims, identity.members(about))
      if (node !== null) nodes.set(node.id, node)
    }
  }
  return {
    nodes: [...nodes.values()],
    edges: ties.filter(({ from, to }) => from !== to && nodes.has(from) && nodes.has(to)),
  }
}
