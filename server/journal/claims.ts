import { createHash } from 'node:crypto'
import { bodyRepresented, type ClaimId, type SubjectId } from '../../model/claim.ts'
import { type Decision, groundsOf } from '../../model/decision.ts'
import { type EntityId, isEntityId } from '../../model/entity.ts'
import { ages } from '../../model/history.ts'
import { type Identity, whoIsWho } from '../../model/identity.ts'
import { TieId } from '../../model/relation.ts'
import { type Journal, standingDecisions } from '../../model/standing.ts'
import { statement } from '../store/cypher-library.ts'
import type { Statement, Transaction } from '../store/graph-store.ts'
import { readGrounds } from '../store/grounds.ts'
import { readInSlices, within } from '../store/in-parts.ts'
import { claimsIn, decisionsIn, type StoredClaim } from '../store/stored-journal.ts'

const byId = statement('read/claims-by-id')
const about = statement('read/claims-about')
const from = statement('read/claims-from')
const to = statement('read/claims-to')
const representing = statement('read/claims-representing')
const claimedAt = statement('read/ties-claimed-at')
const statedBy = statement('read/things-stated-by')
const decisionsOf = statement('read/decisions-of')
const anyDecision = statement('read/any-decision')
const forgotten = statement('read/forgotten')
const anyForgotten = statement('read/any-forgotten')

async function find(tx: Transaction, wanted: Statement, ids: Iterable<string>): Promise<StoredClaim[]> {
  return claimsIn(await readInSlices(within(tx), wanted, new Set(ids)))
}

/** Returns the claims with these ids. */
export const claimsById = (tx: Transaction, ids: Iterable<ClaimId>) => find(tx, byId, ids)
/** Returns the claims about these entities, or about these ties without their terms. */
export const claimsAbout = (tx: Transaction, ids: Iterable<SubjectId>) => find(tx, about, ids)

/** Returns the claims about ties that start or end at these entities, or in which somebody represents them. */
export async function claimsTouching(tx: Transaction, ids: readonly EntityId[]): Promise<StoredClaim[]> {
  const found = [...(await find(tx, from, ids)), ...(await find(tx, to, ids)), ...(await find(tx, representing, ids))]
  return [...new Map(found.map((claim) => [claim.id, claim])).values()]
}

/** Returns the claims about ties that start at these entities. */
export const claimsFrom = (tx: Transaction, ids: Iterable<string>) => find(tx, from, ids)

/** Returns the ids, without their terms, of the ties that claims put at these entities. */
export async function tiesClaimedAt(tx: Transaction, ids: readonly EntityId[]): Promise<Set<TieId>> {
  const rows = await readInSlices(within(tx), claimedAt, ids)
  return new Set(rows.map(({ about: id }) => TieId.parse(id)))
}

/** Returns the ids among `ids` that this batch has made claims about. */
export async function thingsStatedBy(tx: Transaction, batch: number, ids: readonly SubjectId[]): Promise<Set<string>> {
  const rows = await readInSlices(within(tx), statedBy, ids, (slice) => ({ batch, ids: slice }))
  return new Set(rows.map(({ about: id }) => String(id)))
}

/** Returns all decisions about these members or claims, and about those they are joined with, standing or not. */
export async function decisionsAround(tx: Transaction, members: Iterable<EntityId | ClaimId>): Promise<Decision[]> {
  let next = [...new Set(members)]
  if (next.length === 0 || (await tx.run(anyDecision, {})).length === 0) return []
  const found = new Map<string, Decision>()
  const asked = new Set<EntityId | ClaimId>()
  while (next.length > 0) {
    for (const member of next) asked.add(member)
    for (const decision of decisionsIn(await tx.run(decisionsOf, { ids: next }))) found.set(decision.id, decision)
    const ends = [...found.values()].flatMap(({ kind, a, b }) => (kind === 'same' ? [a, b] : []))
    next = [...new Set(ends)].filter((end) => !asked.has(end))
  }
  return [...found.values()]
}

/**
 * Returns the decisions that stand among those about these members and about those they are joined with. `all` are the
 * others as well.
 *
 * @param settling claims about to be written, which take the place of the stored ones
 */
export async function standingAround(
  tx: Transaction,
  members: Iterable<EntityId | ClaimId>,
  journal: Journal,
  settling: readonly StoredClaim[] = [],
): Promise<{ standing: Decision[]; all: Decision[] }> {
  const all = await decisionsAround(tx, members)
  const named = new Set(all.flatMap(groundsOf))
  if (named.size === 0) return { standing: standingDecisions(all, journal, []), all }
  const onGrounds = await decisionsAround(tx, named)
  const grounds = [...(await readGrounds(within(tx), all)), ...settling.filter(({ id }) => named.has(id))]
  const about = new Set(all.map(({ id }) => id))
  const standing = standingDecisions([...all, ...onGrounds], journal, grounds)
  return { standing: standing.filter(({ id }) => about.has(id)), all }
}

/**
 * Who is who. `moved` are the stored claims of merged members that the store has under another entity than the new one.
 */
export interface Identities extends Identity {
  moved: readonly StoredClaim[]
}

const nobodyMerged: Identities = {
  of: (member) => member,
  members: (cluster) => [cluster],
  forbidden: [],
  moved: [],
}

/**
 * Works out who is who among these members and those they are joined with.
 *
 * @param settling claims about to be written, which are taken into account with the stored ones
 */
export async function identify(
  tx: Transaction,
  members: Iterable<EntityId>,
  journal: Journal,
  settling: readonly StoredClaim[] = [],
): Promise<Identities> {
  const { standing, all } = await standingAround(tx, members, journal, settling)
  // Those whom a decision joined that stands no longer may still be stored as one.
  const joined = all.flatMap(({ kind, a, b }) => (kind === 'same' ? [a, b] : []))
  if (joined.length === 0) return nobodyMerged
  const stored = await claimsAbout(tx, joined)
  const claims = new Map([...stored, ...settling].map((claim) => [claim.id, claim]))
  const age = ages([...claims.values()], journal)
  const identity = whoIsWho(standing, (member) => age.get(member) ?? null)
  return { ...identity, moved: stored.filter((claim) => isMoved(claim, identity)) }
}

/** True if a claim's entity is another one now. A new claim's is its own subject until it is settled. */
export function isMoved({ subject, about: id }: StoredClaim, identity: Pick<Identity, 'of'>): boolean {
  return isEntityId(subject) && identity.of(subject) !== id
}

/** Returns the own ids of all that a claim names: its subject, or a tie's ends and the body represented. */
export function membersOf({ subject, from, to, values }: StoredClaim): EntityId[] {
  if (isEntityId(subject)) return [subject]
  return [from, to, bodyRepresented(values)].filter((id) => id !== undefined)
}

/**
 * Returns the SHA-256 of an id or key. Parley keeps it of everybody who was erased, to refuse them if they come again.
 */
export function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}

/** Returns the ids and keys among `keys` that belong to somebody who was erased. Reads no keys if nobody ever was. */
export async function forgottenAmong(tx: Transaction, keys: Iterable<string>): Promise<Set<string>> {
  if ((await tx.run(anyForgotten, {})).length === 0) return new Set()
  const hashes = new Map([...new Set(keys)].map((key) => [hashOf(key), key]))
  const rows = await readInSlices(within(tx), forgotten, hashes.keys())
  return new Set(rows.map(({ id }) => hashes.get(String(id)) ?? ''))
}
