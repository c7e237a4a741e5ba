import { describe, expect, it } from 'vitest'
import type { CountingClaim } from '../../model/claim.ts'
import { terms } from '../../model/term.ts'
import { office } from './counting.ts'

/** Returns the claims of each term by its number, and checks that the order of the claims makes no difference. */
function told(...claims: CountingClaim[]): [number, string[]][] {
  const read = (all: readonly CountingClaim[]) =>
    terms(all).map(({ number, claims: of }): [number, string[]] => [number, of.map(({ id }) => id)])
  expect(read(claims.toReversed())).toEqual(read(claims))
  return read(claims)
}

describe('the terms of an office', () => {
  it('are those that a source numbers, whatever their dates', () => {
    const [second, first] = [office('a', { term: 2, since: '2001' }), office('b', { term: 1, since: '2009' })]
    expect(told(second, first)).toEqual([
      [1, ['b']],
      [2, ['a']],
    ])
  })

  it('are one for all claims of one number, though their dates differ', () => {
    const [one, other] = [
      office('a', { term: 2, since: '2001' }),
      office('b', { term: 2, since: '2009' }, { batch: 2 }),
    ]
    expect(told(one, other)).toEqual([[2, ['a', 'b']]])
  })

  it('take a date that cannot be read for one that is not known', () => {
    const claims = [
      office('a', { since: 'soon', until: '2001' }),
      office('b', { since: '2000', until: 'late' }, { batch: 2 }),
    ]
    expect(told(...claims)).toEqual([[1, ['a', 'b']]])
  })

  it('are one if the periods share a day, and two if one ends on the day before the other starts', () => {
    const first = office('a', { since: '2000', until: '2004-06-01' })
    expect(told(first, office('b', { since: '2004-06-01', until: '2008' }))).toEqual([[1, ['a', 'b']]])
    expect(told(first, office('b', { since: '2004-06-02', until: '2008' }))).toEqual([
      [1, ['a']],
      [2, ['b']],
    ])
  })

  it('are one if one ends in the year in which the other starts, since they may share a day', () => {
    expect(told(office('a', { since: '2000', until: '2004' }), office('b', { since: '2004-12-31' }))).toEqual([
      [1, ['a', 'b']],
    ])
  })

  it('are one if no end is known', () => {
    expect(told(office('a', { since: '2000' }), office('b', { since: '2010' }))).toEqual([[1, ['a', 'b']]])
    expect(told(office('a', {}), office('b', { since: '2010', until: '2012' }))).toEqual([[1, ['a', 'b']]])
  })

  it('are in the order of their days if one load states them', () => {
    const [late, early] = [office('a', { since: '2010', until: '2011' }), office('b', { since: '2001', until: '2002' })]
    expect(told(late, early)).toEqual([
      [1, ['b']],
      [2, ['a']],
    ])
  })

  it('keep their numbers when a later load tells of an earlier term', () => {
    const known = office('a', { since: '2010', until: '2011' }, { batch: 1 })
    expect(told(office('b', { since: '2001', until: '2002' }, { batch: 2 }), known)).toEqual([
      [1, ['a']],
      [2, ['b']],
    ])
  })

  it('of another source join the first that they overlap, and its periods count too', () => {
    const [first, second] = [
      office('a', { term: 1, since: '2000', until: '2004' }),
      office('b', { term: 2, since: '2004', until: '2008' }),
    ]
    const [third, fourth] = [
      office('c', { since: '2004', until: '2011' }, { batch: 2, source: 'other' }),
      office('d', { since: '2010', until: '2011' }, { batch: 3, source: 'another' }),
    ]
    expect(told(first, second, third)).toEqual([
      [1, ['a', 'c']],
      [2, ['b']],
    ])
    expect(told(first, second, third, fourth)).toEqual([
      [1, ['a', 'c', 'd']],
      [2, ['b']],
    ])
  })

  it('that overlap none get a number beyond all others', () => {
    const numbered = [office('a', { term: 1, until: '2004' }), office('b', { term: 3, since: '2012' })]
    expect(told(...numbered, office('c', { since: '2006', until: '2008' }))).toEqual([
      [1, ['a']],
      [3, ['b']],
      [4, ['c']],
    ])
  })

  it('are numbered by a source even if an older load gave none', () => {
    const [old, numbered] = [
      office('a', { since: '2000', until: '2004' }, { batch: 1 }),
      office('b', { term: 2, since: '2000', until: '2004' }, { batch: 2 }),
    ]
    expect(told(old, numbered)).toEqual([[2, ['b', 'a']]])
  })

  it('of one day and load come in the order of their sources, then of their ids', () => {
    const day = { since: '2000', until: '2004' }
    expect(
      told(office('b', day, { source: 'x' }), office('a', day, { source: 'y' }), office('c', day, { source: 'x' })),
    ).toEqual([[1, ['b', 'c', 'a']]])
  })
})
