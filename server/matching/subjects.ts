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
import { inSlices, readInSlices, within } from '../store/in-parts.ts'
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
export type Clash = { kind: EntityKind } & ({ read: FirstStated } | { stored: StoredClaim })

/** The first claim of a load about the subject of a key, and the number of its row. */
export type FirstStated = Pick<ClaimAsRead, 'source' | 'locator'> & { kind: EntityKind; row: number }

/**
 * What the rows of a load say that ids are made from. It takes all rows before the first id is given, so it makes no
 * difference in which chunk something is named.
 */
export class Naming {
  /** The keys of sources that are named. */
  readonly keys = new Set<string>()
  /** The ids in Parley's form that are named. */
  readonly ids = new Set<EntityId>()
  /** For each key of a source the first claim about its subject. */
  readonly first = new Map<string, FirstStated>()
  /** The ids that keys had in the store they were exported from, by kind and key. */
  readonly exported = new Map<string, EntityId>()
  /** The ids made from the first name that a key got, by kind and key. For a meeting the date comes first. */
  readonly named = new Map<string, EntityId>()

  /** Takes the claims of a row. Rows come in the order in which they were read. */
  add(row: number, claims: readonly ClaimAsRead[]): void {
    for (const claim of claims) {
      for (const key of keysIn(claim)) {
        if (isEntityId(key)) this.ids.add(key)
        else if (kindOfId(key) === null) this.keys.add(key)
      }
      for (const [key, id] of Object.entries(claim.ids ?? {})) this.exported.set(`${kindOfId(id)} ${key}`, id)
      this.#addSubject(row, claim)
    }
  }

  #addSubject(row: number, { type, key, values, source, locator }: ClaimAsRead): void {
    if (isRelation(type) || key === undefined || kindOfId(key) !== null) return
    if (!this.first.has(key)) this.first.set(key, { kind: type, row, source, locator })
    const name = `${type} ${key}`
    if (this.named.has(name)) return
    const date = type === 'Meeting' && typeof values.date === 'string' ? `${values.date} ` : ''
    this.named.set(name, idFromName(type, `${date}${String(values.name ?? key)}`))
  }
}

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

/** Gives the subjects of a load their ids. It remembers what the store said, and asks it for nothing twice. */
export class SubjectFinder {
  readonly #tx: Transaction
  readonly #batch: number
  readonly #counts: (claim: StoredClaim) => boolean
  readonly #asked = new Set<string>()
  readonly #stored = new Map<string, { asStored: string; subject: EntityId }[]>()
  readonly #taken = new Map<string, boolean>()

  /**
   * @param batch the number of the batch that states the claims
   * @param counts true for stored claims that say of which kind a key is
   */
  constructor(tx: Transaction, batch: number, counts: (claim: StoredClaim) => boolean = claimCounts) {
    this.#tx = tx
    this.#batch = batch
    this.#counts = counts
  }

  /** True if the store had this key before. */
  isStored(key: string): boolean {
    return this.#stored.has(key)
  }

