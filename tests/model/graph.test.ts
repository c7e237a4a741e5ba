import { describe, expect, it } from 'vitest'
import type { EntityId } from '../../model/entity.ts'
import { canonical, difference, type Edge, type Node, sameValue, sorted, union } from '../../model/graph.ts'
import { grouped, recordOf } from '../../model/grouped.ts'

const person = (id: EntityId, name: string = id): Node => ({
  ...{ id, kind: 'Person', name },
  properties: { aliases: [], keys: [] },
})
const tie = (from: EntityId, role?: string): Edge => ({
  ...{ id: `${from}|PARTICIPATED_IN|meeting:m`, relation: 'PARTICIPATED_IN', from, to: 'meeting:m' },
  ...(role === undefined ? {} : { role }),
})
const [a, b, c] = ['person:a', 'person:b', 'person:c'] as const

describe('graphs', () => {
  it('are sorted by the ids of nodes and edges, and stay as they were', () => {
    const graph = { nodes: [person(c), person(a), person(b)], edges: [tie(b), tie(a)] }
    expect(sorted(graph)).toEqual({ nodes: [person(a), person(b), person(c)], edges: [tie(a), tie(b)] })
    expect(graph.nodes[0]).toEqual(person(c))
  })

  it('are joined, and of two things with one id the later is kept', () => {
    const one = { nodes: [person(a, 'Old'), person(b)], edges: [tie(a, 'host')] }
    const other = { nodes: [person(a, 'New'), person(c)], edges: [tie(a, 'chair'), tie(b)] }
    expect(union(one, other)).toEqual({
      nodes: [person(a, 'New'), person(b), person(c)],
      edges: [tie(a, 'chair'), tie(b)],
    })
  })

  it('differ by what is created, updated and removed', () => {
    const [before, after] = [person(b, 'Old'), person(b, 'New')]
    expect(difference([person(a), before, person(c)], [person('person:d'), after, person(c)])).toEqual({
      created: [person('person:d')],
      updated: [{ before, after }],
      unchanged: [person(c)],
      removed: [person(a)],
    })
  })
})

describe('values', () => {
  it('are the same whatever the order of their properties, but not of their items', () => {
    expect(sameValue({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true)
    expect(sameValue({ b: [1, 2] }, { b: [2, 1] })).toBe(false)
  })

  it('are the same if one has a property that is undefined, but not if it is null', () => {
    expect(sameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true)
    expect(sameValue({ a: 1, b: null }, { a: 1 })).toBe(false)
  })

  it('have one text each', () => {
    expect(canonical({ b: ['x', 1, null, { d: 'e' }], a: undefined, A: true })).toBe(
      '{"A":true,"b":["x",1,null,{"d":"e"}]}',
    )
    expect(canonical(undefined)).toBe('null')
    expect(canonical([undefined, '"'])).toBe('[null,"\\""]')
  })
})

describe('groups', () => {
  it('come in the order in which their keys first appear, with their items in order', () => {
    expect([...grouped([3, 1, 5, 2], (n) => n % 2)]).toEqual([
      [1, [3, 1, 5]],
      [0, [2]],
    ])
  })

  it('make a record of keys and values', () => {
    expect(
      recordOf([
        ['a', 1],
        ['b', 2],
      ]),
    ).toEqual({ a: 1, b: 2 })
  })
})
