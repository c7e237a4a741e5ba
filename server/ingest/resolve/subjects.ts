import { type EntityKind, EntityKind as Kind, kindOfId } from '../../../model/entity.ts'
import { statement } from '../../store/cypher-library.ts'
import type { Transaction } from '../../store/graph-store.ts'
import { claimsAbout, inSlices } from '../claims.ts'
import type { Statement } from '../statement.ts'
import { mintId } from './mint.ts'

const subjectsByKey = statement('read/subjects-by-key')
const keysNaming = statement('read/keys')

/** Own ids by the keys under which statements name their subjects; a key that nothing says anything of is missing. */
export type Subjects = ReadonlyMap<string, string>

/**
 * The own id of every subject that these statements name: an id in our form is kept, a key that was read before keeps
 * the id it got then, and a new key gets one from the name that is stated of it.
 */
export async function subjectsOf(tx: Transaction, statements: readonly Statement[]): Promise<Subjects> {
  const subjects = new Map<string, string>()
  const foreign = new Set<string>()
  for (const key of statements.flatMap(keysIn)) {
    if (kindOfId(key) === null) foreign.add(key)
    else subjects.set(key, key)
  }
  await inSlices([...foreign], async (slice) => {
    for (const { key, subject } of await tx.run(subjectsByKey, { keys: slice }))
      subjects.set(String(key), String(subject))
  })
  const minted = newNames(statements, subjects)
  const taken = await takenIds(tx, minted)
  for (const [key, { kind, name }] of minted) {
    const id = mintId(kind, name, (candidate) => taken.has(candidate))
    taken.add(id)
    subjects.set(key, id)
  }
  return subjects
}

/** Every key a statement names. */
export function keysIn({ key, from, to, values: { representing } }: Statement): string[] {
  return [key, from, to, representing].filter((named) => typeof named === 'string')
}

function newNames(
  statements: readonly Statement[],
  subjects: Subjects,
): Map<string, { kind: EntityKind; name: string }> {
  const found = new Map<string, { kind: EntityKind; name: string }>()
  for (const { type, key, values } of statements) {
    const kind = Kind.safeParse(type)
    if (!kind.success || key === undefined || subjects.has(key) || found.has(key)) continue
    const date = kind.data === 'Meeting' && typeof values.date === 'string' ? `${values.date} ` : ''
    found.set(key, { kind: kind.data, name: `${date}${String(values.name ?? key)}` })
  }
  return found
}

/** Ids that are given already, as far as the new names could ask for them. */
async function takenIds(
  tx: Transaction,
  minted: ReadonlyMap<string, { kind: EntityKind; name: string }>,
): Promise<Set<string>> {
  const taken = new Set<string>()
  let asked = [...new Set([...minted.values()].map(({ kind, name }) => mintId(kind, name, () => false)))]
  for (let number = 2; asked.length > 0; number += 1) {
    const found = new Set<string>()
    for (const { about, subject } of await claimsAbout(tx, asked)) found.add(about).add(subject)
    await inSlices(asked, async (slice) => {
      for (const { key } of await tx.run(keysNaming, { keys: slice })) found.add(String(key))
    })
    for (const id of found) taken.add(id)
    asked = asked.filter((id) => found.has(id)).map((id) => `${id.replace(number > 2 ? /-\d+$/ : /$^/, '')}-${number}`)
  }
  return taken
}
