import type { SnapshotRecord, SnapshotStatus } from '../../model/snapshot-record.ts'

/** Finds the record of a snapshot, or null if there is none that can be read. */
export type FindRecord = (id: string) => Promise<SnapshotRecord | null>

/** Returns the records that superseded a snapshot, one after the other, nearest first. A circle ends where it closes. */
async function successorsOf(record: SnapshotRecord, find: FindRecord): Promise<SnapshotRecord[]> {
  const found: SnapshotRecord[] = []
  for (let next = record.supersededBy; next !== null && next !== record.id; ) {
    const after = await find(next)
    if (after === null || found.some(({ id }) => id === after.id)) break
    found.push(after)
    next = after.supersededBy
  }
  return found
}

/** Returns how a snapshot stands, and the newest snapshot in its place that is not withdrawn. */
export async function statusOf(record: SnapshotRecord, find: FindRecord): Promise<SnapshotStatus> {
  const { id, supersededBy, supersededAt, note, withdrawnAt, reason } = record
  const standing = (await successorsOf(record, find)).filter((after) => after.withdrawnAt === null)
  const newest = standing.at(-1)?.id ?? null
  if (withdrawnAt !== null) return { id, state: 'withdrawn', note: reason, at: withdrawnAt, newest }
  if (supersededBy === null) return { id, state: 'published', note: null, at: record.publishedAt, newest: null }
  return { id, state: 'superseded', note: note ?? null, at: supersededAt ?? null, newest }
}
