import type { ForgetAnswer } from '../../model/api/journal.ts'
import type { CorrectedSnapshot, SnapshotShowing } from '../../model/snapshot-record.ts'
import type { Wait } from '../journal/writer.ts'
import { type Redaction, redactionOf } from '../names/redact.ts'
import type { SnapshotArchive } from '../snapshot/archive.ts'
import { isAbout, type SnapshotOrigin } from '../snapshot/origin.ts'
import { type KnownAs, snapshotsShowing } from '../snapshot/snapshots-showing.ts'
import { withoutPerson } from '../snapshot/without-person.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { forget } from './forget.ts'

/** The places that erasing a person can't reach. */
const remaining = [
  'backups, exports and copies made before',
  'saved views and snapshots embedded elsewhere',
  'what the engine keeps of deleted data in its files until it writes them anew',
]

/** What to do with the snapshots that show an erased person. */
export interface ForgetChoices {
  dryRun: boolean
  /** `keep` only lists them, `withdraw` takes them back for good, `reissue` publishes them again without the person. */
  snapshots?: 'keep' | 'withdraw' | 'reissue'
  /** The words that replace the person's names in a snapshot published again: "a minister". Without it, blocks do. */
  role?: string | undefined
  wait?: Wait
}

/**
 * Erases a person in the store and, as chosen, in the snapshots. Reads all snapshots before it erases anything, so a
 * snapshot that can't be read stops it. What is kept in private about the person goes in any case: the documents of
 * withdrawn snapshots, and which item stood for them. Throws as `forget` does, and `damaged`.
 */
export async function forgetEverywhere(
  { store, archive, now }: { store: GraphStore; archive: SnapshotArchive; now: () => string },
  id: string,
  { dryRun, snapshots = 'keep', role, wait }: ForgetChoices,
): Promise<ForgetAnswer> {
  let found: SnapshotShowing[] = []
  const before = async (person: KnownAs) => {
    found = await snapshotsShowing(archive, person)
  }
  const erasure = await forget(store, id, now, { dryRun, before, ...(wait === undefined ? {} : { wait }) })
  const answer = {
    ...erasure,
    snapshots: found.filter(({ state }) => state !== 'withdrawn').map((each) => each.id),
    showing: found,
  }
  if (dryRun) return { ...answer, corrected: [], remaining }
  const redaction = redactionOf(erasure.names, role)
  const corrected: CorrectedSnapshot[] = []
  for (const each of found.filter(({ how }) => how !== 'perhaps'))
    corrected.push(await correct(archive, each, snapshots, erasure, redaction))
  await archive.tidy(0)
  return { ...answer, corrected, remaining }
}

/** Corrects one snapshot. A failure is reported with the snapshot, since the person is erased already. */
async function correct(
  archive: SnapshotArchive,
  { id, title, state }: SnapshotShowing,
  choice: 'keep' | 'withdraw' | 'reissue',
  person: KnownAs,
  redaction: Redaction,
): Promise<CorrectedSnapshot> {
  try {
    const origin = await archive.origin(id)
    await archive.forgetOrigin(id, person.ids)
    if (choice === 'keep' && state !== 'withdrawn') return { id, did: 'kept' }
    const isReissued = choice === 'reissue' && state !== 'withdrawn'
    const by = isReissued ? await reissue(archive, id, origin, person, redaction) : undefined
    if (by !== undefined && by !== id) await archive.supersede(id, by)
    const { reason } = await archive.withdraw(id, null, { forGood: true })
    await archive.retitle(id, redaction.words(title), reason === null ? null : redaction.words(reason))
    return by === undefined ? { id, did: 'withdrawn' } : { id, did: 'reissued', by }
  } catch (error) {
    return { id, did: 'failed', problem: error instanceof Error ? error.message : String(error) }
  }
}

/** Publishes a snapshot again without a person. Returns the id, or nothing if nothing is left to show. */
async function reissue(
  archive: SnapshotArchive,
  id: string,
  origin: SnapshotOrigin | null,
  person: KnownAs,
  redaction: Redaction,
): Promise<string | undefined> {
  const without = withoutPerson(await archive.snapshot(id), person, origin, redaction)
  if (without === null) return undefined
  const ids = Object.entries(origin?.ids ?? {}).filter(([, stored]) => !isAbout(stored, person.ids))
  return (await archive.publish(without, origin === null ? undefined : Object.fromEntries(ids))).id
}
