import type { PairDecision } from '../../model/decision.ts'
import { EntityId, isEntityId, kindOfId } from '../../model/entity.ts'
import { grouped } from '../../model/grouped.ts'
import { claimCounts } from '../../model/standing.ts'
import { claimsAbout } from '../journal/claims.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { inSlices } from '../store/in-parts.ts'
import type { StoredClaim } from '../store/stored-journal.ts'
import { identifiersConflict, identifiersIn, statesIdentifiers } from './evidence-against.ts'
import { decideUnasked, sideOf } from './unasked.ts'

const keysNaming = statement('read/keys')

/** Members that are one entity so far, with all their identifiers. */
interface Group {
  members: Set<string>
  identifiers: Set<string>
}

/**
 * Matches the subjects of these claims by equal identifiers (`wikidata:Q312901`), among themselves and with the store.
 * Each match is a decision between two members that state the identifier, so it can be undone. It rests on the claims
 * that state it. A merged entity is of one kind and never has two identifiers of one namespace, not even through a
 * third member.
 *
 * @param claims claims that count
 * @param batch the decisions belong to this batch or to a later one
 * @param keys identifiers whose holders in the store are matched as well
 */
export async function matchIdentifiers(
  tx: Transaction,
  claims: readonly StoredClaim[],
  batch: number,
  keys: readonly string[] = [],
): Promise<PairDecision[]> {
  const stating = claims.filter(statesIdentifiers)
  if (stating.length === 0 && keys.length === 0) return []
  const known = await claimsOfHolders(tx, new Set([...stating.flatMap(identifiersIn), ...keys]))
  const groups = groupsOf(known, stating)
  const all = oldestFirst([...new Map([...known, ...stating].map((claim) => [claim.id, claim])).values()])
  const statements = all.flatMap((claim) => {
    const { subject } = claim
    return isEntityId(subject) ? identifiersIn(claim).map((key) => ({ key, claim, subject })) : []
  })
  const claimsOf = grouped(statements, ({ key, subject }) => `${subject} ${key}`)
  const about = grouped(all, ({ subject }) => subject)
  const stated = (member: EntityId, key: string) => (claimsOf.get(`${member} ${key}`) ?? []).map(({ claim }) => claim)
  const holders = new Map<string, EntityId>()
  const decisions: PairDecision[] = []
  for (const { key, subject } of statements) {
    const ofKind = `${kindOfId(subject)} ${key}`
    const holder = holders.get(ofKind)
    if (holder === undefined) {
      holders.set(ofKind, subject)
      continue
    }
    const [ours, theirs] = [stated(holder, key), stated(subject, key)]
    const isToldApart = haveSharedExport(about.get(holder) ?? [], about.get(subject) ?? [], [...ours, ...theirs])
    if (isToldApart || !join(groups, holder, subject)) continue
    const sides = [sideOf(holder, ours), sideOf(subject, theirs)] as const
    decisions.push(decideUnasked('same', sides, batch, [`both have the identifier ${key}`]))
  }
  return decisions
}

/** Puts claims in an order that is the same in every store, since of two joins that conflict the first is made. */
function oldestFirst(claims: readonly StoredClaim[]): StoredClaim[] {
  return [...claims].sort((a, b) => (a.batch ?? 0) - (b.batch ?? 0) || (a.id < b.id ? -1 : 1))
}

/**
 * True if one export has both, and states the identifier of one of them: it says itself who is who, so what it keeps apart
 * stays apart.
 *
 * @param stating the claims that state the identifier of one or the other
 */
function haveSharedExport(
  ours: readonly StoredClaim[],
  theirs: readonly StoredClaim[],
  stating: readonly StoredClaim[],
): boolean {
  const [one, other] = [exportsOf(ours), exportsOf(theirs)]
  return [...exportsOf(stating)].some((batch) => one.has(batch) && other.has(batch))
}

/** Returns the batches since the oldest one in force in which an export stated one of these claims. */
function exportsOf(claims: readonly StoredClaim[]): Set<number> {
  return new Set(
    claims.flatMap(({ order, batch, batches }) =>
      order === undefined ? [] : batches.filter((number) => batch !== null && number >= Math.floor(batch)),
    ),
  )
}

/** The counting claims about the entities in the store that have one of these identifiers. */
async function claimsOfHolders(tx: Transaction, keys: ReadonlySet<string>): Promise<StoredClaim[]> {
  const entities = new Set<EntityId>()
  await inSlices([...keys], async (slice) => {
    for (const { entity } of await tx.run(keysNaming, { keys: slice })) entities.add(EntityId.parse(entity))
  })
  return (await claimsAbout(tx, entities)).filter(claimCounts)
}

/** Returns the group of each member: one group for each entity in the store, one for each new subject. */
function groupsOf(known: readonly StoredClaim[], stating: readonly StoredClaim[]): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const claims of grouped(known, ({ about }) => about).values()) {
    const group: Group = {
      members: new Set(claims.map(({ subject }) => subject)),
      identifiers: new Set(claims.flatMap(identifiersIn)),
    }
    for (const member of group.members) groups.set(member, group)
  }
  for (const claim of stating) {
    const group = groups.get(claim.subject) ?? { members: new Set([claim.subject]), identifiers: new Set() }
    for (const key of identifiersIn(claim)) group.identifiers.add(key)
    groups.set(claim.subject, group)
  }
  return groups
}

/** Joins the groups of two members. Returns false if they are one group already, or if their identifiers conflict. */
function join(groups: Map<string, Group>, a: string, b: string): boolean {
  const [one, other] = [groups.get(a), groups.get(b)]
  if (one === undefined || other === undefined || one === other) return false
  if (identifiersConflict([...one.identifiers], [...other.identifiers])) return false
  for (const key of other.identifiers) one.identifiers.add(key)
  for (const member of other.members) {
    one.members.add(member)
    groups.set(member, one)
  }
  return true
}
