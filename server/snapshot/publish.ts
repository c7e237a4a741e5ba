import { AppError } from '../../model/problem.ts'
import type { SnapshotRecord, SnapshotRequest } from '../../model/snapshot.ts'
import type { GraphStore } from '../store/graph-store.ts'
import type { SnapshotArchive } from './archive.ts'
import { freeze } from './freeze.ts'
import { readShown } from './read-shown.ts'

/** Freezes what the store holds now of the ids asked for and publishes it; throws `not-found` where none of them exists. */
export async function publish(
  store: Pick<GraphStore, 'read'>,
  archive: SnapshotArchive,
  request: SnapshotRequest,
): Promise<{ record: SnapshotRecord; missing: string[] }> {
  const shown = await readShown(store, request.ids)
  if (shown.nodes.length === 0) {
    throw new AppError('not-found', `None of the ids exists: ${request.ids.slice(0, 5).join(', ')}`, {
      details: { missing: shown.missing },
    })
  }
  return { record: await archive.publish(freeze(shown, request)), missing: shown.missing }
}
