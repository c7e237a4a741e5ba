import type { SnapshotRecord } from '../../model/snapshot-record.ts'

export type State = 'published' | 'superseded' | 'withdrawn'

export const stateWords: Record<State, { word: string; look: 'ok' | 'warn' | 'bad' }> = {
  published: { word: 'published', look: 'ok' },
  superseded: { word: 'superseded', look: 'warn' },
  withdrawn: { word: 'withdrawn', look: 'bad' },
}

/** The state of a snapshot. Withdrawn takes precedence over superseded. */
export function stateOf({ withdrawnAt, supersededBy }: Pick<SnapshotRecord, 'withdrawnAt' | 'supersededBy'>): State {
  if (withdrawnAt !== null) return 'withdrawn'
  return supersededBy === null ? 'published' : 'superseded'
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

/** The time of publication in the reader's time zone. */
export function publishedWords({ publishedAt }: Pick<SnapshotRecord, 'publishedAt'>): string {
  return new Date(publishedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
