import { type Claim, type Decision, decide } from '../../../model/claim.ts'
import type { Journal } from '../../../model/standing.ts'
import { statement } from '../../store/cypher-library.ts'
import type { Transaction } from '../../store/graph-store.ts'
import type { StoredClaim } from '../../store/stored-claim.ts'
import { claimsAbout, inSlices } from '../claims.ts'
import { decisionsAround } from '../identities.ts'
import { conflicting, identifiers } from './identifiers.ts'

const keysNaming = statement('read/keys')

/**
 * Matches made unasked: a subject that is new is taken for the one that is known by an equal identifier
 * (`wikidata:Q312901`). The decision is between the two members that state it, so that it can be lifted. What a person
 * has decided of the two is not asked again, and conflicting identifiers of one kind never merge.
 */
export async function matches(
  tx: Transaction,
  claims: readonly StoredClaim[],
  stored: ReadonlyMap<string, Claim>,
  standing: Journal,
  batch: number,
): Promise<Decision[]> {
  const stated = new Map<string, string>()
  for (const claim of claims) {
    if (stored.has(claim.id) && standing.batches.get(batch) === undefined) continue
    for (const key of identifiers(claim)) stated.set(key, claim.subject)
  }
  const pairs = new Map<string, Decision>()
  const within = new Map<string, string>()
  for (const claim of claims) {
    for (const key of identifiers(claim)) {
      const first = within.get(key) ?? claim.subject
      within.set(key, first)
      if (first !== claim.subject) add(pairs, first, claim.subject, key, batch)
    }
  }
  const named: { key: string; entity: string }[] = []
  await inSlices([...stated.keys()], async (slice) => {
    for (const { key, entity } of await tx.run(keysNaming, { keys: slice })) {
      named.push({ key: String(key), entity: String(entity) })
    }
  })
  const known = await claimsAbout(tx, new Set(named.map(({ entity }) => entity)))
  for (const { key, entity } of named) {
    const subject = stated.get(key)
    const holders = known.filter((claim) => claim.about === entity && identifiers(claim).includes(key))
    const others = new Set(known.filter(({ about }) => about === entity).map((claim) => claim.subject))
    const holder = holders[0]?.subject
    if (subject === undefined || holder === undefined || others.has(subject)) continue
    const ours = claims.filter((claim) => claim.subject === subject).flatMap(identifiers)
    if (!conflicting(ours, known.filter(({ about }) => about === entity).flatMap(identifiers))) {
      add(pairs, holder, subject, key, batch)
    }
  }
  const decided = await decisionsAround(
    tx,
    [...pairs.values()].flatMap(({ a, b }) => [a, b]),
  )
  const settled = new Set(decided.filter(({ kind }) => kind !== 'propose').map(({ a, b }) => `${a}=${b}`))
  return [...pairs.values()].filter(({ a, b }) => !settled.has(`${a}=${b}`))
}

function add(pairs: Map<string, Decision>, a: string, b: string, key: string, batch: number): void {
  const decision = decide('same', [a, b], batch, [`both are ${key}`])
  pairs.set(`${decision.a}=${decision.b}`, decision)
}
