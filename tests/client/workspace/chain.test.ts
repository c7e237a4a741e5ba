import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw, leavesOf } from '../../../client/workspace/chain.ts'
import { allTime, emptyView, noFilters, withFilter, withHidden } from '../../../client/workspace/view.ts'
import { unfold } from '../../../model/fold.ts'
import { sorted } from '../../../model/graph.ts'
import { mayOverlap } from '../../../model/partial-date.ts'
import { edge, graphs, knowing, meeting, organisation, person, state, viewOf, views } from '../support/graphs.ts'

const borrell = person('Josep Borrell')
const cho = person('Cho Tae-yul')
const seoul = meeting('Dialogue', '2024-11-04')
const tokyo = meeting('Tokyo', '2024-11')
const someday = meeting('Someday')
const off = meeting('Called off', '2024-12-01', { status: 'cancelled' })
const korea = state('KOR', 'South Korea')
const eu = organisation('European Union', 'EU')
const graph = {
  nodes: [borrell, cho, seoul, tokyo, someday, off, korea, eu],
  edges: [
    edge(borrell, 'PARTICIPATED_IN', seoul, { representing: eu.id }),
    edge(cho, 'PARTICIPATED_IN', seoul, { representing: korea.id, role: 'host' }),
    edge(borrell, 'PARTICIPATED_IN', tokyo),
    edge(cho, 'PARTICIPATED_IN', off),
    edge(borrell, 'REPRESENTS', eu, { since: '2019-12-01', until: '2024-11-30' }),
    edge(seoul, 'HELD_IN', korea),
  ],
}
const names = (nodes: readonly { name: string }[]) => nodes.map(({ name }) => name)

describe('the chain from what is known to what is drawn', () => {
  it('never leaves a link to nothing, at any step', () => {
    fc.assert(
      fc.property(graphs, views, (given, view) => {
        const drawn = draw(view, knowing(given))
        for (const step of [drawn.graph, drawn.filtered, drawn.folded]) {
          const there = new Set(step.nodes.map(({ id }) => id))
          for (const { from, to } of step.edges) expect([there.has(from), there.has(to)]).toEqual([true, true])
        }
      }),
    )
  })

  it('never draws an item that the view hides or does not hold', () => {
    fc.assert(
      fc.property(graphs, views, (given, view) => {
        for (const { id } of draw(view, knowing(given)).folded.nodes) {
          expect(view.ids).toContain(id)
          expect(view.hidden).not.toContain(id)
        }
      }),
    )
  })

  it('only takes away at each step, and keeps what the fold took', () => {
    fc.assert(
      fc.property(graphs, views, (given, view) => {
        const { graph: all, filtered, folded } = draw(view, knowing(given))
        expect(all.nodes).toEqual(expect.arrayContaining(filtered.nodes))
        expect(sorted(unfold(folded))).toEqual(sorted(filtered))
      }),
    )
  })

  it('draws everything when nothing is filtered', () => {
    const drawn = draw(viewOf(graph), knowing(graph))
    expect(drawn.folded.nodes).toEqual(graph.nodes)
    expect(drawn.folded.edges).toEqual(graph.edges)
  })

  it('draws only those items of the view that are known', () => {
    const drawn = draw({ ...emptyView, ids: [borrell.id, 'person:unheard-of'] }, knowing(graph))
    expect(names(drawn.graph.nodes)).toEqual(['Josep Borrell'])
  })

  it('hides the links of a hidden item', () => {
    const { folded } = draw(withHidden(viewOf(graph), [seoul.id]), knowing(graph))
    expect(folded.edges.some(({ to }) => to === seoul.id)).toBe(false)
    expect(folded.nodes).toHaveLength(graph.nodes.length - 1)
  })

  it('filters by kind, status and link', () => {
    const view = viewOf(graph)
    const without = (...[filter, value]: Parameters<typeof withFilter> extends [unknown, ...infer R] ? R : never) =>
      draw(withFilter(view, filter, value, false), knowing(graph)).filtered
    expect(names(without('kinds', 'Person', false).nodes)).not.toContain('Josep Borrell')
    expect(names(without('status', 'cancelled', false).nodes)).not.toContain('Called off')
    expect(without('links', 'hosts', false).edges.map(({ role }) => role)).not.toContain('host')
  })

  it('keeps a meeting whose date may lie in the brush, and meetings without a date only if asked', () => {
    const brush = { since: '2024-11-10', until: '2024-11-20' }
    const inTime = (undated: boolean) =>
      names(draw({ ...viewOf(graph), time: { ...brush, undated } }, knowing(graph)).filtered.nodes)
    expect(inTime(true)).toEqual(expect.arrayContaining(['Tokyo', 'Someday']))
    expect(inTime(true)).not.toContain('Dialogue')
    expect(inTime(false)).not.toContain('Someday')
  })

  it('leaves out the links of an office held at another time', () => {
    const time = { ...allTime, since: '2025-01-01', until: '2025-02-01' }
    const { filtered } = draw({ ...viewOf(graph), time }, knowing(graph))
    expect(filtered.edges.some(({ relation }) => relation === 'REPRESENTS')).toBe(false)
    expect(names(filtered.nodes)).toContain('Josep Borrell')
  })

  it('keeps no meeting that lies outside the brush', () => {
    fc.assert(
      fc.property(graphs, views, (given, view) => {
        const { filtered } = draw({ ...view, filters: noFilters }, knowing(given))
        for (const node of filtered.nodes) {
          if (node.kind !== 'Meeting') continue
          expect(node.properties.since === undefined ? view.time.undated : mayOverlap(node.properties, view.time)).toBe(
            true,
          )
        }
      }),
    )
  })

  it('folds held meetings into ties between sides, and leaves other meetings', () => {
    const { folded } = draw({ ...viewOf(graph), fold: true }, knowing(graph))
    expect(folded.edges).toContainEqual(
      expect.objectContaining({ relation: 'MET', from: cho.id, to: borrell.id, meetings: [seoul.id], weight: 1 }),
    )
    expect(names(folded.nodes)).not.toContain('Dialogue')
    expect(names(folded.nodes)).toContain('Called off')
  })

  it('folds only what the filters left', () => {
    const view = { ...viewOf(graph), fold: true }
    const { folded } = draw(withFilter(view, 'kinds', 'Meeting', false), knowing(graph))
    expect(folded.edges.some(({ relation }) => relation === 'MET')).toBe(false)
    const unmet = draw(withFilter(view, 'links', 'met', false), knowing(graph))
    expect(unmet.folded.edges.some(({ relation }) => relation === 'MET')).toBe(false)
    expect(unmet.folded.folded.nodes).toHaveLength(1)
  })
})

describe('the leaves of an item', () => {
  it('are its neighbours without another link', () => {
    expect(leavesOf(graph, borrell.id)).toEqual([tokyo.id, eu.id])
    expect(leavesOf(graph, korea.id)).toEqual([])
  })
})
