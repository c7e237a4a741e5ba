import { describe, expect, it } from 'vitest'
import { type BatchStanding, claimCounts, journalOf, standingSince } from '../../model/standing.ts'

const batch = (number: number, more: Partial<BatchStanding> = {}): BatchStanding => ({
  number,
  kind: 'ingest',
  sources: ['a list'],
  replaces: false,
  state: 'done',
  ...more,
})
/** Returns since when a claim of these batches stands. */
const since = (listed: number[], ...batches: BatchStanding[]) =>
  standingSince({ source: 'a list', batches: listed }, journalOf(batches))

describe('a claim', () => {
  it('counts while it stands, until somebody rejects it', () => {
    expect(claimCounts({ batch: 1, review: 'unreviewed' })).toBe(true)
    expect(claimCounts({ batch: 1, review: 'accepted' })).toBe(true)
    expect(claimCounts({ batch: 1, review: 'rejected' })).toBe(false)
  })

  it('does not count once it no longer stands', () => {
    expect(claimCounts({ batch: null, review: 'accepted' })).toBe(false)
  })

  it('stands since the oldest of its batches that is not undone', () => {
    expect(since([1, 2], batch(1), batch(2))).toBe(1)
    expect(since([1, 2], batch(1, { state: 'undone' }), batch(2))).toBe(2)
    expect(since([1], batch(1, { state: 'undoing' }))).toBeNull()
  })

  it('stops standing when a newer batch replaces its source, but only once that batch is done', () => {
    expect(since([1], batch(1), batch(2, { replaces: true }))).toBeNull()
    expect(since([1], batch(1), batch(2, { replaces: true, state: 'open' }))).toBe(1)
    expect(since([1], batch(1), batch(2, { replaces: true, state: 'undone' }))).toBe(1)
    expect(since([1], batch(1), batch(2, { replaces: true, sources: ['another list'] }))).toBe(1)
  })

  it('is never replaced if a person stated it', () => {
    expect(since([1], batch(1, { kind: 'edit' }), batch(2, { replaces: true }))).toBe(1)
  })
})
