import { describe, expect, it } from 'vitest'
import { changeWords, differenceOf } from '../../model/differences.ts'
import type { Edge, Node } from '../../model/graph.ts'

const talks = (properties: object = {}, name = 'Talks'): Node => ({
  ...{ id: 'meeting:m', kind: 'Meeting', name },
  properties: {
    ...{ aliases: [], keys: [], topics: [], kind: 'talks', mode: 'unknown', status: 'held', precision: 'none' },
    ...properties,
  },
})
const took = (more: Partial<Edge> = {}): Edge => ({
  ...{ id: 'person:ann|PARTICIPATED_IN|meeting:m', relation: 'PARTICIPATED_IN', from: 'person:ann', to: 'meeting:m' },
  ...more,
})

describe('what became of a thing', () => {
  it('is nothing if it was never there', () => {
    expect(differenceOf(undefined, undefined)).toBeNull()
  })

  it('tells the properties that differ, but neither empty lists nor days that follow from the date', () => {
    const [before, after] = [
      talks({ place: 'Oslo', date: '2023', since: '2023-01-01', until: '2023-12-31', precision: 'year' }),
      talks({ topics: ['fish'], date: '2024', since: '2024-01-01', until: '2024-12-31', precision: 'year' }, 'Fish'),
    ]
    expect(differenceOf(before, after)).toEqual({
      ...{ id: 'meeting:m', kind: 'Meeting', name: 'Fish' },
      properties: [
        { property: 'name', before: 'Talks', after: 'Fish' },
        { property: 'place', before: 'Oslo', after: null },
        { property: 'date', before: '2023', after: '2024' },
        { property: 'topics', before: null, after: ['fish'] },
      ],
    })
  })

  it('tells the name of what was removed, and the ends of a tie', () => {
    expect(differenceOf(talks(), undefined)).toMatchObject({ name: 'Talks', kind: 'Meeting' })
    expect(differenceOf(took({ role: 'host' }), took({ role: 'chair' }))).toEqual({
      ...{ id: 'person:ann|PARTICIPATED_IN|meeting:m', kind: 'PARTICIPATED_IN' },
      ...{ from: { id: 'person:ann' }, to: { id: 'meeting:m' } },
      properties: [{ property: 'role', before: 'host', after: 'chair' }],
    })
  })
})

describe('a change in words', () => {
  it.each([
    ['place Oslo', { before: null, after: 'Oslo' }],
    ['place ', { before: null, after: null }],
    ['place Oslo → Bergen', { before: 'Oslo', after: 'Bergen' }],
    ['place Oslo → none', { before: 'Oslo', after: null }],
    ['place + c − a', { before: ['a', 'b'], after: ['b', 'c'] }],
    ['place a, b → none', { before: ['a', 'b'], after: null }],
    ['place 1 → 2', { before: 1, after: 2 }],
  ])('is "%s"', (words, change) => {
    expect(changeWords({ property: 'place', ...change })).toBe(words)
  })

  it('cuts a value after 80 characters, and shows that it did', () => {
    expect(changeWords({ property: 'p', before: null, after: 'x'.repeat(80) })).toBe(`p ${'x'.repeat(80)}`)
    expect(changeWords({ property: 'p', before: null, after: 'x'.repeat(81) })).toBe(`p ${'x'.repeat(79)}…`)
  })
})
