import { type Decision, isAboutPair, type PairDecision } from './decision.ts'

/** Which entity each member is taken for; a member that was joined with none stands for itself. */
export interface Identity {
  /** The id of the member's cluster. */
  of(member: string): string
  /** All members of a cluster by its id, itself included, sorted. */
  members(cluster: string): string[]
  /** `same` decisions that could not be followed, because a `different` forbids what they would join. */
  forbidden: PairDecision[]
}

/**
 * Second rule, who is who: members (own ids of subjects) joined by standing `same` decisions form clusters, whose id
 * is that of the oldest member. `different` forbids: a `same` that would bring a forbidden pair into one cluster is not
 * followed, oldest decisions first, so any set of standing decisions has one answer.
 *
 * @param decisions standing ones, oldest first, as `standingDecisions` gives them
 * @param ageOf the batch by which a member first stands; null for one that does not
 */
export function whoIsWho(decisions: readonly Decision[], ageOf: (member: string) => number | null): Identity {
  const clusters = new Map<string, Set<string>>()
  const apart = decisions.filter(({ kind }) => kind === 'different')
  const clusterOf = (member: string): Set<string> => clusters.get(member) ?? new Set([member])
  const forbidden: PairDecision[] = []

  for (const decision of decisions) {
    if (decision.kind !== 'same') continue
    const joined = new Set([...clusterOf(decision.a), ...clusterOf(decision.b)])
    if (apart.some(({ a, b }) => joined.has(a) && joined.has(b))) forbidden.push(decision)
    else for (const member of joined) clusters.set(member, joined)
  }

  const oldestFirst = (a: string, b: string) => {
    const difference = (ageOf(a) ?? Infinity) - (ageOf(b) ?? Infinity)
    return difference < 0 || (!(difference > 0) && a < b) ? -1 : 1
  }
  const heads = new Map<Set<string>, string>()
  const headOf = (cluster: Set<string>): string => {
    const head = heads.get(cluster) ?? [...cluster].sort(oldestFirst)[0] ?? ''
    heads.set(cluster, head)
    return head
  }
  return {
    of: (member) => (clusters.has(member) ? headOf(clusterOf(member)) : member),
    members: (cluster) => [...clusterOf(cluster)].sort(),
    forbidden,
  }
}

/**
 * What a new decision on two members would contradict: the standing decisions that say otherwise, empty where none do.
 * The same pair may be decided anew at any time, since the latest standing decision counts.
 */
export function contradicted(decision: PairDecision, standing: readonly Decision[]): Decision[] {
  const others = standing.filter(({ a, b }) => a !== decision.a || b !== decision.b)
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
 * The proposals that still wait for an answer, oldest first: their two are not one already, and no `different` lies
 * between them or those they are one with. No more is asked than needed: of a group in which each may be each, the
 * proposals that hold it together; the others wait until one of these is answered with `different`.
 *
 * @param standing as `standingDecisions` gives them
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
  const groups = new Map<string, Set<string>>()
  return open.filter((decision) => {
    const [a, b] = [identity.of(decision.a), identity.of(decision.b)]
    const [ours, theirs] = [groups.get(a) ?? new Set([a]), groups.get(b) ?? new Set([b])]
    if (ours.has(b)) return false
    for (const member of theirs) groups.set(member, ours.add(member))
    groups.set(a, ours)
    return true
  })
}
