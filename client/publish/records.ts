import type { SnapshotRecord, SnapshotState } from '../../model/snapshot-record.ts'

export const stateWords: Record<SnapshotState, { word: string; look: 'ok' | 'warn' | 'bad' }> = {
  published: { word: 'published', look: 'ok' },
  superseded: { word: 'superseded', look: 'warn' },
  withdrawn: { word: 'withdrawn', look: 'bad' },
}

/** The snapshots that may supersede this one: published ones that this one does not supersede itself. */
export function successorsOf(record: SnapshotRecord, all: readonly SnapshotRecord[]): SnapshotRecord[] {
  const byId = new Map(all.map((each) => [each.id, each]))
  const leadsTo = (from: SnapshotRecord): boolean => {
    for (let next: SnapshotRecord | undefined = from; next; next = byId.get(next.supersededBy ?? ''))
      if (next.id === record.id) return true
    return false
  }
  return all.filter((each) => each.withdrawnAt === null && !leadsTo(each) && each.id !== record.supersededBy)
}

/** The snapshots that superseded this one, one after the other, nearest first. */
export function chainOf(record: SnapshotRecord, all: readonly SnapshotRecord[]): SnapshotRecord[] {
  const chain: SnapshotRecord[] = []
  for (let id = record.supersededBy; id !== null; ) {
    const next = all.find((each) => each.id === id)
    if (next === undefined || chain.includes(next) || next.id === record.id) break
    chain.push(next)
    id = next.supersededBy
  }
  return chain
}

/** The time of publication in the reader's time zone. */
export function publishedWords({ publishedAt }: Pick<SnapshotRecord, 'publishedAt'>): string {
  return timeWords(publishedAt)
}

/** A time, ISO 8601, in the reader's time zone. */
export function timeWords(time: string): string {
  return new Date(time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
