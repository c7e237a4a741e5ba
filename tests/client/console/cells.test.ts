import { describe, expect, it } from 'vitest'
import { cellOf, csvOf, jsonOf } from '../../../client/console/cells.ts'

const ada = { type: 'node', id: 'person:ada', labels: ['Entity', 'Person'], properties: { name: 'Ada <b>' } }
const talks = { type: 'node', id: 'meeting:one', labels: ['Meeting', 'Entity'], properties: { name: 'Talks' } }
const claim = { type: 'node', id: 'c1', labels: ['Claim'], properties: {} }
const took = { type: 'edge', id: 'e', relation: 'PARTICIPATED_IN', from: 'a', to: 'b', properties: { role: 'host' } }
const path = { type: 'path', nodes: [ada, talks], edges: [took] }

describe('a value of a row', () => {
  it('is an item by its name and kind', () => {
    expect(cellOf(ada)).toEqual({ text: 'Ada <b>', kind: 'Person' })
    expect(cellOf(talks)).toEqual({ text: 'Talks', kind: 'Meeting' })
  })

  it('is a node that is none of the graph by its id, an edge by its relation, a path by what it leads through', () => {
    expect(cellOf(claim)).toEqual({ text: 'c1', faint: true })
    expect(cellOf(took)).toEqual({ text: 'PARTICIPATED_IN, host', faint: true })
    expect(cellOf(path).text).toBe('Ada <b> – Talks')
  })

  it('is anything else in its own words', () => {
    expect(cellOf(null)).toEqual({ text: 'null', faint: true })
    expect(cellOf([1, 'a', ada]).text).toBe('1, a, Ada <b>')
    expect(cellOf({ a: 1 }).text).toBe('{"a":1}')
    expect(cellOf(false).text).toBe('false')
  })
})

describe('rows as a file', () => {
  it('are CSV with ids in the place of items, quoted where they must be', () => {
    const table = {
      columns: ['who, "so"', 'x'],
      rows: [
        [ada, 'two\nlines'],
        [path, null],
        [[ada, talks], { a: 1 }],
      ],
    }
    expect(csvOf(table)).toBe(
      '"who, ""so""",x\r\nperson:ada,"two\nlines"\r\nperson:ada meeting:one,\r\nperson:ada; meeting:one,"{""a"":1}"\r\n',
    )
  })

  it('are JSON with every value as it is', () => {
    expect(JSON.parse(jsonOf({ columns: ['a', 'b'], rows: [[ada, null]] }))).toEqual([{ a: ada, b: null }])
  })
})
