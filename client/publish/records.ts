import type { SnapshotRecord } from '../../model/snapshot.ts'

export type State = 'published' | 'superseded' | 'withdrawn'

export const stateWords: Record<State, { word: string; look: 'ok' | 'warn' | 'bad' }> = {
  published: { word: 'published', look: 'ok' },
  superseded: { word: 'superseded', look: 'warn' },
  withdrawn: { word: 'withdrawn', look: 'bad' },
}

/** What became of a snapshot. One that was withdrawn is that above all. */
export function stateOf({ withdrawnAt, supersededBy }: Pick<SnapshotRecord, 'withdrawnAt' | 'supersededBy'>): State {
  if (withdrawnAt !== null) return 'withdrawn'
  return supersededBy === null ? 'published' : 'superseded'
}

/** Those that may take a snapshot's place: published ones that it does not itself take the place of. */
export function successorsOf(record: SnapshotRecord, all: readonly SnapshotRecord[]): SnapshotRecord[] {
  const byId = new Map(all.map((each) => [each.id, each]))
  const leadsTo = (from: SnapshotRecord): boolean => {
    for (let next: SnapshotRecord | undefined = from; next; next = byId.get(next.supersededBy ?? ''))
      if (next.id === record.id) return true
    return false
  }
  return all.filter((each) => each.withdrawnAt === null && !leadsTo(each) && each.id !== record.supersededBy)
}

/** When it was published, by the reader's clock. */
export function publishedWords({ publishedAt }: Pick<SnapshotRecord, 'publishedAt'>): string {
  return new Date(publishedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