  /**
   * Returns the ids of all subjects that a load names. An id in Parley's form is kept, and a key that was read before
   * keeps the id it got then. A new key gets the id it had in the store it was exported from, or else one made from the
   * name that a claim gives it. An id never changes afterwards.
   */
  async subjectsOf(naming: Naming): Promise<Subjects> {
    const known = await this.#known(naming)
    const isNew = ([name]: readonly [string, EntityId]) => !known.subjects.has(name)
    const exported = new Map([...naming.exported].filter(isNew))
    const named = new Map([...naming.named].filter((one) => isNew(one) && !exported.has(one[0])))
    const stored = new Set<EntityId>()
    while (true) {
      const kept = firstFreeIds(exported, stored)
      // Elsewhere than in an export an id that somebody states is taken.
      const made = firstFreeIds(named, [...stored, ...naming.ids, ...kept.values()])
      const given = new Map([...kept, ...made])
      const taken = await this.#takenAmong(given, exported)
      if (taken.every((id) => stored.has(id)))
        return subjectsBy(new Map([...known.subjects, ...given]), naming.first, known, this.#counts)
      for (const id of taken) stored.add(id)
    }
  }

  /** Returns the ids of keys that are not free for them. */
  async #takenAmong(
    given: ReadonlyMap<string, EntityId>,
    exported: ReadonlyMap<string, EntityId>,
  ): Promise<EntityId[]> {
    const fresh = [...given].filter(([name, id]) => !this.#taken.has(`${id} ${name}`))
    // An export may name one subject by its id and by a key.
    const isExported = ({ batches }: StoredClaim, name: string) =>
      exported.has(name) && batches.every((number) => number === this.#batch)
    await inSlices(fresh, async (slice) => {
      const taken = await takenIds(this.#tx, new Map(slice.map(([name, id]) => [id, name])), isExported)
      for (const [name, id] of slice) this.#taken.set(`${id} ${name}`, taken.has(id))
    })
    return [...given].flatMap(([name, id]) => (this.#taken.get(`${id} ${name}`) === true ? [id] : []))
  }

  async #known({ keys, first }: Naming): Promise<Known> {
    await this.#ask([...keys].filter((key) => !this.#asked.has(key)))
    return knownAmong(this.#tx, keys, this.#stored, first)
  }

  async #ask(keys: readonly string[]): Promise<void> {
    await inSlices(keys, async (slice) => {
      for (const [key, stored] of await storedSubjects(this.#tx, slice)) this.#stored.set(key, stored)
      for (const key of slice) this.#asked.add(key)
    })
  }
}

/** Returns the ids that the subjects of these claims would get in an empty store. */
export function subjectsAmong(claims: readonly ClaimAsRead[]): Subjects {
  const naming = new Naming()
  naming.add(1, claims)
  return subjectsBy(firstFreeIds(naming.named, naming.ids), naming.first, nothing, claimCounts)
}

/** Returns the ids that these keys have in the store: ids in Parley's form, and keys that were read before. */
export async function knownSubjects(tx: Transaction, keys: readonly string[]): Promise<Map<string, EntityId>> {
  const foreign = new Set(keys.filter((key) => kindOfId(key) === null))
  const known = await knownAmong(tx, foreign, await storedSubjects(tx, [...foreign]), new Map())
  const found = new Map<string, EntityId>()
  for (const key of keys) {
    const id = isEntityId(key) ? key : known.subjects.get(`${kindOf(key, known, claimCounts)} ${key}`)
    if (id !== undefined) found.set(key, id)
  }
  return found
}

function subjectsBy(
  ids: ReadonlyMap<string, EntityId>,
  first: ReadonlyMap<string, FirstStated>,
  known: Known,
  counts: (claim: StoredClaim) => boolean,
): Subjects {
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
  read?: FirstStated,
): EntityKind | undefined {
  const claims = doubtful.get(key)
  const stated = read?.kind ?? null
  if (claims === undefined) return kinds.get(key) ?? stated ?? undefined
  const counting = claims.filter(counts).map(({ subject }) => kindOfId(subject))
  if (stated !== null && (counting.length === 0 || counting.includes(stated))) return stated
  return counting[0] ?? kindOfId(claims[0]?.subject ?? '') ?? undefined
}

/** Returns the subjects that the store has under each of these keys. */
async function storedSubjects(
  tx: Transaction,
  keys: readonly string[],
): Promise<Map<string, { asStored: string; subject: EntityId }[]>> {
  const found = new Map<string, { asStored: string; subject: EntityId }[]>()
  for (const row of await readInSlices(within(tx), subjectsByKey, keys.flatMap(spellingsOf), keysParam)) {
    const [asStored, subject] = [String(row.key), String(row.subject)]
    if (!isEntityId(subject)) continue
    const key = asStored.normalize('NFC')
    found.set(key, [...(found.get(key) ?? []), { asStored, subject }])
  }
  return found
}

/** Tells what the store knows of keys. A key is doubtful if it was read as several kinds, or now is as another. */
async function knownAmong(
  tx: Transaction,
  keys: Iterable<string>,
  stored: ReadonlyMap<string, readonly { asStored: string; subject: EntityId }[]>,
  first: ReadonlyMap<string, FirstStated>,
): Promise<Known> {
  const subjects = new Map<string, EntityId>()
  const kinds = new Map<string, EntityKind>()
  const several = new Set<string>()
  for (const key of keys) {
    for (const { asStored, subject } of stored.get(key) ?? []) {
      const kind = kindOfId(subject)
      if (kind === null) continue
      const read = first.get(key)
      if ((kinds.get(key) ?? kind) !== kind || (read !== undefined && read.kind !== kind)) several.add(key)
      kinds.set(key, kind)
      if (asStored === key || !subjects.has(`${kind} ${key}`)) subjects.set(`${kind} ${key}`, subject)
    }
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
