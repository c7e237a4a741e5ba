import { describe, expect, it } from 'vitest'
import { shortNames } from '../../../model/drawing/short-names.ts'

const person = (id: string, name: string) => ({ id, kind: 'Person' as const, name })
const meeting = (id: string, name: string, date?: string) => ({ id, kind: 'Meeting' as const, name, date })

describe('short names in a picture', () => {
  it('drop the office before a person’s name, but not a ruler’s title', () => {
    const names = shortNames(
      [person('a', 'Prime Minister Nakasone Yasuhiro'), person('b', 'King Fahd'), person('c', 'Minister Counsellor')],
      [],
    )
    expect([...names.values()]).toEqual(['Nakasone Yasuhiro', 'King Fahd', 'Counsellor'])
  })

  it('keep the office of two people who would else be the same', () => {
    const names = shortNames([person('a', 'President Park'), person('b', 'Foreign Minister Park')], [])
    expect([...names.values()]).toEqual(['President Park', 'Foreign Minister Park'])
  })

  it('drop from a meeting its date and the neighbour it begins with', () => {
    const nodes = [
      person('p', 'Richard M. Nixon'),
      meeting('m', 'Richard M. Nixon in Beijing, 21 February 1972', '1972-02-21/1972-02-27'),
      meeting('n', 'President Park Chung Hee in the United States, 17 April 1968', '1968-04-17'),
    ]
    const names = shortNames(nodes, [{ from: 'p', to: 'm' }])
    expect(names.get('m')).toBe('in Beijing')
    expect(names.get('n')).toBe('Park Chung Hee in the United States')
  })

  it('let the date tell two visits to one place apart, and the whole name two of one day', () => {
    const nodes = [
      person('p', 'Ada Kim'),
      meeting('a', 'Ada Kim in Seoul, 1 May 2024', '2024-05-01'),
      meeting('b', 'Ada Kim in Seoul, 2 May 2024', '2024-05-02'),
      meeting('c', 'Ada Kim in Busan', '2024-05-03'),
      meeting('d', 'Ada Kim in Busan, 3 May 2024', '2024-05-03'),
    ]
    const names = shortNames(
      nodes,
      ['a', 'b', 'c', 'd'].map((to) => ({ from: 'p', to })),
    )
    expect([names.get('a'), names.get('b')]).toEqual(['in Seoul', 'in Seoul'])
    expect([names.get('c'), names.get('d')]).toEqual(['Ada Kim in Busan', 'Ada Kim in Busan, 3 May 2024'])
  })

  it('keep the ends of two long names that begin alike', () => {
    const names = shortNames(
      [
        meeting('a', 'Meeting of the Joint Committee on the Status of Forces in Seoul'),
        meeting('b', 'Meeting of the Joint Committee on the Status of Forces in Tokyo'),
      ],
      [],
    )
    expect(names.get('a')).toMatch(/^….* in Seoul$/)
    expect(names.get('b')).toMatch(/^….* in Tokyo$/)
  })
})
