import { describe, expect, it } from 'vitest'
import { pathGraph, pathPlaces } from '../../../client/paths/path-graph.ts'
import type { Node, Path } from '../../../model/graph.ts'
import { edge, meeting, person } from '../support/graphs.ts'

const a = person('a')
const b = person('b')
const c = person('c')
const d = person('d')
const m = meeting('m', '2024-11-04')
const n = meeting('n', '2024-11-04')
const o = meeting('o', '2024-11-04')
const way = (...nodes: Node[]): Path => ({
  nodes,
  edges: nodes.slice(1).map((node, index) => {
    const [from, to] = [nodes[index] ?? node, node].sort((one) => (one.kind === 'Meeting' ? 1 : -1))
    return edge(from ?? node, 'PARTICIPATED_IN', to ?? node)
  }),
})

describe('paths on the stage', () => {
  const paths = [way(a, m, b), way(a, n, c, o, b), way(a, o, d, n, b)]

  it('lie between their ends, the first on a straight line of its own', () => {
    const places = pathPlaces(paths)
    expect([places[a.id]?.y, places[m.id]?.y, places[b.id]?.y]).toEqual([0, 0, 0])
    expect(places[a.id]?.x).toBe(0)
    expect(places[b.id]?.x).toBe(Math.max(...Object.values(places).map(({ x }) => x)))
    for (const { id } of [n, c, o, d]) expect(places[id]?.y).not.toBe(0)
  })

  it('never put two items in one place', () => {
    const places = Object.values(pathPlaces(paths)).map(({ x, y }) => `${x},${y}`)
    expect(new Set(places).size).toBe(places.length)
  })

  it('number the links of the shown path in order', () => {
    const { graph } = pathGraph(paths, 1)
    const hops = new Map(graph.edges.map(({ id, hop }) => [id, hop]))
    expect(paths[1]?.edges.map(({ id }) => hops.get(id))).toEqual([1, 2, 3, 4])
    expect(graph.edges.filter(({ path }) => path === 'other').every(({ hop }) => hop === undefined)).toBe(true)
  })

  it('draw nothing if there are none', () => {
    expect(pathGraph([], 0).graph).toEqual({ nodes: [], edges: [] })
  })
})
