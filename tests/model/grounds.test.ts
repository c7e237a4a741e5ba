import { describe, expect, it } from 'vitest'
import { ClaimId } from '../../model/claim.ts'
import { type Decision, decideOnClaim, decideOnPair } from '../../model/decision.ts'
import type { EntityId } from '../../model/entity.ts'
import { type BatchStanding, type Ground, journalOf, standingDecisions } from '../../model/standing.ts'

const done = (number: number): BatchStanding => ({
  ...{ number, kind: 'ingest', sources: ['one'], replaces: false, state: 'done' },
})
const undone = (number: number): BatchStanding => ({ ...done(number), state: 'undone' })
const claim = (id: ClaimId, subject: EntityId, ...batches: number[]): Ground => ({
  id,
  subject,
  source: 'one',
  batches,
})

const [ann, anne] = ['person:ann', 'person:anne'] as const
const [c1, c2, c3, gone] = [ClaimId.parse('c1'), ClaimId.parse('c2'), ClaimId.parse('c3'), ClaimId.parse('gone')]
const joined = decideOnPair('same', [ann, anne], 3, ['both have the identifier wikidata:Q1'], [c1, c2, c3])
const grounds = [claim(c1, ann, 1), claim(c2, ann, 2), claim(c3, anne, 3)]
const standing = (batches: BatchStanding[], decisions: Decision[]) =>
  standingDecisions(decisions, journalOf(batches), grounds).map(({ id }) => id)

describe('a decision that rests on claims', () => {
  it('stands while one claim about each of the two counts', () => {
    expect(standing([done(1), done(2), done(3)], [joined])).toEqual([joined.id])
    expect(standing([undone(1), done(2), done(3)], [joined])).toEqual([joined.id])
    expect(standing([undone(1), undone(2), done(3)], [joined])).toEqual([])
  })

  it('falls when the only claim about one of the two is rejected, and stands again without the rejection', () => {
    const rejected = decideOnClaim('reject', c3, 4)
    expect(standing([done(1), done(2), done(3), done(4)], [joined, rejected])).toEqual([rejected.id])
    expect(standing([done(1), done(2), done(3), undone(4)], [joined, rejected])).toEqual([joined.id])
  })

  it('gives way to an earlier one about the same pair, or to what a person says at any time', () => {
    const before = decideOnPair('propose', [ann, anne], 2, [], [c2])
    const apart = decideOnPair('different', [ann, anne], 2)
    const batches = [undone(1), done(2), done(3)]
    expect(standing(batches, [before, joined])).toEqual([joined.id])
    expect(standing([...batches, done(4)], [before, joined, decideOnClaim('reject', c3, 4)])).toContain(before.id)
    expect(standing(batches, [joined, apart])).toEqual([apart.id])
  })

  it('asks no longer for a claim that was erased', () => {
    const erased = decideOnPair('same', [ann, anne], 3, [], [c1, c3, gone])
    expect(standing([done(1), done(3)], [erased])).toEqual([erased.id])
  })

  it('made before Parley named grounds, or by a person, stands whatever counts', () => {
    const plain = decideOnPair('same', [ann, anne], 4)
    expect(standing([undone(1), undone(2), undone(3), done(4)], [plain])).toEqual([plain.id])
  })
})
