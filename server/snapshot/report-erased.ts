import type { ForgetAnswer } from '../../model/api/journal.ts'
import type { SnapshotArchive } from './archive.ts'

const remaining = [
  'backups, exports and copies made before',
  'saved views and snapshots embedded elsewhere',
  'what the engine keeps of deleted data in its files until it writes them anew',
]

/** What became of somebody in the store, with what that could not reach: what is to be done by hand. */
export async function reportErased(
  archive: SnapshotArchive,
  erasure: Omit<ForgetAnswer, 'snapshots' | 'remaining'>,
): Promise<ForgetAnswer> {
  return { ...erasure, snapshots: await snapshotsShowing(archive, [...erasure.ids, ...erasure.names]), remaining }
}

async function snapshotsShowing(archive: SnapshotArchive, names: readonly string[]): Promise<string[]> {
  const shown: string[] = []
  for (const { id, withdrawnAt } of await archive.list()) {
    if (withdrawnAt !== null) continue
    const text = JSON.stringify(await archive.snapshot(id))
    if (names.some((name) => text.includes(name))) shown.push(id)
  }
  return shown
}
