import type { Config } from '../config.ts'
import { type Erasure, forget } from '../ingest/forget.ts'
import { SnapshotArchive } from '../snapshot/archive.ts'
import type { GraphStore } from '../store/graph-store.ts'

/** What is to be done by hand after somebody was erased. */
interface Report extends Erasure {
  /** Published snapshots that show them, not withdrawn. */
  snapshots: string[]
  remaining: string[]
}

const remaining = [
  'backups, exports and copies made before',
  'saved views and snapshots embedded elsewhere',
  'what the engine keeps of deleted data in its files until it writes them anew',
]

/** Erases a person, and says what that could not reach. */
export async function forgetCommand(store: GraphStore, config: Config, id: string, now: () => string): Promise<Report> {
  const erasure = await forget(store, id, now)
  return { ...erasure, snapshots: await snapshotsShowing(new SnapshotArchive(config.dataDir), erasure), remaining }
}

async function snapshotsShowing(archive: SnapshotArchive, { ids, names }: Erasure): Promise<string[]> {
  const shown: string[] = []
  for (const { id, withdrawnAt } of await archive.list()) {
    if (withdrawnAt !== null) continue
    const text = JSON.stringify(await archive.snapshot(id))
    if ([...ids, ...names].some((name) => text.includes(name))) shown.push(id)
  }
  return shown
}
