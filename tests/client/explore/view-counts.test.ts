import { describe, expect, it } from 'vitest'
import { filterRows, statusOf } from '../../../client/explore/view-counts.ts'
import { draw } from '../../../client/workspace/chain.ts'
import { type View, withFilter, withHidden } from '../../../client/workspace/view.ts'
import { edge, knowing, meeting, person, viewOf } from '../support/graphs.ts'

const borrell = person('Josep Borrell')
const cho = person('Cho Tae-yul')
const dialogue = meeting('Dialogue', '2024-11-04')
const planned = meeting('Next', '2025-01-01', { status: 'planned' })
const graph = {
  nodes: [borrell, cho, dialogue, planned],
  edges: [
    edge(borrell, 'PARTICIPATED_IN', dialogue, { representing: 'org:eu' }),
    edge(cho, 'PARTICIPATED_IN', dialogue, { representing: 'state:KOR', role: 'host' }),
  ],
}
const known = {
  ...knowing(graph),
  evidence: new Map([
    [borrell.id, { sources: ['wire', 'registry'], statements: 2, confidence: 1 }],
    [dialogue.id, { sources: ['wire'], statements: 1, confidence: 0.7 }],
  ]),
  sources: new Map([['wire', 'Example wire']]),
}
const view = viewOf(graph)
const rows = (of: View) => filterRows(draw(of, known), of, known)
const counts = (list: readonly { value: string; count: number; on: boolean }[]) =>
  list.map(({ value, count, on }) => [value, count, on])

describe('the switches of the filters', () => {
  it('count the items and links of the view, and always show all four kinds', () => {
    expect(counts(rows(view).kinds)).toEqual([
      ['Person', 2, true],
      ['State', 0, true],
      ['Organisation', 0, true],
      ['Meeting', 2, true],
    ])
    expect(counts(rows(view).links)).toEqual([
      ['takes part', 1, true],
      ['hosts', 1, true],
    ])
    expect(counts(rows(view).status)).toEqual([
      ['held', 1, true],
      ['planned', 1, true],
    ])
  })

  it('stay, with the same count, if they are off', () => {
    const off = withFilter(view, 'status', 'planned', false)
    expect(counts(rows(off).status)).toContainEqual(['planned', 1, false])
    expect(counts(rows(withFilter(view, 'links', 'held in', false)).links)).toContainEqual(['held in', 0, false])
  })

  it('list the links of a fold only while it is on', () => {
    expect(counts(rows({ ...view, fold: true }).links)).toContainEqual(['met', 1, true])
  })

  it('list the source with the most claims first, and know the lowest confidence', () => {
    const { sources, leastSure } = rows(view)
    expect(sources.map(({ name, count }) => [name, count])).toEqual([
      ['Example wire', 2],
      ['registry', 1],
    ])
    expect(leastSure).toBe(0.7)
  })
})

describe('filters by evidence', () => {
  const names = (of: View) => draw(of, known).filtered.nodes.map(({ name }) => name)

  it('hide items whose sources are all off, but keep items without evidence', () => {
    expect(names(withFilter(view, 'sources', 'wire', false))).toEqual(['Josep Borrell', 'Cho Tae-yul', 'Next'])
    const both = withFilter(withFilter(view, 'sources', 'wire', false), 'sources', 'registry', false)
    expect(names(both)).toEqual(['Cho Tae-yul', 'Next'])
  })

  it('hide items below the chosen confidence', () => {
    expect(names({ ...view, filters: { ...view.filters, sure: 0.7 } })).toContain('Dialogue')
    expect(names({ ...view, filters: { ...view.filters, sure: 0.75 } })).not.toContain('Dialogue')
  })
})

describe('the status line', () => {
  it('counts items that are shown, folded and filtered out; items hidden by hand are not in the graph', () => {
    const status = (of: View) => statusOf(draw(of, known))
    expect(status(view)).toEqual({ shown: 4, links: 2, foldedAway: 0, filteredOut: 0, hidden: 0 })
    expect(status({ ...view, fold: true })).toMatchObject({ shown: 3, links: 1, foldedAway: 1 })
    expect(status(withFilter(view, 'kinds', 'Meeting', false))).toMatchObject({ shown: 2, filteredOut: 2 })
    expect(status(withFilter(view, 'links', 'hosts', false))).toMatchObject({ filteredOut: 0, hidden: 1 })
    expect(status(withHidden(view, [planned.id]))).toMatchObject({ shown: 3, filteredOut: 0 })
  })
})
