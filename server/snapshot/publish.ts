import type { Mention } from '../../model/mention.ts'
import { AppError } from '../../model/problem.ts'
import type { Snapshot, SnapshotRequest } from '../../model/snapshot.ts'
import type { SnapshotRecord } from '../../model/snapshot-record.ts'
import type { GraphStore } from '../store/graph-store.ts'
import type { SnapshotArchive } from './archive.ts'
import { freeze, snapshotId } from './freeze.ts'
import { readShown } from './read-shown.ts'
import { renderFile } from './render/html.ts'

type Store = Pick<GraphStore, 'read'>

/**
 * Freezes what the store now holds about the ids of a request, and publishes it. Throws `not-found` if none of the ids
 * exists, and `conflict` if the graph has changed since the preview that the request names.
 */
export async function publish(
  store: Store,
  archive: SnapshotArchive,
  request: SnapshotRequest,
): Promise<{ record: SnapshotRecord; missing: string[] }> {
  const { snapshot, missing } = await frozen(store, request)
  if (request.preview !== undefined && snapshotId(snapshot) !== request.preview)
    throw new AppError(
      'conflict',
      'The graph has changed since this was previewed. Look at the new preview, then publish',
    )
  return { record: await archive.publish(snapshot), missing }
}

/** Returns what publishing the same request would publish. Keeps nothing. */
export async function preview(
  store: Store,
  request: SnapshotRequest,
): Promise<{ id: string; snapshot: Snapshot; html: string; missing: string[]; mentions: Mention[] }> {
  const { snapshot, missing } = await frozen(store, request)
  return { id: snapshotId(snapshot), snapshot, html: renderFile(snapshot), missing, mentions: [] }
}

async function frozen(store: Store, request: SnapshotRequest): Promise<{ snapshot: Snapshot; missing: string[] }> {
  const shown = await readShown(store, request.ids)
  if (shown.nodes.length === 0) {
    throw new AppError(
      'not-found',
      `None of these ids exists: ${request.ids.slice(0, 5).join(', ')}. Search for the items by name`,
      {
        details: { missing: shown.missing },
      },
    )
  }
  const there = new Set<string>(shown.edges.map(({ id }) => id))
  const gone = (request.edges ?? []).filter((id) => !there.has(id) && !id.includes('|MET|'))
  return { snapshot: freeze(shown, request), missing: [...shown.missing, ...gone] }
}
