import { describe, expect, it } from 'vitest'
import type { CountingClaim } from '../../model/claim.ts'
import type { EntityId } from '../../model/entity.ts'
import { projectEntity, projectTie } from '../../model/project.ts'
import { counting, office } from './counting.ts'

const ann = (...claims: CountingClaim[]) => projectEntity('person:ann', claims)
const stays = (id: EntityId) => id

describe('an entity', () => {
  it('is there while a claim about it counts', () => {
    expect(ann()).toBeNull()
    expect(ann(counting('a', { values: { name: 'Ann' } }))).toEqual({
      id: 'person:ann',
      kind: 'Person',
      name: 'Ann',
      properties: { aliases: [], keys: [] },
    })
  })

  it('is no entity if what is claimed is a tie', () => {
    expect(ann(office('a', {}))).toBeNull()
  })

  it('has the best claim’s name, and the others become aliases beside those stated, each once', () => {
    const node = ann(
      counting('a', { values: { name: 'Zoe', aliases: ['Zo'] }, publishedAt: '2023' }),
      counting('b', { values: { name: 'Ann', aliases: ['Ann', 'Annie'] }, publishedAt: '2024' }),
      counting('c', { values: { name: 'Zo' }, publishedAt: '2022' }),
    )
    expect([node?.name, node?.properties.aliases]).toEqual(['Ann', ['Annie', 'Zo', 'Zoe']])
  })

  it('has its aliases in the order of the alphabet, whichever claim has them', () => {
    const node = ann(
      counting('a', { values: { name: 'Ann', aliases: ['C', 'A'] } }),
      counting('b', { values: { name: 'B' } }),
    )
    expect([node?.name, node?.properties.aliases]).toEqual(['B', ['A', 'Ann', 'C']])
  })

  it('has nothing that only meetings have', () => {
    const body = counting('a', { type: 'Organisation', values: { name: 'EU' } })
    expect(projectEntity('org:eu', [body])?.properties).toEqual({ aliases: [], keys: [] })
  })

  it('is named after its id if no claim names it', () => {
    expect(ann(counting('a', { values: { description: 'Envoy' } }))?.name).toBe('ann')
  })

  it('takes each property from the best claim that states it', () => {
    const best = counting('a', { values: { name: 'Ann' }, method: 'manual' })
    const other = counting('b', { values: { name: 'Bo', description: 'Envoy' } })
    expect(ann(other, best)).toEqual({
      id: 'person:ann',
      kind: 'Person',
      name: 'Ann',
      properties: { aliases: ['Bo'], keys: [], description: 'Envoy' },
    })
  })

  it('joins the keys of all claims, in order, with the ids of those merged into it, but not its own', () => {
    const claims = [
      counting('a', { values: { name: 'Ann', keys: ['wikidata:Q2', 'v:ann'] } }),
      counting('b', { values: { name: 'Ann', keys: ['wikidata:Q2'] } }),
    ]
    expect(projectEntity('person:ann', claims, ['person:ann', 'person:anne'])?.properties.keys).toEqual([
      'person:anne',
      'v:ann',
      'wikidata:Q2',
    ])
  })

  it('says on which properties its claims disagree', () => {
    const node = ann(
      counting('a', { values: { name: 'Ann', description: 'Envoy' } }),
      counting('b', { values: { name: 'Ann', description: 'Judge' } }),
    )
    expect(node?.properties).toEqual({ aliases: [], keys: [], description: 'Judge', disputed: ['description'] })
  })
})

