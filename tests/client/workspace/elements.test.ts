import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw } from '../../../client/workspace/chain.ts'
import { elements } from '../../../client/workspace/elements.ts'
import { type View, withFilter } from '../../../client/workspace/view.ts'
import { edge, graphs, knowing, meeting, person, state, viewOf, views } from '../support/graphs.ts'

const borrell = person('Josep Borrell')
const cho = person('Cho Tae-yul')
const korea = state('KOR', 'South Korea')
const seoul = meeting('Dialogue', '2024-11-04', { place: 'Seoul' })
const planned = meeting('Next', '2025-01-01', { status: 'planned' })
const off = meeting('Off', '2024-12-01', { status: 'denied' })
const graph = {
  nodes: [borrell, cho, korea, seoul, planned, off],
  edges: [
    edge(borrell, 'PARTICIPATED_IN', seoul),
    edge(korea, 'PARTICIPATED_IN', seoul, { role: 'host' }),
    edge(seoul, 'HELD_IN', korea),
    edge(cho, 'PARTICIPATED_IN', planned),
    edge(cho, 'PARTICIPATED_IN', off),
  ],
}
const known = { ...knowing(graph), degrees: new Map([[borrell.id, 14]]) }
const drawn = (view: View) => elements(draw(view, known), view, known)
const node = (view: View, id: string) => drawn(view).nodes.find((one) => one.id === id)

describe('what the stage draws', () => {
  it('counts the links to items outside the view', () => {
    expect(node(viewOf(graph), borrell.id)).toMatchObject({ links: 1, outside: 13 })
    expect(node(viewOf(graph), cho.id)).toMatchObject({ links: 2, outside: 0 })
  })

  it('counts as outside neither what a filter hides nor what a fold joins', () => {
    const filtered = withFilter(viewOf(graph), 'kinds', 'Meeting', false)
    expect(node(filtered, borrell.id)).toMatchObject({ links: 0, outside: 13, faded: true })
    expect(node({ ...viewOf(graph), fold: true }, borrell.id)).toMatchObject({ links: 1, outside: 13, faded: false })
  })

  it('tells the item in the details from others that are selected, and darkens its links', () => {
    const view = { ...viewOf(graph), selection: [borrell.id, seoul.id] }
    expect(node(view, borrell.id)).toMatchObject({ selected: false, marked: true })
    expect(node(view, seoul.id)).toMatchObject({ selected: true, marked: false })
    expect(drawn(view).edges.map(({ hot }) => hot)).toEqual([true, true, true, false, false])
  })

  it('does not darken the links of a hub, which would cover everything else', () => {
    const all = Array.from({ length: 61 }, (_, index) => meeting(`m${index}`))
    const hub = { nodes: [korea, ...all], edges: all.map((one) => edge(korea, 'PARTICIPATED_IN', one)) }
    const view = { ...viewOf(hub), selection: [korea.id] }
    expect(elements(draw(view, knowing(hub)), view, knowing(hub)).edges.some(({ hot }) => hot)).toBe(false)
  })

  it('draws the links of a meeting by its status: held, planned or off', () => {
    const { edges } = drawn(viewOf(graph))
    expect(edges.map(({ certainty }) => certainty)).toEqual(['held', 'held', 'held', 'planned', 'off'])
  })

  it('tells hosts from other participants, and bends links that join the same two items', () => {
    const { edges } = drawn(viewOf(graph))
    expect(edges.map(({ kind }) => kind)).toEqual(['takes part', 'hosts', 'held in', 'takes part', 'takes part'])
    expect(edges.map(({ parallel }) => parallel)).toEqual([false, true, true, false, false])
  })

  it('says the year below the name of each meeting if they lie in several', () => {
    expect(node(viewOf(graph), seoul.id)?.second).toBe('2024, Seoul')
    const ofOneYear = { ...viewOf(graph), hidden: [planned.id] }
    expect(node(ofOneYear, seoul.id)?.second).toBe('Seoul')
  })

  it('draws exactly the items and links that the chain left', () => {
    fc.assert(
      fc.property(graphs, views, (given, view) => {
        const chain = draw(view, knowing(given))
        const { nodes, edges } = elements(chain, view, knowing(given))
        expect(nodes.map(({ id }) => id)).toEqual(chain.folded.nodes.map(({ id }) => id))
        expect(edges.map(({ id }) => id)).toEqual(chain.folded.edges.map(({ id }) => id))
      }),
    )
  })
})
