import { describe, expect, it } from 'vitest'
import { elements } from '../../../client/graph/elements.ts'
import type { Palette } from '../../../client/graph/palette.ts'
import { toCytoscape } from '../../../client/graph/to-cytoscape.ts'
import { draw } from '../../../client/workspace/chain.ts'
import type { MeetingNode } from '../../../model/graph.ts'
import { knowing, meeting, viewOf } from '../support/graphs.ts'

const colour = new Proxy({}, { get: (_, name) => `colour-of-${String(name)}` })
const palette: Palette = Object.assign(Object.create(colour), { font: 'sans-serif' })

/** What the tiles of meetings say on the stage, the head before the large word. */
function tiles(...nodes: MeetingNode[]): string[] {
  const graph = { nodes, edges: [] }
  const positions = Object.fromEntries(nodes.map(({ id }) => [id, { x: 0, y: 0 }]))
  const view = { ...viewOf(graph), positions }
  const known = knowing(graph)
  return toCytoscape(elements(draw(view, known), view, known), palette).map(({ data }) =>
    [...decodeURIComponent(data.image).matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text).join(' '),
  )
}

describe('the tiles of meetings on the stage', () => {
  it('leave out the year where all meetings are of one', () => {
    expect(tiles(meeting('a', '2024-12-07'), meeting('b', '2024-01-30'))).toEqual(['DEC 7', 'JAN 30'])
  })

  it('tell the year of each as soon as the meetings are of several', () => {
    const december = meeting('a', '2021-12-07')
    expect(tiles(december, meeting('b', '2024-01-30'), meeting('c', '2024-03'), meeting('d'))).toEqual([
      '2021 7 Dec',
      '2024 30 Jan',
      '2024 Mar',
      'DATE ?',
    ])
    expect(tiles(december, meeting('b', '2022'))).toEqual(['2021 7 Dec', 'YEAR 2022'])
  })
})
