import { describe, expect, it } from 'vitest'
import { ClaimId } from '../../../model/claim.ts'
import { decisionsOn, type MatchedMembers, type MatchedPair, proposeAmbiguous } from '../../../server/matching/match.ts'

const same = (a: string, b: string): MatchedPair => ({
  pair: [`person:${a}`, `person:${b}`],
  match: { kind: 'same', reasons: [] },
})
const kinds = (...pairs: MatchedPair[]) => proposeAmbiguous(pairs).map(({ match }) => match.kind)

describe('several matches of one entity', () => {
  it('stay matches if each of them matches each other one', () => {
    expect(kinds(same('a', 'b'), same('b', 'c'), same('a', 'c'), same('x', 'y'))).toEqual([
      'same',
      'same',
      'same',
      'same',
    ])
  })

  it('become proposals if one may be either of two', () => {
    expect(kinds(same('a', 'b'), same('b', 'c'), same('x', 'y'))).toEqual(['propose', 'propose', 'same'])
  })

  it('become proposals although as many others match the one as the other', () => {
    expect(kinds(same('a', 'b'), same('b', 'c'), same('c', 'd'))).toEqual(['propose', 'propose', 'propose'])
  })

  it('stay as they are beside proposals, which join no group', () => {
    const asked: MatchedPair = { pair: ['person:b', 'person:c'], match: { kind: 'propose', reasons: [] } }
    expect(kinds(same('a', 'b'), asked)).toEqual(['same', 'propose'])
  })
})

describe('the decisions of a batch on its matches', () => {
  const claims = (...ids: string[]) => ids.map((id) => ClaimId.parse(id))
  const matched = (kind: 'same' | 'propose', a: string, b: string): MatchedMembers => ({
    pair: [`person:${a}`, `person:${b}`],
    match: { kind, reasons: ['one name'] },
    members: [
      { member: `person:${a}-own`, since: 1, grounds: claims(a) },
      { member: `person:${b}-own`, since: 3, grounds: claims(b) },
    ],
    context: claims('office'),
  })

  it('are about the members, and a merge rests on its context too, which a proposal does not', () => {
    expect(decisionsOn([matched('same', 'a', 'b'), matched('propose', 'c', 'd')], 2)).toEqual([
      {
        ...{ id: '3:same:person:a-own=person:b-own', kind: 'same', a: 'person:a-own', b: 'person:b-own' },
        ...{ reasons: ['one name'], batch: 3, restsOn: ['a', 'b', 'office'] },
      },
      {
        ...{ id: '3:propose:person:c-own=person:d-own', kind: 'propose', a: 'person:c-own', b: 'person:d-own' },
        ...{ reasons: ['one name'], batch: 3, restsOn: ['c', 'd'] },
      },
    ])
  })

  it('are one for each pair, whichever of the two is named first', () => {
    const ids = (...matches: MatchedMembers[]) => decisionsOn(matches, 9).map(({ id }) => id)
    expect(ids(matched('same', 'a', 'b'), matched('same', 'b', 'a'), matched('same', 'x', 'y'))).toEqual([
      '9:same:person:a-own=person:b-own',
      '9:same:person:x-own=person:y-own',
    ])
  })

  it('propose a merge that is ambiguous, without its context', () => {
    const decisions = decisionsOn([matched('same', 'a', 'b'), matched('same', 'b', 'c')], 9)
    expect(decisions.map(({ kind, restsOn }) => ({ kind, restsOn }))).toEqual([
      { kind: 'propose', restsOn: ['a', 'b'] },
      { kind: 'propose', restsOn: ['b', 'c'] },
    ])
  })
})