describe('a meeting', () => {
  const meeting = (values: CountingClaim['values']) =>
    projectEntity('meeting:m', [counting('a', { type: 'Meeting', values: { name: 'Talks', ...values } })])?.properties

  it('of which only the name is known is talks, held, in a mode and on a day that are not known', () => {
    expect(meeting({})).toEqual({
      aliases: [],
      keys: [],
      topics: [],
      kind: 'talks',
      mode: 'unknown',
      status: 'held',
      precision: 'none',
    })
  })

  it('keeps what its record says', () => {
    expect(meeting({ kind: 'call', mode: 'phone', status: 'denied', place: 'Oslo', topics: ['fish'] })).toEqual({
      aliases: [],
      keys: [],
      topics: ['fish'],
      kind: 'call',
      mode: 'phone',
      status: 'denied',
      place: 'Oslo',
      precision: 'none',
    })
  })

  it('has the first and the last possible day of its date', () => {
    expect(meeting({ date: '2024-02' })).toMatchObject({
      date: '2024-02',
      since: '2024-02-01',
      until: '2024-02-29',
      precision: 'month',
    })
    expect(meeting({ date: '2024-11-04/2024-11-05' })).toMatchObject({
      since: '2024-11-04',
      until: '2024-11-05',
      precision: 'day',
    })
  })
})

describe('a tie', () => {
  it('is there while a claim about it counts', () => {
    expect(projectTie([], stays)).toEqual([])
  })

  it('is none if the claim has no ends, or is about an item', () => {
    const { ends: _ends, ...endless } = office('a', {})
    expect(projectTie([endless], stays)).toEqual([])
    expect(projectTie([office('a', {}, { type: 'Person' })], stays)).toEqual([])
  })

  it('has both ends, and the values of the best claim', () => {
    const took = (id: string, values: CountingClaim['values'], more: Partial<CountingClaim> = {}) =>
      counting(id, {
        type: 'PARTICIPATED_IN',
        ends: { from: 'person:ann', to: 'meeting:m' },
        values,
        ...more,
      })
    expect(projectTie([took('a', { role: 'host' }), took('b', { role: 'visitor', title: 'Judge' })], stays)).toEqual([
      {
        id: 'person:ann|PARTICIPATED_IN|meeting:m',
        relation: 'PARTICIPATED_IN',
        from: 'person:ann',
        to: 'meeting:m',
        role: 'visitor',
        title: 'Judge',
      },
    ])
  })

  it('follows merges for the body represented, and leaves out a body that has no id', () => {
    const took = (representing: string) =>
      counting('a', {
        type: 'PARTICIPATED_IN',
        ends: { from: 'person:ann', to: 'meeting:m' },
        values: { representing },
      })
    const merged = (id: EntityId): EntityId => (id === 'org:old' ? 'org:new' : id)
    expect(projectTie([took('org:old')], merged)).toMatchObject([{ representing: 'org:new' }])
    expect(projectTie([took('hsg:old')], merged)[0]).not.toHaveProperty('representing')
  })

  it('starts on the first and ends on the last possible day of its dates, and keeps the dates', () => {
    expect(projectTie([office('a', { title: 'Minister', since: '2019', until: '2024-02' })], stays)).toEqual([
      {
        id: 'person:ann|REPRESENTS|state:NOR|minister',
        relation: 'REPRESENTS',
        from: 'person:ann',
        to: 'state:NOR',
        title: 'Minister',
        sinceDate: '2019',
        since: '2019-01-01',
        untilDate: '2024-02',
        until: '2024-02-29',
      },
    ])
  })

  it('keeps a date that cannot be read, without days', () => {
    const [edge] = projectTie([office('a', { since: 'soon', until: 'late' })], stays)
    expect(edge).toMatchObject({ sinceDate: 'soon', untilDate: 'late' })
    expect([edge?.since, edge?.until]).toEqual([undefined, undefined])
  })

  it('is one for each term of an office, and never says which number a source gave', () => {
    const edges = projectTie(
      [office('a', { since: '2000', until: '2001' }), office('b', { term: 2, since: '2008', until: '2009' })],
      stays,
    )
    expect(edges.map(({ id, sinceDate }) => [id, sinceDate])).toEqual([
      ['person:ann|REPRESENTS|state:NOR~2', '2008'],
      ['person:ann|REPRESENTS|state:NOR~3', '2000'],
    ])
    expect(edges.some((edge) => 'term' in edge)).toBe(false)
  })
})
