import { describe, expect, it } from 'vitest'
import type { SnapshotRequest } from '../../../model/snapshot.ts'
import { freeze } from '../../../server/snapshot/freeze.ts'
import type { Shown } from '../../../server/snapshot/read-shown.ts'
import { renderFile } from '../../../server/snapshot/render/html.ts'
import { edges, nodes, took } from '../../client/publish/view.ts'
import { claim } from './example.ts'

const one = took('ada', 'one').id
const two = took('bo', 'two').id
const shown: Shown = {
  nodes,
  edges,
  claims: [
    claim(one, 'c1', { quote: 'Ada hosted Bo.' }),
    claim(two, 'c2', { quote: 'Bo came again.' }),
    claim(took('cy', 'two').id, 'c3'),
  ],
  sources: [{ id: 'source:wire', name: 'Wire' }],
  missing: [],
  merged: new Map(),
}
const request: SnapshotRequest = {
  ids: nodes.map(({ id }) => id),
  title: 'T',
  theme: 'light',
  positions: {},
  fold: false,
}
const met = 'person:ada|MET|person:bo'

describe('a snapshot of a view', () => {
  it('holds only the links that its author saw, with only their evidence', () => {
    const { edges: published, claims, claimsLeftOut } = freeze(shown, { ...request, edges: [one] })
    expect(published.map(({ id }) => id)).toEqual([one])
    expect(claims.map(({ id }) => id)).toEqual(['c1'])
    expect(claimsLeftOut).toBe(2)
  })

  it('holds all links among the items if none are named', () => {
    expect(freeze(shown, request).edges).toHaveLength(edges.length)
  })

  it('that is folded holds ties instead of meetings, each with its meetings in order', () => {
    const frozen = freeze(shown, { ...request, fold: true })
    expect(frozen.nodes.map(({ kind }) => kind)).toEqual(['Person', 'Person', 'Person'])
    expect(frozen.edges.map(({ id }) => id)).toEqual([met, 'person:ada|MET|person:cy', 'person:bo|MET|person:cy'])
    expect(frozen.edges[0]).toMatchObject({
      relation: 'MET',
      meetings: [
        { name: 'two', date: '2024-03-01', place: 'Seoul' },
        { name: 'one', date: '2024-11-04', place: 'Seoul' },
      ],
    })
  })

  it('that is folded folds only the links that were seen, so that a tie counts the meetings its author saw', () => {
    const named = [...edges.map(({ id }) => id).filter((id) => id !== one), met]
    const frozen = freeze(shown, { ...request, fold: true, edges: named })
    const tie = frozen.edges.find(({ id }) => id === met)
    expect(tie?.meetings?.map(({ name }) => name)).toEqual(['two'])
  })

  it('cites for a tie the best claim about each meeting, and only about those two', () => {
    const { claims } = freeze(shown, { ...request, fold: true })
    expect(claims.filter(({ about }) => about === met).map(({ id }) => id)).toEqual(['c1', 'c2'])
  })

  it('says on its page how often two met, where and when, and draws the tie wider', () => {
    const html = renderFile(freeze(shown, { ...request, fold: true }))
    expect(html).toContain('twice, 1 March 2024 and 4 November 2024.<ul><li><bdi>two</bdi>, 1 Mar 2024, Seoul</li>')
    expect(html).toContain('Ada hosted Bo.')
    expect(html).toContain('stroke-width="3.2"')
  })
})
