import { describe, expect, it } from 'vitest'
import { counted } from '../../../client/words/counted.ts'
import { groupWords, linkDetail } from '../../../client/words/link-words.ts'
import type { Met } from '../../../model/fold.ts'
import { edge } from '../support/graphs.ts'

describe('links in words', () => {
  it('count a group of neighbours', () => {
    const group = { relation: 'PARTICIPATED_IN', direction: 'out', kind: 'Meeting' } as const
    expect(groupWords({ ...group, count: 12 })).toBe('took part in 12 meetings')
    expect(groupWords({ ...group, count: 1 })).toBe('took part in 1 meeting')
  })

  it.each([
    [
      { title: 'High Representative', sinceDate: '2019-12-01', untilDate: '2024-11-30' },
      'High Representative, 1 Dec 2019 – 30 Nov 2024',
    ],
    [{ role: 'host' }, 'host'],
    [{ sinceDate: '2019' }, 'since 2019'],
    [{ untilDate: '2024-11' }, 'until Nov 2024'],
    [{ sinceDate: '2019', untilDate: '2024-11' }, '2019 – Nov 2024'],
    [{}, ''],
  ])('say role, title and term', (more, said) => {
    expect(linkDetail(edge('person:a', 'REPRESENTS', 'org:b', more))).toBe(said)
  })

  it('say how often two met', () => {
    const met: Met = {
      ...{ id: 'person:a|MET|person:b', relation: 'MET', from: 'person:a', to: 'person:b' },
      ...{ meetings: ['meeting:m', 'meeting:n'], weight: 2 },
    }
    expect(linkDetail(met)).toBe('2 meetings')
  })
})

describe('counts', () => {
  it.each([
    [0, '0 items'],
    [1, '1 item'],
    [1_204, '1,204 items'],
  ])('%i: %s', (count, said) => {
    expect(counted(count, 'item')).toBe(said)
  })

  it('know irregular words', () => {
    expect(counted(2, 'person', 'people')).toBe('2 people')
  })
})
