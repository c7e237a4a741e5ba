import { AppError } from '../../model/problem.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { SnapshotRecord, SnapshotShowing } from '../../model/snapshot-record.ts'
import { stateOf } from '../../model/snapshot-record.ts'
import type { SnapshotArchive } from './archive.ts'
import { isAbout, type SnapshotOrigin } from './origin.ts'

/** All ids and names of a person. */
export interface KnownAs {
  ids: readonly string[]
  names: readonly string[]
}

/**
 * Returns the snapshots that show a person: as an item, by a name in any text, or perhaps, by the last word of a name.
 * Reads all of them, withdrawn ones too as far as their document is kept. Throws `damaged`, which names the first that
 * can't be read.
 */
export async function snapshotsShowing(archive: SnapshotArchive, person: KnownAs): Promise<SnapshotShowing[]> {
  const { snapshots, damaged } = await archive.list()
  const [first] = damaged
  if (first !== undefined) throw new AppError('damaged', `Not every snapshot can be searched. ${first.problem}`)
  const found: SnapshotShowing[] = []
  for (const record of snapshots) {
    const state = stateOf(record)
    const document = await (state === 'withdrawn' ? archive.kept(record.id) : archive.snapshot(record.id))
    const how = showing(record, document, await archive.origin(record.id), person)
    if (how !== null) found.push({ id: record.id, title: record.title, state, how })
  }
  return found
}

/** Tells how a snapshot shows a person, or null if it does not. */
function showing(
  record: SnapshotRecord,
  document: Snapshot | null,
  origin: SnapshotOrigin | null,
  { ids, names }: KnownAs,
): SnapshotShowing['how'] | null {
  const nodes = document?.nodes ?? []
  const known = new Set(names.map(folded))
  if (nodes.some((node) => isPerson(node.id, origin, ids) || (node.kind === 'Person' && known.has(folded(node.name)))))
    return 'item'
  const texts = [...textsIn(document), record.title, record.reason ?? '', record.note ?? ''].map(folded)
  if (ids.some((id) => texts.some((text) => text.includes(folded(id))))) return 'mention'
  if (Object.values(origin?.ids ?? {}).some((id) => isAbout(id, ids))) return 'mention'
  const isIn = (name: string) => texts.some((text) => hasWords(text, folded(name)))
  if (names.some(isIn)) return 'mention'
  const last = names.map((name) => name.split(/\s+/).at(-1) ?? '').filter((word) => word.length >= SHORTEST_WORD)
  return last.some(isIn) ? 'perhaps' : null
}

/** Characters of the shortest last name that is looked for by itself. */
const SHORTEST_WORD = 3

/** True if an item of a document stands for one of these ids of the store. */
export function isPerson(node: string, origin: SnapshotOrigin | null, ids: readonly string[]): boolean {
  return ids.includes(node) || ids.includes(origin?.ids[node] ?? '')
}

/** Returns a text without accents, in lower case, with single spaces. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** True if a text has these words and no letter of the same script follows or precedes them, where scripts use spaces. */
function hasWords(text: string, words: string): boolean {
  if (words === '') return false
  const isSpaced = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\P{L}]*$/u.test(words)
  const isLetter = (at: string | undefined) => at !== undefined && /[\p{L}\p{N}]/u.test(at)
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!isSpaced || (!isLetter(text[at - 1]) && !isLetter(text[at + words.length]))) return true
  return false
}

/** Returns every text in a document, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
