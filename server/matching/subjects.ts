import { createHash } from 'node:crypto'
import { EntityKind, idPrefix, kindOfId } from '../../model/entity.ts'
import type { ClaimAsRead } from '../formats/reader.ts'
import { hyphenated } from '../formats/slug.ts'
import { claimsAbout } from '../journal/claims.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { inSlices } from '../store/in-parts.ts'

const subjectsByKey = statement('read/subjects-by-key')
const keysNaming = statement('read/keys')

/** The longest id made from a name, without its prefix. */
const LONGEST = 80

/** The ids of subjects by the keys that claims give them. A key is missing if no claim is about its subject. */
export type Subjects = ReadonlyMap<string, string>

/**
 * Returns the ids of all subjects that these claims name. An id in Parley's form is kept, and a key that was read before
 * keeps the id it got then. A new key gets the id it had in the store it was exported from, or else one made from the
 * name that a claim gives it. An id never changes afterwards.
 */
export async function subjectsOf(tx: Transaction, claims: readonly ClaimAsRead[]): Promise<Subjects> {
  const keys = claims.flatMap(keysIn)
  const known = await knownSubjects(tx, keys)
  const exported = exportedIds(claims, known)
  const named = idsFromNames(claims, (key) => known.has(key) || exported.has(key))
  const stated = keys.filter((key) => kindOfId(key) !== null)
  const [asked, stored] = [new Set<string>(), new Set<string>()]
  while (true) {
    const kept = firstFreeIds(exported, stored)
    // An export may name one subject by its id and by a key. Elsewhere an id that somebody states is taken.
    const made = firstFreeIds(named, [...stored, ...stated, ...kept.values()])
    const given = [...kept, ...made]
    const fresh = given.map(([, id]) => id).filter((id) => !asked.has(id))
    const taken = await takenIds(tx, fresh)
    if (taken.size === 0) return new Map([...known, ...given])
    for (const id of fresh) asked.add(id)
    for (const id of taken) stored.add(id)
  }
}

/** Returns the ids that the subjects of these claims would get in an empty store. */
export function subjectsAmong(claims: readonly ClaimAsRead[]): Subjects {
  const ids = claims.flatMap(keysIn).filter((key) => kindOfId(key) !== null)
  const known = new Map(ids.map((id) => [id, id]))
  const wanted = idsFromNames(claims, (key) => known.has(key))
  return new Map([...known, ...firstFreeIds(wanted, ids)])
}

/** Returns the ids of those keys that need no new id: ids in Parley's form, and keys that were read before. */
export async function knownSubjects(tx: Transaction, keys: readonly string[]): Promise<Map<string, string>> {
  const subjects = new Map<string, string>()
  const foreign = new Set<string>()
  for (const key of keys) {
    if (kindOfId(key) === null) foreign.add(key)
    else subjects.set(key, key)
  }
  await inSlices([...foreign].flatMap(spellingsOf), async (slice) => {
    for (const { key, subject } of await tx.run(subjectsByKey, { keys: slice }))
      subjects.set(String(key).normalize('NFC'), String(subject))
  })
  return subjects
}

/** Returns a key as Parley keeps it, and as an earlier version kept it that left letters as the source wrote them. */
export function spellingsOf(key: string): string[] {
  return [...new Set([key, key.normalize('NFD')])]
}

/** Returns every key that a claim names: its subject, its ends, and the body that somebody represents. */
export function keysIn({ key, from, to, values: { representing } }: ClaimAsRead): string[] {
  return [key, from, to, representing].filter((named) => typeof named === 'string')
}

/** Returns the ids that unknown keys had in the store they were exported from. */
function exportedIds(claims: readonly ClaimAsRead[], known: Subjects): Map<string, string> {
  const wanted = new Map<string, string>()
  for (const { ids = {} } of claims) {
    for (const [key, id] of Object.entries(ids)) if (!known.has(key)) wanted.set(key, id)
  }
  return wanted
}

/** Returns an id for each unknown key, made from the name of its entity; for a meeting the date comes first. */
function idsFromNames(claims: readonly ClaimAsRead[], isKnown: (key: string) => boolean): Map<string, string> {
  const wanted = new Map<string, string>()
  for (const { type, key, values } of claims) {
    const kind = EntityKind.safeParse(type)
    if (!kind.success || key === undefined || isKnown(key) || wanted.has(key)) continue
    const date = kind.data === 'Meeting' && typeof values.date === 'string' ? `${values.date} ` : ''
    wanted.set(key, idFromName(kind.data, `${date}${String(values.name ?? key)}`))
  }
  return wanted
}

/** Makes an id from a name: ASCII, lower case, hyphens. A name over 80 characters is cut and gets a hash of the whole. */
function idFromName(kind: EntityKind, name: string): string {
  const slug = hyphenated(name)
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8)
  const short = slug.length > LONGEST ? `${slug.slice(0, LONGEST).replace(/-$/, '')}-${hash}` : slug || hash
  return kind === 'State' ? `${idPrefix.State}x-${short}` : `${idPrefix[kind]}${short}`
}

/** Gives each key the id it wants. If a namesake has that id already, the key gets it with `-2`, `-3` and so on. */
function firstFreeIds(wanted: Subjects, unfree: Iterable<string>): Map<string, string> {
  const taken = new Set(unfree)
  const given = new Map<string, string>()
  for (const [key, base] of wanted) {
    let id = base
    for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`
    taken.add(id)
    given.set(key, id)
  }
  return given
}

/** Returns the ids among these that name an entity of the store, or a subject that some claim was ever about. */
async function takenIds(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  await inSlices(ids, async (slice) => {
    for (const { key } of await tx.run(keysNaming, { keys: slice })) found.add(String(key))
  })
  for (const { about, subject } of await claimsAbout(tx, ids)) found.add(about).add(subject)
  return new Set(ids.filter((id) => found.has(id)))
}
