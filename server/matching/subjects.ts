import { EntityKind as Kind, kindOfId } from '../../model/entity.ts'
import type { ClaimAsRead } from '../formats/reader.ts'
import { claimsAbout, inSlices } from '../journal/claims.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { firstFree, idFromName } from './mint.ts'

const subjectsByKey = statement('read/subjects-by-key')
const keysNaming = statement('read/keys')

/** Own ids by the keys under which claims name their subjects; a key that nothing says anything of is missing. */
export type Subjects = ReadonlyMap<string, string>

/**
 * The own id of every subject that these claims name: an id in our form is kept, a key that was read before keeps
 * the id it got then, and a new key gets the one it had in the store it was exported from, or one from the name that is
 * stated of it.
 */
export async function subjectsOf(tx: Transaction, claims: readonly ClaimAsRead[]): Promise<Subjects> {
  const subjects = await knownSubjects(tx, claims.flatMap(keysIn))
  const wanted = wantedIds(claims, subjects)
  const taken = await takenIds(tx, wanted.values())
  for (const [key, wish] of wanted) {
    const id = firstFree(wish, (candidate) => taken.has(candidate))
    taken.add(id)
    subjects.set(key, id)
  }
  return subjects
}

/** The own ids of keys that need no new one: ids in our form, and keys that were read before. */
export async function knownSubjects(tx: Transaction, keys: readonly string[]): Promise<Map<string, string>> {
  const subjects = new Map<string, string>()
  const foreign = new Set<string>()
  for (const key of keys) {
    if (kindOfId(key) === null) foreign.add(key)
    else subjects.set(key, key)
  }
  await inSlices([...foreign], async (slice) => {
    for (const { key, subject } of await tx.run(subjectsByKey, { keys: slice }))
      subjects.set(String(key), String(subject))
  })
  return subjects
}

/** Every key a claim names. */
export function keysIn({ key, from, to, values: { representing } }: ClaimAsRead): string[] {
  return [key, from, to, representing].filter((named) => typeof named === 'string')
}

/** For each new key the id it should have if that is free. */
function wantedIds(claims: readonly ClaimAsRead[], subjects: Subjects): Map<string, string> {
  const wanted = new Map<string, string>()
  for (const { ids = {} } of claims) {
    for (const [key, id] of Object.entries(ids)) if (!subjects.has(key)) wanted.set(key, id)
  }
  for (const { type, key, values } of claims) {
    const kind = Kind.safeParse(type)
    if (!kind.success || key === undefined || subjects.has(key) || wanted.has(key)) continue
    const date = kind.data === 'Meeting' && typeof values.date === 'string' ? `${values.date} ` : ''
    wanted.set(key, idFromName(kind.data, `${date}${String(values.name ?? key)}`))
  }
  return wanted
}

/** Ids that are given already, as far as the new keys could ask for them. */
async function takenIds(tx: Transaction, wanted: Iterable<string>): Promise<Set<string>> {
  const taken = new Set<string>()
  let asked = [...new Set(wanted)]
  for (let number = 2; asked.length > 0; number += 1) {
    const found = new Set<string>()
    const naming = inSlices(asked, async (slice) => {
      for (const { key } of await tx.run(keysNaming, { keys: slice })) found.add(String(key))
    })
    const [claims] = await Promise.all([claimsAbout(tx, asked), naming])
    for (const { about, subject } of claims) found.add(about).add(subject)
    for (const id of found) taken.add(id)
    asked = asked.filter((id) => found.has(id)).map((id) => `${id.replace(number > 2 ? /-\d+$/ : /$^/, '')}-${number}`)
  }
  return taken
}
