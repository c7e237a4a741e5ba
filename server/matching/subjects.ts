import { createHash } from 'node:crypto'
import { bodyRepresented, isRelation, namesRead } from '../../model/claim.ts'
import { EntityId, type EntityKind, idPrefix, isEntityId, kindOfId } from '../../model/entity.ts'
import { grouped } from '../../model/grouped.ts'
import { claimCounts } from '../../model/standing.ts'
import type { ClaimAsRead } from '../formats/reader.ts'
import { hyphenated } from '../formats/slug.ts'
import { claimsAbout, claimsTouching } from '../journal/claims.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { readInSlices, within } from '../store/in-parts.ts'
import { claimsIn, type StoredClaim } from '../store/stored-journal.ts'

const subjectsByKey = statement('read/subjects-by-key')
const claimsOfKeys = statement('read/claims-of-keys')
const keysNaming = statement('read/keys')

/** The longest id made from a name, without its prefix. */
const LONGEST = 80

/**
 * The ids of the subjects that claims name. A key belongs to a kind: read as a person and as an organisation, it names
 * two subjects.
 */
export interface Subjects {
  /** Returns the id of what a claim names by a key, or undefined if nothing is known by it. */
  of(claim: ClaimAsRead, key: string | undefined): EntityId | undefined
  /** Returns the claim by which the key of this one is of another kind, or null if there is none. */
  clash(claim: ClaimAsRead): Clash | null
}

/** A claim that has a key as another kind: one that was read before, or a stored one. */
export type Clash = { kind: EntityKind } & ({ read: ClaimAsRead } | { stored: StoredClaim })

/** What the store knows of keys. */
interface Known {
  /** The ids of subjects, by kind and key. */
  subjects: ReadonlyMap<string, EntityId>
  /** The kind that each key has, if it has only one. */
  kinds: ReadonlyMap<string, EntityKind>
  /** For each other key its claims, newest first. */
  doubtful: ReadonlyMap<string, readonly StoredClaim[]>
}

const nothing: Known = { subjects: new Map(), kinds: new Map(), doubtful: new Map() }

/**
 * Returns the ids of all subjects that these claims name. An id in Parley's form is kept, and a key that was read before
 * keeps the id it got then. A new key gets the id it had in the store it was exported from, or else one made from the
 * name that a claim gives it. An id never changes afterwards.
 *
 * @param batch the number of the batch that states these claims
 * @param counts true for stored claims that say of which kind a key is
 */
export async function subjectsOf(
  tx: Transaction,
  claims: readonly ClaimAsRead[],
  batch: number,
  counts: (claim: StoredClaim) => boolean = claimCounts,
): Promise<Subjects> {
  const keys = claims.flatMap(keysIn)
  const known = await knownKeys(tx, keys, firstStated(claims))
  const exported = exportedIds(claims, known.subjects)
  const named = idsFromNames(claims, (name) => known.subjects.has(name) || exported.has(name))
  const stated = keys.filter(isEntityId)
  const [asked, stored] = [new Set<EntityId>(), new Set<EntityId>()]
  while (true) {
    const kept = firstFreeIds(exported, stored)
    // Elsewhere than in an export an id that somebody states is taken.
    const made = firstFreeIds(named, [...stored, ...stated, ...kept.values()])
    const given = [...kept, ...made]
    const fresh = new Map(given.flatMap(([name, id]) => (asked.has(id) ? [] : [[id, name] as const])))
    // An export may name one subject by its id and by a key, in one chunk or in several.
    const isExported = ({ batches }: StoredClaim, name: string) =>
      exported.has(name) && batches.every((number) => number === batch)
    const taken = await takenIds(tx, fresh, isExported)
    if (taken.size === 0) return subjectsBy(new Map([...known.subjects, ...given]), claims, known, counts)
    for (const id of fresh.keys()) asked.add(id)
    for (const id of taken) stored.add(id)
  }
}

/** Returns the ids that the subjects of these claims would get in an empty store. */
export function subjectsAmong(claims: readonly ClaimAsRead[]): Subjects {
  const stated = claims.flatMap(keysIn).filter(isEntityId)
  const named = idsFromNames(claims, () => false)
  return subjectsBy(firstFreeIds(named, stated), claims, nothing, claimCounts)
}

/** Returns the ids that these keys have in the store: ids in Parley's form, and keys that were read before. */
export async function knownSubjects(tx: Transaction, keys: readonly string[]): Promise<Map<string, EntityId>> {
  const known = await knownKeys(tx, keys, new Map())
  const found = new Map<string, EntityId>()
  for (const key of keys) {
    const id = isEntityId(key) ? key : known.subjects.get(`${kindOf(key, known, claimCounts)} ${key}`)
    if (id !== undefined) found.set(key, id)
  }
  return found
}

