import { describe, expect, it } from 'vitest'
import { ClaimId } from '../../model/claim.ts'
import { type Decision, decideOnClaim, decideOnPair } from '../../model/decision.ts'
import { type BatchStanding, claimCounts, journalOf, standingDecisions, standingSince } from '../../model/standing.ts'

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

  it('stands in the batch that replaces its source, and in later ones', () => {
    expect(since([1, 2], batch(1), batch(2, { replaces: true }))).toBe(2)
    expect(since([1, 3], batch(1), batch(2, { replaces: true }), batch(3))).toBe(3)
  })

  it('stops standing at the newest of several batches that replace its source, in whatever order they come', () => {
    const [two, four] = [batch(2, { replaces: true }), batch(4, { replaces: true })]
    expect(since([3], batch(3), two, four)).toBeNull()
    expect(since([3], batch(3), four, two)).toBeNull()
    expect(since([3], batch(3), two, batch(4, { replaces: true, state: 'undone' }))).toBe(3)
  })

  it('stands while a batch that states it is open, and not in a batch that is not known', () => {
    expect(since([1], batch(1, { state: 'open' }))).toBe(1)
    expect(since([7], batch(1))).toBeNull()
  })

  it('of an export stands since its place in its batch', () => {
    const journal = journalOf([batch(1), batch(2)])
    expect(standingSince({ source: 'a list', batches: [2], order: 0.25 }, journal)).toBe(2.25)
    expect(standingSince({ source: 'a list', batches: [9], order: 0.25 }, journal)).toBeNull()
  })

  it('is never replaced if a person stated it', () => {
    expect(since([1], batch(1, { kind: 'edit' }), batch(2, { replaces: true }))).toBe(1)
  })
})

describe('the decision that stands', () => {
  const [a, b] = ['person:a', 'person:b'] as const
  const batches = [batch(1), batch(2), batch(3, { state: 'undone' }), batch(4, { state: 'open' }), batch(9), batch(10)]
  const standing = (...decisions: Decision[]) => {
    const [ids, other] = [decisions, decisions.toReversed()].map((all) =>
      standingDecisions(all, journalOf(batches), []).map(({ id }) => id),
    )
    expect(other).toEqual(ids)
    return ids
  }
  const c = ClaimId.parse('c')

  it('is the latest about a pair, or about a claim, whose batch is not undone', () => {
    const [same, different] = [decideOnPair('same', [a, b], 1), decideOnPair('different', [a, b], 2)]
    expect(standing(same, different, decideOnPair('same', [a, b], 3))).toEqual([different.id])
    expect(standing(same, different, decideOnPair('same', [a, b], 4))).toEqual(['4:same:person:a=person:b'])
    expect(standing(decideOnClaim('accept', c, 1), decideOnClaim('reject', c, 2))).toEqual(['2:reject:c'])
    expect(standing(decideOnPair('same', [a, b], 11))).toEqual([])
  })

  it('is that of batch 10, not of batch 9', () => {
    const [nine, ten] = [decideOnPair('same', [a, b], 9), decideOnPair('different', [a, b], 10)]
    expect(standing(nine, ten)).toEqual([ten.id])
  })

  it('is one for each pair and claim, oldest first', () => {
    const [ac, ab] = [decideOnPair('same', [a, 'person:c'], 1), decideOnPair('same', [a, b], 2)]
    expect(standing(ab, decideOnClaim('reject', c, 1), ac)).toEqual(['1:reject:c', ac.id, ab.id])
  })

  it('is a person’s even if Parley matched later, and Parley’s match even if it proposed later', () => {
    const [person, match, proposal] = [
      decideOnPair('different', [a, b], 1),
      decideOnPair('same', [a, b], 2, [], []),
      decideOnPair('propose', [a, b], 4, [], []),
    ]
    expect(standing(person, match)).toEqual([person.id])
    expect(standing(match, proposal)).toEqual([match.id])
    expect(standing(proposal)).toEqual([proposal.id])
  })

  it('is followed in the order proposals, Parley’s matches, people’s decisions', () => {
    const [person, match, proposal] = [
      decideOnPair('same', [a, b], 1),
      decideOnPair('same', [a, 'person:c'], 2, [], []),
      decideOnPair('propose', [a, 'person:d'], 4, [], []),
    ]
    expect(standing(person, match, proposal)).toEqual([proposal.id, match.id, person.id])
  })
})
