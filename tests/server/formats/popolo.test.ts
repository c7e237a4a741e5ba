import { describe, expect, it } from 'vitest'
import { readPopolo } from '../../../server/formats/popolo/reader.ts'
import { fileOf, readingOf } from './reading.ts'

const read = (document: unknown) =>
  readingOf(
    readPopolo,
    fileOf('a/Riksdag.json', typeof document === 'string' ? document : JSON.stringify(document), 11),
  )
const anna = {
  id: 'anna',
  name: 'Anna Lind',
  other_names: [{ name: 'Nan' }],
  identifiers: [{ scheme: 'wikidata', identifier: 'Q1' }],
  gender: 'female',
}

describe('Popolo', () => {
  it('reads memberships inside persons and organizations, dates with times, and every source', async () => {
    const membership = { organization_id: 'board', start_date: '2022-01-05T09:00', end_date: '2023-01-05 17:00' }
    const sources = [{ url: 'https://example.org/1' }, { url: 'https://example.org/2' }]
    const { claims, errors } = await read({
      persons: [
        { ...anna, identifiers: [{ scheme: 'Wikidata', identifier: 'Q1' }], memberships: [membership], sources },
      ],
      organizations: [{ id: 'board', name: 'Board', memberships: [{ person_id: 'anna', role: 'Chair' }] }],
    })
    expect(errors).toEqual([])
    const ties = claims.filter(({ type }) => type === 'MEMBER_OF')
    expect(ties.map(({ values, source }) => [values, source])).toEqual([
      [{ since: '2022-01-05', until: '2023-01-05' }, 'https://example.org/1'],
      [{ since: '2022-01-05', until: '2023-01-05' }, 'https://example.org/2'],
      [{ role: 'Chair' }, 'file:Riksdag.json'],
    ])
    expect(claims[0]?.values.keys).toEqual(['wikidata:Q1'])
  })

  it('reads persons and organizations, memberships directly or by a post, and events', async () => {
    const { claims, errors, notes, rows } = await read({
      memberships: [
        { person_id: 'anna', post_id: 'chair', start_date: '2022-01', end_date: null },
        { person_id: 'anna', organization_id: 'board', role: 'member', sources: [{ url: 'https://example.org/1' }] },
      ],
      persons: [anna],
      organizations: [
        { id: 'board', name: 'Fish Board', classification: 'committee', parent_id: 'house' },
        { id: 'house', name: 'House' },
      ],
      posts: [{ id: 'chair', label: 'Chair', organization_id: 'board' }],
      events: [
        {
          id: 7,
          name: 'Fish talks',
          start_date: '2024-11-04T09:00:00Z',
          end_date: '2024-11-04',
          location: 'Visby',
          classification: 'talks',
          status: 'confirmed',
          organization_id: 'board',
          attendees: [{ person_id: 'anna', role: 'chair' }],
        },
      ],
      areas: [{ id: 'x' }],
    })
    expect(errors).toEqual([])
    expect(rows.accepted).toBe(7)
    expect(notes).toEqual(['"areas" was not read, since Parley has no place for it'])
    const of = 'popolo.riksdag:'
    expect(
      claims.map(({ type, key, from, to, values, source }) => [
        type,
        (key ?? `${from} ${to}`).replaceAll(of, ''),
        values,
        source,
      ]),
    ).toEqual([
      ['MEMBER_OF', 'anna board', { role: 'Chair', since: '2022-01' }, 'file:Riksdag.json'],
      ['MEMBER_OF', 'anna board', { role: 'member' }, 'https://example.org/1'],
      ['Person', 'anna', { name: 'Anna Lind', aliases: ['Nan'], keys: ['wikidata:Q1'] }, 'file:Riksdag.json'],
      ['Organisation', 'board', { name: 'Fish Board', kind: 'committee' }, 'file:Riksdag.json'],
      ['PART_OF', 'board house', {}, 'file:Riksdag.json'],
      ['Organisation', 'house', { name: 'House' }, 'file:Riksdag.json'],
      ['Meeting', '7', { name: 'Fish talks', kind: 'talks', date: '2024-11-04', place: 'Visby' }, 'file:Riksdag.json'],
      ['PARTICIPATED_IN', 'board 7', { role: 'host' }, 'file:Riksdag.json'],
      ['PARTICIPATED_IN', 'anna 7', { role: 'chair' }, 'file:Riksdag.json'],
    ])
  })

  it.each([
    [{ persons: [{ id: 'x' }] }, '/persons/0/name', null, /Row 1 has no `name`/],
    [{ memberships: [{ organization_id: 'board' }] }, '/memberships/0/person_id', null, /Row 1 has no `person_id`/],
    [
      { memberships: [{ person_id: 'anna', organization_id: 'board', start_date: '2023-02-29' }] },
      '/memberships/0/start_date',
      '2023-02-29',
      /its last is 2023-02-28/,
    ],
    [
      { events: [{ id: 'e', name: 'E', start_date: '2024-02-02', end_date: '2024-02-01' }] },
      '/events/0/start_date',
      '2024-02-02/2024-02-01',
      /ends before it starts/,
    ],
  ])('rejects %j and points to it', async (document, column, value, reason) => {
    const { errors, rows } = await read({ ...document, organizations: [{ id: 'board', name: 'Fish Board' }] })
    expect(errors).toEqual([{ file: 'a/Riksdag.json', row: 1, column, value, reason: expect.stringMatching(reason) }])
    expect(rows).toEqual({ accepted: 1, rejected: 1 })
  })

  it('takes nothing from a broken document', async () => {
    const { errors, claims } = await read(`{"persons": [${JSON.stringify(anna)}, {]}`)
    expect(claims).toEqual([])
    expect(errors).toMatchObject([{ row: null, reason: expect.stringContaining('Broken JSON in line 1') }])
  })
})