function subjectsBy(
  ids: ReadonlyMap<string, EntityId>,
  claims: readonly ClaimAsRead[],
  known: Known,
  counts: (claim: StoredClaim) => boolean,
): Subjects {
  const first = firstStated(claims)
  const kinds = new Map<string, EntityKind | undefined>()
  const kindOfKey = (key: string) => {
    if (!kinds.has(key)) kinds.set(key, kindOf(key, known, counts, first.get(key)))
    return kinds.get(key)
  }
  return {
    of(claim, key) {
      if (key === undefined || isEntityId(key)) return key
      const own = key === claim.key ? kindStated(claim) : kindOfId(claim.ids?.[key] ?? '')
      return ids.get(`${own ?? kindOfKey(key)} ${key}`)
    },
    clash(claim) {
      const { key = '', order } = claim
      const [own, kind] = [kindStated(claim), kindOfKey(key)]
      // An export says itself of which kind each of its keys is.
      if (own === null || kindOfId(key) !== null || kind === undefined || kind === own || order !== undefined)
        return null
      const counting = (known.doubtful.get(key) ?? []).filter(counts)
      if (counting.some((stored) => kindOfId(stored.subject) === own)) return null
      const stored = counting.find(({ subject }) => kindOfId(subject) === kind)
      const read = first.get(key)
      return stored === undefined ? (read === undefined ? null : { kind, read }) : { kind, stored }
    },
  }
}

/** Returns the kind of the entity that a claim is about, or null if it is about a tie. */
function kindStated({ type }: ClaimAsRead): EntityKind | null {
  return isRelation(type) ? null : type
}

/**
 * Returns the kind of a key: what the claims that count say, else what is read first, else what a claim once said. If
 * claims that count say several, what is read decides, and else the newest.
 */
function kindOf(
  key: string,
  { kinds, doubtful }: Known,
  counts: (claim: StoredClaim) => boolean,
  read?: ClaimAsRead,
): EntityKind | undefined {
  const claims = doubtful.get(key)
  const stated = read === undefined ? null : kindStated(read)
  if (claims === undefined) return kinds.get(key) ?? stated ?? undefined
  const counting = claims.filter(counts).map(({ subject }) => kindOfId(subject))
  if (stated !== null && (counting.length === 0 || counting.includes(stated))) return stated
  return counting[0] ?? kindOfId(claims[0]?.subject ?? '') ?? undefined
}

/** Returns for each key of a source the first claim about its subject. */
function firstStated(claims: readonly ClaimAsRead[]): Map<string, ClaimAsRead> {
  const first = new Map<string, ClaimAsRead>()
  for (const claim of claims) {
    const { type, key } = claim
    if (!isRelation(type) && key !== undefined && kindOfId(key) === null && !first.has(key)) first.set(key, claim)
  }
  return first
}

/** Reads what the store knows of these keys. A key is doubtful if it was read as several kinds, or now is as another. */
async function knownKeys(
  tx: Transaction,
  keys: readonly string[],
  first: ReadonlyMap<string, ClaimAsRead>,
): Promise<Known> {
  const foreign = [...new Set(keys)].filter((key) => kindOfId(key) === null)
  const subjects = new Map<string, EntityId>()
  const kinds = new Map<string, EntityKind>()
  const several = new Set<string>()
  for (const row of await readInSlices(within(tx), subjectsByKey, foreign.flatMap(spellingsOf), keysParam)) {
    const [asStored, subject] = [String(row.key), String(row.subject)]
    const [key, kind] = [asStored.normalize('NFC'), kindOfId(subject)]
    if (kind === null || !isEntityId(subject)) continue
    const read = first.get(key)
    if ((kinds.get(key) ?? kind) !== kind || (read !== undefined && read.type !== kind)) several.add(key)
    kinds.set(key, kind)
    if (asStored === key || !subjects.has(`${kind} ${key}`)) subjects.set(`${kind} ${key}`, subject)
  }
  const claims = claimsIn(await readInSlices(within(tx), claimsOfKeys, [...several].flatMap(spellingsOf), keysParam))
  const newest = ({ batches }: StoredClaim) => Math.max(0, ...batches)
  const doubtful = grouped(
    claims.sort((a, b) => newest(b) - newest(a) || (a.id < b.id ? -1 : 1)),
    ({ asRead }) => asRead.normalize('NFC'),
  )
  return { subjects, kinds, doubtful }
}

const keysParam = (keys: readonly string[]) => ({ keys })

