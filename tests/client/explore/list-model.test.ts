import { describe, expect, it } from 'vitest'
import { linkRows, listGroups, type SortKey } from '../../../client/explore/list-model.ts'
import { draw } from '../../../client/workspace/chain.ts'
import { elements } from '../../../client/workspace/elements.ts'
import { edge, knowing, meeting, person, state, viewOf } from '../support/graphs.ts'

const borrell = person('Josep Borrell')
const cho = person('Cho Tae-yul')
const korea = state('KOR', 'South Korea')
const dialogue = meeting('Dialogue', '2024-11-04', { place: 'Seoul' })
const visit = meeting('Visit', '2024-11')
const undated = meeting('Undated')
const graph = {
  nodes: [cho, borrell, korea, undated, dialogue, visit],
  edges: [
    edge(borrell, 'PARTICIPATED_IN', dialogue),
    edge(cho, 'PARTICIPATED_IN', dialogue, { title: 'Minister' }),
    edge(borrell, 'PARTICIPATED_IN', visit),
  ],
}
const known = {
  ...knowing(graph),
  degrees: new Map([[cho.id, 9]]),
  evidence: new Map([[borrell.id, { sources: ['a'], statements: 3, confidence: 1 }]]),
}
const drawn = draw(viewOf(graph), known)
const { nodes } = elements(drawn, viewOf(graph), known)
const listed = (sort?: SortKey) =>
  listGroups(nodes, drawn, known.evidence, sort).map(({ kind, rows }) => [kind, rows.map(({ item }) => item.name)])

describe('the view as a list', () => {
  it('holds meetings newest first by their last possible day, then others by their links, in and outside the view', () => {
    expect(listed()).toEqual([
      ['Meeting', ['Visit', 'Dialogue', 'Undated']],
      ['Person', ['Cho Tae-yul', 'Josep Borrell']],
      ['State', ['South Korea']],
    ])
  })

  it.each([
    ['name', ['Cho Tae-yul', 'Josep Borrell'], 'by name'],
    ['claims', ['Josep Borrell', 'Cho Tae-yul'], 'most claims first'],
  ] as const)('can be sorted by %s, and says so', (sort, people, order) => {
    expect(listed(sort)[1]).toEqual(['Person', people])
    expect(listGroups(nodes, drawn, known.evidence, sort)[1]?.order).toBe(order)
  })

  it('says when, who and where, and counts the claims', () => {
    const [meetings, people] = listGroups(nodes, drawn, known.evidence)
    expect(meetings?.rows[1]).toMatchObject({
      when: '4 Nov 2024',
      who: 'Josep Borrell, Cho Tae-yul · Seoul',
      claims: 0,
    })
    expect(meetings?.rows[2]?.when).toBe('not known')
    expect(people?.rows[1]).toMatchObject({ when: '–', claims: 3 })
  })

  it('lists the links of an item by kind', () => {
    const rows = linkRows(dialogue.id, drawn, (id) => known.nodes.get(id))
    expect(rows.map(({ title, other, detail }) => [title, other.name, detail])).toEqual([
      ['Took part', 'Cho Tae-yul', 'Minister'],
      ['Took part', 'Josep Borrell', ''],
    ])
  })
})
