import type { Decision } from '../../model/claim.ts'
import { ages } from '../../model/history.ts'
import { type Identity, whoIsWho } from '../../model/identity.ts'
import { type Journal, standingDecisions } from '../../model/standing.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { decisionsIn } from '../store/stored-journal.ts'
import { claimsAbout } from './claims.ts'

const decisionsOf = statement('read/decisions-of')
const decisionCount = statement('read/decision-count')

/** Everybody stands for themselves. */
const nobodyMerged: Identity = { of: (member) => member, members: (cluster) => [cluster], forbidden: [] }

/** All decisions on these members, and on those they are joined with, whether they stand or not. */
export async function decisionsAround(tx: Transaction, members: Iterable<string>): Promise<Decision[]> {
  const [counted] = await tx.run(decisionCount, {})
  if (counted?.count === 0) return []
  const found = new Map<string, Decision>()
  const asked = new Set<string>()
  let next = [...new Set(members)]
  while (next.length > 0) {
    for (const member of next) asked.add(member)
    for (const decision of decisionsIn(await tx.run(decisionsOf, { ids: next }))) found.set(decision.id, decision)
    const ends = [...found.values()].flatMap(({ kind, a, b }) => (kind === 'same' ? [a, b] : []))
    next = [...new Set(ends)].filter((end) => !asked.has(end))
  }
  return [...found.values()]
}

/** Who is who among these members and those they are joined with. `extra` are decisions about to be written. */
export async function identify(
  tx: Transaction,
  members: Iterable<string>,
  standing: Journal,
  extra: readonly Decision[] = [],
): Promise<Identity> {
  const around = await decisionsAround(tx, [...members, ...extra.flatMap(({ a, b }) => [a, b])])
  const decided = standingDecisions([...around, ...extra], standing)
  const joined = decided.flatMap(({ kind, a, b }) => (kind === 'same' ? [a, b] : []))
  if (joined.length === 0) return nobodyMerged
  const age = ages(await claimsAbout(tx, joined), standing)
  return whoIsWho(decided, (member) => age.get(member) ?? null)
}
