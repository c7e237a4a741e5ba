import { type Decision, isAboutPair, type PairDecision } from './decision.ts'
import type { EntityId } from './entity.ts'

/** Tells which entity each member belongs to. A member that was never joined is an entity by itself. */
export interface Identity {
  /** Returns the id of the member's cluster. */
  of(member: EntityId): EntityId
  /** Returns all members of a cluster, sorted. Its id is one of them. */
  members(cluster: EntityId): EntityId[]
  /** The `same` decisions that aren't followed, because a `different` forbids what they would join. */
  forbidden: PairDecision[]
}

/**
 * Second rule, who is who. Standing `same` decisions join members (own ids of subjects) into clusters. The id of a
 * cluster is that of its oldest member. `different` forbids: a `same` that would bring a forbidden pair into one
 * cluster isn't followed. Decisions are followed oldest first, so any set of standing decisions has one answer.
 *
 * @param decisions standing ones, oldest first, as `standingDecisions` returns them
 * @param ageOf the oldest batch that makes a member stand, or null if it doesn't stand
 */
export function whoIsWho(decisions: readonly Decision[], ageOf: (member: EntityId) => number | null): Identity {
  const clusters = new Map<EntityId, Set<EntityId>>()
  const apart = decisions.filter(isAboutPair).filter(({ kind }) => kind === 'different')
  const clusterOf = (member: EntityId): Set<EntityId> => clusters.get(member) ?? new Set([member])
  const forbidden: PairDecision[] = []

  for (const decision of decisions) {
    if (decision.kind !== 'same') continue
    const joined = new Set([...clusterOf(decision.a), ...clusterOf(decision.b)])
    if (apart.some(({ a, b }) => joined.has(a) && joined.has(b))) forbidden.push(decision)
    else for (const member of joined) clusters.set(member, joined)
  }

  const oldestFirst = (a: EntityId, b: EntityId) => {
    const difference = (ageOf(a) ?? Infinity) - (ageOf(b) ?? Infinity)
    return difference < 0 || (!(difference > 0) && a < b) ? -1 : 1
  }
  const heads = new Map<Set<EntityId>, EntityId>()
  const headOf = (member: EntityId): EntityId => {
    const cluster = clusters.get(member)
    if (cluster === undefined) return member
    const head = heads.get(cluster) ?? [...cluster].sort(oldestFirst)[0] ?? member
    heads.set(cluster, head)
    return head
  }
  return {
    of: headOf,
    members: (cluster) => [...clusterOf(cluster)].sort(),
    forbidden,
  }
}

/**
 * Returns the standing decisions that a new decision would contradict. Decisions about the same pair are never among
 * them: a pair may be decided again at any time, and the latest decision counts.
 */
export function contradicted(decision: PairDecision, standing: readonly Decision[]): PairDecision[] {
  const others = standing.filter(isAboutPair).filter(({ a, b }) => a !== decision.a || b !== decision.b)
  if (decision.kind === 'same') {
    const before = whoIsWho(others, () => null)
    const joined = new Set([...before.members(decision.a), ...before.members(decision.b)])
    return others.filter(({ kind, a, b }) => kind === 'different' && joined.has(a) && joined.has(b))
  }
  if (decision.kind === 'different') {
    const without = whoIsWho(others, () => null)
    if (without.of(decision.a) !== without.of(decision.b)) return []
    const members = new Set(without.members(decision.a))
    return others.filter(({ kind, a }) => kind === 'same' && members.has(a))
  }
  return []
}

/**
 * Returns the proposals that wait for an answer, oldest first: no decision has joined or parted the pair, or the
 * clusters it belongs to. In a group of possible duplicates, Parley asks only the questions needed to connect the
 * group. It asks the others once one of these is answered with `different`.
 *
 * @param standing as `standingDecisions` returns them
 */
export function openProposals(standing: readonly Decision[]): PairDecision[] {
  const identity = whoIsWho(standing, () => null)
  const clusters = ({ a, b }: PairDecision) => [identity.of(a), identity.of(b)].sort().join('=')
  const pairs = standing.filter(isAboutPair)
  const apart = new Set(pairs.filter(({ kind }) => kind === 'different').map(clusters))
  const open = pairs.filter(
    (decision) =>
      decision.kind === 'propose' &&
      identity.of(decision.a) !== identity.of(decision.b) &&
      !apart.has(clusters(decision)),
  )
  const groups = new Map<EntityId, Set<EntityId>>()
  return open.filter((decision) => {
    const [a, b] = [identity.of(decision.a), identity.of(decision.b)]
    const [ours, theirs] = [groups.get(a) ?? new Set([a]), groups.get(b) ?? new Set([b])]
    if (ours.has(b)) return false
    for (const member of theirs) groups.set(member, ours.add(member))
    groups.set(a, ours)
    return true
  })
}
