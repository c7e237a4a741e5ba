import { describe, expect, it } from 'vitest'
import { bestFirst, contradictions, disputed, merged } from '../../model/best-claim.ts'
import type { CountingClaim } from '../../model/claim.ts'
import { counting } from './counting.ts'

/** Returns the ids of these claims, best first, and checks that their order makes no difference. */
function ranked(...claims: CountingClaim[]): string[] {
  const [ids, other] = [claims, claims.toReversed()].map((all) => all.sort(bestFirst).map(({ id }) => id))
  expect(other).toEqual(ids)
  return ids ?? []
}

describe('the best of two claims', () => {
  it('is the one made by hand, then that of a record, of a rule, of a model', () => {
    const of = (method: CountingClaim['method']) => counting(method, { method })
    expect(ranked(of('llm'), of('rule'), of('manual'), of('record'))).toEqual(['manual', 'record', 'rule', 'llm'])
  })

  it('is the one made by hand even if the other was accepted', () => {
    expect(ranked(counting('a', { method: 'manual' }), counting('b', { review: 'accepted' }))).toEqual(['a', 'b'])
  })

  it('is that of a record even if that of a rule was accepted', () => {
    expect(ranked(counting('a'), counting('b', { method: 'rule', review: 'accepted' }))).toEqual(['a', 'b'])
  })

  it('is the accepted one, even if the other is newer', () => {
    const newer = counting('b', { publishedAt: '2024', batch: 2 })
    expect(ranked(counting('a', { review: 'accepted', publishedAt: '1999' }), newer)).toEqual(['a', 'b'])
  })

  it('is the one published last, even if it was loaded first', () => {
    const [old, late] = [counting('b', { publishedAt: '2023-12-31', batch: 2 }), counting('a', { publishedAt: '2024' })]
    expect(ranked(old, late)).toEqual(['a', 'b'])
  })

  it('is the one whose source has a date, if the other has none', () => {
    expect(ranked(counting('b', { batch: 2 }), counting('a', { publishedAt: '1999' }))).toEqual(['a', 'b'])
  })

  it('is the one of the later batch if both were published on one day', () => {
    const day = { publishedAt: '2024-11-04' }
    expect(ranked(counting('b', { batch: 9, ...day }), counting('a', { batch: 10, ...day }))).toEqual(['a', 'b'])
  })

  it('is the one with the later id if nothing else tells them apart', () => {
    expect(ranked(counting('a'), counting('b'))).toEqual(['b', 'a'])
  })
})

describe('claims together', () => {
  it('give each property the best value that one of them states', () => {
    const [best, other] = [{ name: 'Ann' }, { name: 'Bo', description: 'Envoy' }]
    expect(merged([counting('a', { values: best }), counting('b', { values: other })])).toEqual({
      name: 'Ann',
      description: 'Envoy',
    })
  })

  it('join their lists, the best first, and name nothing twice', () => {
    const [best, other] = [{ aliases: ['B', 'A'] }, { aliases: ['C', 'A'] }]
    expect(merged([counting('a', { values: best }), counting('b', { values: other })])).toEqual({
      aliases: ['B', 'A', 'C'],
    })
    const text = counting('b', { values: { aliases: 'C' } })
    expect(merged([counting('a', { values: best }), text])).toEqual(best)
    expect(merged([text, counting('a', { values: best })])).toEqual({ aliases: 'C' })
  })
})

describe('values that disagree', () => {
  const meeting = (id: string, values: CountingClaim['values'], more: Partial<CountingClaim> = {}) =>
    counting(id, { type: 'Meeting', values, ...more })

  it('are all kept, best first, each with the claims that state it', () => {
    const claims = [
      meeting('a', { date: '2024-11-04', place: 'Oslo' }, { method: 'llm' }),
      meeting('b', { date: '2024-11-05', place: 'Oslo' }),
      meeting('c', { date: '2024-11-04' }, { method: 'rule' }),
    ]
    expect(contradictions(claims)).toEqual([
      {
        property: 'date',
        values: [
          { value: '2024-11-05', claims: ['b'] },
          { value: '2024-11-04', claims: ['c', 'a'] },
        ],
      },
    ])
  })

  it('are no contradiction if they are names, lists or numbers of terms', () => {
    expect(
      contradictions([meeting('a', { name: 'A', topics: ['x'] }), meeting('b', { name: 'B', topics: ['y'] })]),
    ).toEqual([])
    expect(contradictions([counting('a', { values: { term: 1 } }), counting('b', { values: { term: 2 } })])).toEqual([])
  })

  it('are disputed in the order of their properties, without those of which one value was accepted or made by hand', () => {
    const claims = [
      meeting('a', { place: 'Oslo', date: '2023', status: 'held' }),
      meeting('b', { place: 'Bergen', date: '2024', status: 'planned' }),
    ]
    expect(disputed(claims)).toEqual(['date', 'place', 'status'])
    expect(disputed([...claims, meeting('c', { date: '2023' }, { review: 'accepted' })])).toEqual(['place', 'status'])
    expect(disputed([...claims, meeting('c', { place: 'Rome' }, { method: 'manual' })])).toEqual(['date', 'status'])
  })
})
