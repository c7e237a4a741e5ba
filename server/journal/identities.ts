import { isRelation } from '../../model/claim.ts'
import type { Decision } from '../../model/decision.ts'
import { ages } from '../../model/history.ts'
import { type Identity, whoIsWho } from '../../model/identity.ts'
import { type Journal, standingDecisions } from '../../model/standing.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import type { StoredClaim } from '../store/stored-claim.ts'
import { decisionsIn } from '../store/stored-journal.ts'
import { claimsAbout } from './claims.ts'

const decisionsOf = statement('read/decisions-of')
const anyDecision = statement('read/any-decision')

/** All decisions on these members, and on those they are joined with, whether they stand or not. */
export async function decisionsAround(tx: Transaction, members: Iterable<string>): Promise<Decision[]> {
  let next = [...new Set(members)]
  if (next.length === 0 || (await tx.run(anyDecision, {})).length === 0) return []
  const found = new Map<string, Decision>()
  const asked = new Set<string>()
  while (next.length > 0) {
    for (const member of next) asked.add(member)
    for (const decision of decisionsIn(await tx.run(decisionsOf, { ids: next }))) found.set(decision.id, decision)
    const ends = [...found.values()].flatMap(({ kind, a, b }) => (kind === 'same' ? [a, b] : []))
    next = [...new Set(ends)].filter((end) => !asked.has(end))
  }
  return [...found.values()]
}

/** Who is who, and which stored claims of merged members are filed under another entity than they now are. */
export interface Identities extends Identity {
  moved: readonly StoredClaim[]
}

/** Everybody stands for themselves. */
const nobodyMerged: Identities = {
  of: (member) => member,
  members: (cluster) => [cluster],
  forbidden: [],
  moved: [],
}

/**
 * Who is who among these members and those they are joined with.
 *
 * @param settling claims about to be written, which count with the ones that are stored
 */
export async function identify(
  tx: Transaction,
  members: Iterable<string>,
  standing: Journal,
  settling: readonly StoredClaim[] = [],
): Promise<Identities> {
  const decided = standingDecisions(await decisionsAround(tx, members), standing)
  const joined = decided.flatMap(({ kind, a, b }) => (kind === 'same' ? [a, b] : []))
  if (joined.length === 0) return nobodyMerged
  const stored = await claimsAbout(tx, joined)
  const claims = new Map([...stored, ...settling].map((claim) => [claim.id, claim]))
  const age = ages([...claims.values()], standing)
  const identity = whoIsWho(decided, (member) => age.get(member) ?? null)
  return { ...identity, moved: stored.filter(({ subject, about }) => identity.of(subject) !== about) }
}

/** Own ids of the subjects that a claim speaks of. */
export function membersOf(claim: StoredClaim): string[] {
  if (!isRelation(claim.type)) return [claim.subject]
  const { representing } = claim.values
  return [claim.from ?? '', claim.to ?? '', ...(typeof representing === 'string' ? [representing] : [])]
}
