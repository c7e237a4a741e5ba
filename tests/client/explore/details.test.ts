import { describe, expect, it } from 'vitest'
import { facts } from '../../../client/explore/facts.ts'
import { linkSections } from '../../../client/explore/link-sections.ts'
import { edge, meeting, organisation, person, state } from '../support/graphs.ts'

const borrell = person('Josep Borrell')
const korea = state('KOR', 'South Korea')
const eu = organisation('European Union', 'EU')
const seoul = meeting('Dialogue', '2024-11', { place: 'Seoul', topics: ['aid'], mode: 'in-person' })
const graph = {
  nodes: [borrell, korea, eu, seoul],
  edges: [
    edge(seoul, 'HELD_IN', korea),
    edge(seoul, 'CONCERNS', korea),
    edge(korea, 'PARTICIPATED_IN', seoul, { role: 'host' }),
    edge(borrell, 'PARTICIPATED_IN', seoul, { representing: eu.id, title: 'High Representative' }),
  ],
}

describe('the facts of an item', () => {
  it('say when and how exactly, where and about what, with the items to go to', () => {
    expect(facts(seoul, graph)).toEqual([
      { label: 'When', parts: [{ text: 'November 2024' }], badge: 'day not known' },
      { label: 'Where', parts: [{ text: 'Seoul' }, { text: 'South Korea', id: 'state:KOR' }] },
      { label: 'What', parts: [{ text: 'talks, in person' }] },
      { label: 'About', parts: [{ text: 'South Korea', id: 'state:KOR' }, { text: 'aid' }] },
    ])
  })

  it('leave out what is not known, and list aliases', () => {
    expect(facts(borrell, graph)).toEqual([])
    const spelled = person('Josep Borrell', ['Borrell Fontelles'])
    expect(facts(spelled, graph)).toEqual([{ label: 'Also', parts: [{ text: 'Borrell Fontelles' }] }])
  })
})

describe('the links of an item', () => {
  const nodeOf = (id: string) => graph.nodes.find((node) => node.id === id)

  it('are grouped by kind, read from the item', () => {
    const sections = linkSections(seoul.id, graph.edges, nodeOf)
    expect(sections.map(({ title, rows }) => [title, rows.map(({ other }) => other.name)])).toEqual([
      ['Held in', ['South Korea']],
      ['Is about', ['South Korea']],
      ['Took part', ['Josep Borrell', 'South Korea']],
    ])
  })

  it('date the meetings, the newest first and those without a date last', () => {
    const meetings = [
      meeting('Anniversary', '2021-12-07'),
      meeting('Briefing'),
      meeting('Call', '2024-03'),
      meeting('Debate', '2024-03-02'),
    ]
    const links = meetings.map((one) => edge(borrell, 'PARTICIPATED_IN', one, { role: 'visitor' }))
    const [section] = linkSections(borrell.id, links, (id) => meetings.find((one) => one.id === id))
    expect(section?.rows.map(({ other, detail }) => [other.name, detail])).toEqual([
      ['Call', 'Mar 2024 · visitor'],
      ['Debate', '2 Mar 2024 · visitor'],
      ['Anniversary', '7 Dec 2021 · visitor'],
      ['Briefing', 'date not known · visitor'],
    ])
  })

  it('name the state or organisation that somebody spoke for', () => {
    const [row] = linkSections(seoul.id, graph.edges, nodeOf)[2]?.rows ?? []
    expect(row).toMatchObject({ detail: 'High Representative', representing: eu })
  })

  it('leave out unknown ends', () => {
    const stray = [edge('person:unheard-of', 'PARTICIPATED_IN', seoul)]
    expect(linkSections(seoul.id, stray, nodeOf)).toEqual([{ title: 'Took part', rows: [] }])
  })
})
