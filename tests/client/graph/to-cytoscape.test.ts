import { describe, expect, it } from 'vitest'
import { tileImage, toCytoscape } from '../../../client/graph/to-cytoscape.ts'
import { draw } from '../../../client/workspace/chain.ts'
import { elements } from '../../../client/workspace/elements.ts'
import { palettes } from '../../../model/drawing/palette.ts'
import { meetingStatuses } from '../../../model/entity.ts'
import type { MeetingNode } from '../../../model/graph.ts'
import { knowing, meeting, viewOf } from '../support/graphs.ts'

const palette = palettes.light

/** Returns the text of the tiles on the stage, the head before the large word. */
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
  it('leave out the year if all meetings lie in one', () => {
    expect(tiles(meeting('a', '2024-12-07'), meeting('b', '2024-01-30'))).toEqual(['DEC 7', 'JAN 30'])
  })

  it('say the year of each as soon as the meetings lie in several', () => {
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

const drawing = (...[date, more]: [string?, Parameters<typeof meeting>[2]?]) =>
  decodeURIComponent(tileImage(meeting('m', date, more), palette).slice('data:image/svg+xml,'.length))
const texts = (svg: string) => [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text)

describe('the tile of a meeting', () => {
  it.each([
    ['2024-11-04', ['NOV', '4']],
    ['2024-11-04/2024-11-05', ['NOV', '4']],
    ['2024-11', ['2024', 'Nov']],
    ['2024', ['YEAR', '2024']],
    [undefined, ['DATE', '?']],
  ])('says %s as %s', (date, said) => {
    expect(texts(drawing(date))).toEqual(said)
  })

  it('has a dotted line below a date whose day is not known', () => {
    expect(drawing('2024-11')).toContain('M9 34H28')
    expect(drawing('2024-11-04')).not.toContain('M9 34H28')
  })

  it('looks different for every status, except the two that mean it did not take place', () => {
    const looks = meetingStatuses.map((status) => drawing('2024-11-04', { status }))
    expect(new Set(looks).size).toBe(meetingStatuses.length - 1)
  })

  it('shows planned by dashes and cancelled by a slash, not by colour alone', () => {
    expect(drawing('2024-11-04')).not.toContain('dasharray')
    expect(drawing('2024-11-04', { status: 'planned' })).toContain("stroke-dasharray='4 3'")
    expect(drawing('2024-11-04', { status: 'cancelled' })).toContain('M7 35L30 17')
  })
})
