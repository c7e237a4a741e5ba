import { describe, expect, it } from 'vitest'
import { linked } from '../../../client/review/linked.ts'
import { besideWords, claimTitle, idsIn, itemNote, itemTitle, reasonWords } from '../../../client/review/words.ts'
import { claim, dispute, same } from './items.ts'

const names = {
  'person:a': 'Anna Lind',
  'meeting:m': 'Talks in Oslo',
  'meeting:oslo-talks': 'Talks in Oslo',
  'state:SWE': 'Sweden',
  'org:eu': 'European Union',
}
const link = claim({
  type: 'PARTICIPATED_IN',
  about: 'person:a|PARTICIPATED_IN|meeting:m',
  from: 'person:a',
  to: 'meeting:m',
  values: {},
})
describe('an item of the queue in words', () => {
  it('is a sentence for a claim', () => {
    expect(claimTitle(link, names)).toBe('Anna Lind took part in Talks in Oslo')
    expect(claimTitle(claim(), names)).toBe('Talks in Oslo is a meeting')
    expect(claimTitle(claim({ type: 'Organisation', about: 'org:eu', values: {} }), names)).toBe(
      'European Union is an organisation',
    )
  })

  it('is a question for two that may be one, and the item for values that disagree', () => {
    expect(itemTitle(same('a', 'b'), {})).toBe('A = B?')
    expect(itemTitle(dispute(), names)).toBe('Talks in Oslo')
    expect(itemNote(dispute())).toBe('date: 12 Mar 2024 or Mar 2024')
  })

  it('names the day and the source of a claim', () => {
    expect(itemNote({ kind: 'claim', claim: claim({ sourceName: 'Oslo Post' }) })).toBe('12 Mar 2024 · Oslo Post')
    expect(itemNote({ kind: 'claim', claim: { ...link, sourceName: 'Oslo Post' } })).toBe('Oslo Post')
  })

  it('puts names in the place of ids', () => {
    expect(reasonWords('both speak for state:SWE, near org:other', names)).toBe('both speak for Sweden, near org:other')
  })

  it('says what a statement says beside one value', () => {
    expect(besideWords(claim(), 'date')).toBe('status held')
    expect(besideWords(claim(), 'status')).toBe('date 12 Mar 2024')
  })

  it('knows what it is about, to show it in the graph', () => {
    expect(idsIn({ kind: 'claim', claim: link })).toEqual(['person:a', 'meeting:m'])
    expect(idsIn(same('a', 'b'))).toEqual(['person:a', 'person:b'])
  })
})

describe('two items side by side', () => {
  const bodies = ['state:SWE', 'org:eu', 'org:board', 'org:port'] as const
  const answer = {
    graph: {
      nodes: [],
      edges: bodies.map((to, index) => ({
        id: `person:a|REPRESENTS|${to}` as const,
        relation: 'REPRESENTS' as const,
        from: 'person:a' as const,
        to,
        ...(index === 0 ? { title: 'Envoy' } : {}),
      })),
    },
    groups: [],
    nextCursor: null,
  }

  it('says for whom each speaks, counts what is left out, and has no row of what neither does', () => {
    expect(linked('person:a', 'person:b', answer, undefined)).toEqual([
      { label: 'Speaks for', cells: [['state:SWE (Envoy)', 'org:eu', 'org:board', 'and 1 more'], []] },
    ])
    expect(linked('person:a', 'person:b', undefined, undefined)).toEqual([])
  })
})