/** Returns a key as Parley keeps it, and as an earlier version kept it that left letters as the source wrote them. */
export function spellingsOf(key: string): string[] {
  return [...new Set([key, key.normalize('NFD')])]
}

/** Returns every key that a claim names: its subject, its ends, and the body that somebody represents. */
export function keysIn({ key, from, to, values: { representing } }: ClaimAsRead): string[] {
  return [key, from, to, representing].filter((named) => typeof named === 'string')
}

/** Returns the ids that unknown keys had in the store they were exported from, by kind and key. */
function exportedIds(claims: readonly ClaimAsRead[], known: ReadonlyMap<string, string>): Map<string, EntityId> {
  const wanted = new Map<string, EntityId>()
  for (const { ids = {} } of claims) {
    for (const [key, id] of Object.entries(ids)) {
      const name = `${kindOfId(id)} ${key}`
      if (!known.has(name)) wanted.set(name, id)
    }
  }
  return wanted
}

/**
 * Returns an id for each unknown key, by kind and key, made from the name of its entity. For a meeting the date comes
 * first.
 */
function idsFromNames(claims: readonly ClaimAsRead[], isKnown: (name: string) => boolean): Map<string, EntityId> {
  const wanted = new Map<string, EntityId>()
  for (const { type, key, values } of claims) {
    const name = `${type} ${key}`
    if (isRelation(type) || key === undefined || kindOfId(key) !== null || isKnown(name) || wanted.has(name)) continue
    const date = type === 'Meeting' && typeof values.date === 'string' ? `${values.date} ` : ''
    wanted.set(name, idFromName(type, `${date}${String(values.name ?? key)}`))
  }
  return wanted
}

/** Makes an id from a name: ASCII, lower case, hyphens. A name over 80 characters is cut and gets a hash of the whole. */
function idFromName(kind: EntityKind, name: string): EntityId {
  const slug = hyphenated(name)
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8)
  const short = slug.length > LONGEST ? `${slug.slice(0, LONGEST).replace(/-$/, '')}-${hash}` : slug || hash
  return kind === 'State' ? `${idPrefix.State}x-${short}` : `${idPrefix[kind]}${short}`
}

/** Gives each key the id it wants. If a namesake has that id already, the key gets it with `-2`, `-3` and so on. */
function firstFreeIds(wanted: ReadonlyMap<string, EntityId>, unfree: Iterable<EntityId>): Map<string, EntityId> {
  const taken = new Set(unfree)
  const given = new Map<string, EntityId>()
  for (const [key, base] of wanted) {
    let id = base
    for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`
    taken.add(id)
    given.set(key, id)
  }
  return given
}

/**
 * Returns the ids among these that are taken: they name an entity of the store, or some claim ever had them as subject
 * or end. A claim that names it by the same key takes no id.
 *
 * @param wanted for each id the kind and key that it is for
 * @param mayNameById true for claims that mean the same subject if they name it by its id
 */
async function takenIds(
  tx: Transaction,
  wanted: ReadonlyMap<EntityId, string>,
  mayNameById: (claim: StoredClaim, name: string) => boolean,
): Promise<Set<EntityId>> {
  const ids = [...wanted.keys()]
  const [taken, own] = [new Set<EntityId>(), new Set<EntityId>()]
  const note = (claim: StoredClaim) => {
    for (const [id, key = ''] of subjectsIn(claim)) {
      const name = wanted.get(id)
      if (name === undefined) continue
      const isOwn = key === id ? mayNameById(claim, name) : `${kindOfId(id)} ${key.normalize('NFC')}` === name
      if (isOwn) own.add(id)
      else taken.add(id)
    }
  }
  const keys = await readInSlices(within(tx), keysNaming, ids, keysParam)
  for (const claim of await claimsAbout(tx, [...ids, ...keys.map(({ entity }) => EntityId.parse(entity))])) note(claim)
  const open = ids.filter((id) => !taken.has(id))
  for (const claim of await claimsTouching(tx, open)) note(claim)
  for (const id of keys.map(({ key }) => EntityId.parse(key))) if (!own.has(id)) taken.add(id)
  return taken
}

/** Returns the ids that a claim names, each with the key by which it was read. */
function subjectsIn(claim: StoredClaim): (readonly [EntityId, string | undefined])[] {
  const { key, from, to, representing } = namesRead(claim)
  const ends = [
    [claim.from, from],
    [claim.to, to],
    [bodyRepresented(claim.values), representing],
  ] as const
  const named = isRelation(claim.type) ? ends : [claim.subject, claim.about].map((id) => [id, key] as const)
  return named.flatMap(([id, asRead]) => (id !== undefined && isEntityId(id) ? [[id, asRead] as const] : []))
}
