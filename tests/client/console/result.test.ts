import { describe, expect, it } from 'vitest'
import { drawable, resultGraph } from '../../../client/console/result-graph.ts'
import { noRowsWords, resultWords } from '../../../client/console/result-words.ts'
import type { Edge, Node } from '../../../model/graph.ts'

const person = (name: string): Node => ({
  ...{ id: `person:${name}`, name, kind: 'Person' },
  properties: { aliases: [], keys: [] },
})
const edge = (from: string, to: string): Edge => ({
  ...{ id: `person:${from}|MEMBER_OF|person:${to}`, relation: 'MEMBER_OF' },
  ...{ from: `person:${from}`, to: `person:${to}` },
})

describe('the graph of a result', () => {
  it('draws links whose ends are both there, and counts the others', () => {
    const { graph, itemsLeftOut, linksLeftOut } = drawable({
      nodes: [person('a'), person('b')],
      edges: [edge('a', 'b'), edge('a', 'z')],
    })
    expect([graph.edges.map(({ id }) => id), itemsLeftOut, linksLeftOut]).toEqual([
      ['person:a|MEMBER_OF|person:b'],
      0,
      1,
    ])
  })

  it('draws no more items than a view opens with, and counts the rest', () => {
    const nodes = Array.from({ length: 510 }, (_, index) => person(`p${index}`))
    const { graph, itemsLeftOut } = drawable({ nodes, edges: [] })
    expect([graph.nodes.length, itemsLeftOut]).toEqual([500, 10])
  })

  it('has the shapes, names and places of Explore', () => {
    const { nodes, edges } = resultGraph(
      { nodes: [person('a'), person('b')], edges: [edge('a', 'b')] },
      { 'person:a': { x: 1, y: 2 }, 'person:b': { x: 3, y: 4 } },
      ['person:a'],
    )
    expect(nodes[0]).toMatchObject({
      id: 'person:a',
      kind: 'Person',
      position: { x: 1, y: 2 },
      selected: true,
      outside: 0,
    })
    expect(edges[0]).toMatchObject({ kind: 'member of', hot: true })
  })
})

describe('what is said of a result', () => {
  const answer = (rows: number, truncated: boolean) => ({
    columns: ['n'],
    rows: Array.from({ length: rows }, () => [1]),
    graph: { nodes: [], edges: [] },
    truncated,
    elapsedMs: 1_234,
    asOf: '2024-11-04T08:00:00Z',
  })

  it('is its size and time, and on the embedded engine how fresh it is', () => {
    expect(resultWords(answer(1, false), { engine: 'neo4j', rowLimit: 10 })).toBe('1 row; ran 1.2 s.')
    expect(resultWords(answer(2, false), { engine: 'embedded', rowLimit: 10 })).toMatch(
      /^2 rows; ran 1\.2 s; data as of \d\d:\d\d:\d\d\.$/,
    )
  })

  it('is that there are more, and which limit cut them off', () => {
    const words = (rows: number) => resultWords(answer(rows, true), { engine: 'neo4j', rowLimit: 10 })
    expect(words(10)).toContain('First 10 rows, there are more: the limit is 10 rows')
    expect(words(4)).toContain('First 4 rows, there are more: the answer grew too large')
  })
})

describe('what stands in the place of rows', () => {
  it('tells a query that was ended from one that never ran', () => {
    expect(noRowsWords({ code: 'query-timeout' })).toBe('No rows: the query did not finish.')
    expect(noRowsWords({ code: 'query-refused' })).toBe('No rows: the query was refused.')
    expect(noRowsWords({ code: 'bad-query' })).toBe('No rows: the query has an error.')
    expect(noRowsWords({ code: 'unauthorized' })).toBe('No rows: the query did not run.')
  })
})
