import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Decision } from '../../../model/decision.ts'
import type { Graph } from '../../../model/graph.ts'
import { statement } from '../../../server/store/cypher-library.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { decisionsIn } from '../../../server/store/stored-journal.ts'
import { emptyStore, is, loadLines, says, soundGraph } from './records.ts'

const named = (source: string, id: string) => says.person(id, 'Francisco Franco', { evidence: { source } })
const inOffice = (source: string, id: string, more: object = {}) =>
  says.office(id, 'state:ESP', { ...more, evidence: { source } })

/** Three lists name a Francisco Franco of Spain. Either of two who are far apart in time may be the third. */
const lines = [
  ...['one', 'two', 'three'].map((id) => ({ type: 'source', id, name: id })),
  { ...says.state('state:ESP', 'Spain'), evidence: { source: 'one' } },
  named('one', 'v:a'),
  inOffice('one', 'v:a'),
  named('two', 'v:b'),
  inOffice('two', 'v:b', { since: '1940', until: '1941' }),
  named('three', 'v:c'),
  inOffice('three', 'v:c', { since: '1970', until: '1971' }),
]

describe('O1: a person who may be either of two namesakes', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it.each([1, 7, 13, 2_000])('is joined with neither, in chunks of %i', async (chunk) => {
    expect(await loadLines(store, lines, { chunk })).toMatchObject({ errors: [] })
    const { nodes } = await soundGraph(store)
    expect(nodes).toEqual([
      is.person('person:francisco-franco', 'Francisco Franco', { keys: ['v:a'] }),
      is.person('person:francisco-franco-2', 'Francisco Franco', { keys: ['v:b'] }),
      is.person('person:francisco-franco-3', 'Francisco Franco', { keys: ['v:c'] }),
      is.state('state:ESP', 'Spain'),
    ])
  })
})

const allDecisions = statement('read/all-decisions')

/** People of Spain and meetings with them, in two lists that name some of the same. */
const people = ['Ana Ruiz', 'Ana Maria Ruiz', 'Juan Perez', 'Jose Lopez', 'Luis Mora', 'Eva Sanz', 'Eva Sans']
const listOf = (list: string, years: (index: number) => object) => [
  { ...says.state('state:ESP', 'Spain'), evidence: { source: list } },
  ...people.flatMap((name, index) => {
    const id = `${list}:p${index}`
    const day = `2001-02-0${index + 1}`
    const meeting = { ...says.meeting(`${list}:m${index}`, 'Talks', id, 'state:ESP'), date: day, heldIn: 'state:ESP' }
    return [
      { ...says.person(id, name), evidence: { source: list } },
      { ...says.office(id, 'state:ESP', years(index)), evidence: { source: list } },
      { ...meeting, evidence: { source: list } },
    ]
  }),
]
const lists = [
  ...['a', 'b', 'c'].map((id) => ({ type: 'source', id, name: id })),
  ...listOf('a', () => ({ since: '2000', until: '2004' })),
  ...listOf('b', () => ({})),
  ...listOf('c', (index) => (index < 3 ? { since: '1970', until: '1971' } : { since: '2001', until: '2003' })),
]

/** Three who stay apart. */
const thrice = (id: string) => [id, `${id}-2`, `${id}-3`]

describe('O1: lists of people and meetings, of which some are the same', () => {
  it('give the same decisions and the same graph in chunks of 3, 50 and 2,000', async () => {
    const results: { decisions: Decision[]; graph: Graph }[] = []
    for (const chunk of [3, 50, 2_000]) {
      const store = await emptyStore()
      await loadLines(store, lists, { chunk })
      const decisions = decisionsIn(await store.read(allDecisions, {})).sort((a, b) => (a.id < b.id ? -1 : 1))
      results.push({ decisions, graph: await soundGraph(store) })
      await store.close()
    }
    const [three, fifty, whole] = results
    expect(three).toEqual(whole)
    expect(fifty).toEqual(whole)
    expect(whole?.graph.nodes.map(({ id }) => id)).toEqual([
      ...['2001-02-01', '2001-02-02', '2001-02-03'].flatMap((day) => thrice(`meeting:${day}-talks`)),
      ...['2001-02-04', '2001-02-05', '2001-02-06', '2001-02-07'].map((day) => `meeting:${day}-talks`),
      ...[...thrice('person:ana-maria-ruiz'), ...thrice('person:ana-ruiz')],
      ...['person:eva-sans', 'person:eva-sanz', 'person:jose-lopez'],
      ...[...thrice('person:juan-perez'), 'person:luis-mora', 'state:ESP'],
    ])
  })
})
