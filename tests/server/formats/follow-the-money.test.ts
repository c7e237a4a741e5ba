import { describe, expect, it } from 'vitest'
import { readFollowTheMoney } from '../../../server/formats/follow-the-money/reader.ts'
import { fileOf, readingOf } from './reading.ts'

type Properties = Record<string, string[]>
const line = (id: string, schema: string, properties: Properties = {}) => JSON.stringify({ id, schema, properties })
const read = (...lines: string[]) => readingOf(readFollowTheMoney, fileOf('dump.ftm.json', lines.join('\n'), 9))

const anna = line('anna', 'Person', { name: ['Anna Lind', 'A. Lind'], wikidataId: ['Q1'] })
const board = line('board', 'PublicBody', { name: ['Fish Board'], country: ['se'] })
const proof = line('doc', 'Document', {
  title: ['Minutes'],
  sourceUrl: ['https://example.org/minutes'],
  date: ['2024-11-05'],
})

describe('FollowTheMoney', () => {
  it('reads a link between several entities as a tie of each pair, with every document that proves it', async () => {
    const { claims, errors } = await read(
      line('m', 'Membership', { member: ['anna', 'otto'], organization: ['board'], proof: ['doc', 'gone', 'other'] }),
      anna,
      line('otto', 'Person', { name: ['Otto Berg'], sourceUrl: ['https://example.org/a', 'https://example.org/b'] }),
      board,
      proof,
      line('other', 'Document', { title: ['More minutes'] }),
    )
    expect(errors).toEqual([])
    const said = (type: string) =>
      claims.filter((one) => one.type === type).map(({ from, key, source }) => [from ?? key, source])
    expect(said('MEMBER_OF')).toEqual([
      ['ftm:anna', 'https://example.org/minutes'],
      ['ftm:anna', 'ftm:other'],
      ['ftm:otto', 'https://example.org/minutes'],
      ['ftm:otto', 'ftm:other'],
    ])
    expect(said('Person').filter(([key]) => key === 'ftm:otto')).toEqual([
      ['ftm:otto', 'https://example.org/a'],
      ['ftm:otto', 'https://example.org/b'],
    ])
  })

  it('knows Kosovo by the code in use for it', async () => {
    const { claims } = await read(line('b', 'PublicBody', { name: ['A Ministry'], country: ['xk'] }))
    expect(claims.map(({ key, to }) => key ?? to)).toContain('state:x-kosovo')
  })

  it('reads people, and public bodies as part of their state', async () => {
    const { claims, errors } = await read(
      anna,
      board,
      line('club', 'Organization', { name: ['A Club'], classification: ['club'] }),
    )
    expect(errors).toEqual([])
    expect(claims.map(({ type, key, from, to, values }) => [type, key ?? `${from} ${to}`, values])).toEqual([
      ['Person', 'ftm:anna', { name: 'Anna Lind', aliases: ['A. Lind'], keys: ['wikidata:Q1'] }],
      ['Organisation', 'ftm:board', { name: 'Fish Board', kind: 'public body' }],
      ['State', 'state:SWE', { name: 'Sweden' }],
      ['PART_OF', 'ftm:board state:SWE', {}],
      ['Organisation', 'ftm:club', { name: 'A Club', kind: 'club' }],
    ])
  })

  it('reads links with their dates, anywhere in the file, with the document that proves them', async () => {
    const { claims, errors, sources } = await read(
      line('r', 'Representation', {
        agent: ['anna'],
        client: ['board'],
        role: ['Envoy'],
        startDate: ['2023'],
        proof: ['doc'],
      }),
      line('m', 'Membership', {
        member: ['anna'],
        organization: ['board'],
        startDate: ['2022-01'],
        endDate: ['2024-05-01T00:00:00'],
      }),
      line('d', 'Directorship', { director: ['anna'], organization: ['board'], sourceUrl: ['https://example.org/x'] }),
      anna,
      board,
      proof,
    )
    expect(errors).toEqual([])
    expect(sources).toMatchObject([
      { id: 'file:dump.ftm.json' },
      { id: 'https://example.org/minutes', name: 'Minutes', publishedAt: '2024-11-05' },
      { id: 'https://example.org/x' },
    ])
    const ties = claims.filter(({ from }) => from === 'ftm:anna')
    expect(ties.map(({ type, values, source }) => [type, values, source])).toEqual([
      ['REPRESENTS', { title: 'Envoy', since: '2023' }, 'https://example.org/minutes'],
      ['MEMBER_OF', { since: '2022-01', until: '2024-05-01' }, 'file:dump.ftm.json'],
      ['MEMBER_OF', { role: 'director' }, 'https://example.org/x'],
    ])
  })

  it('reads events as meetings of their organisers and everyone involved', async () => {
    const { claims } = await read(
      board,
      anna,
      line('e', 'Event', {
        name: ['Fish talks'],
        startDate: ['2024-11-04'],
        endDate: ['2024-11-05'],
        location: ['Visby'],
        country: ['se'],
        organizer: ['board'],
        involved: ['anna', 'board'],
      }),
    )
    const ofEvent = claims.filter(({ key, from, to }) => [key, from, to].includes('ftm:e'))
    expect(ofEvent.map(({ type, from, to, values }) => [type, from ?? '', to ?? '', values])).toEqual([
      ['Meeting', '', '', { name: 'Fish talks', date: '2024-11-04/2024-11-05', place: 'Visby', topics: [] }],
      ['HELD_IN', 'ftm:e', 'state:SWE', { place: 'Visby' }],
      ['PARTICIPATED_IN', 'ftm:board', 'ftm:e', { role: 'host' }],
      ['PARTICIPATED_IN', 'ftm:anna', 'ftm:e', { role: 'participant' }],
    ])
  })

  it('counts schemas without a place in Parley, and takes documents only as sources', async () => {
    const { notes, rows } = await read(proof, line('v', 'Vessel', { name: ['Gull'] }), line('w', 'Vessel'))
    expect(notes).toEqual(['2 of schema Vessel were not read, since Parley has no place for them'])
    expect(rows).toEqual({ accepted: 3, rejected: 0 })
  })

  it.each([
    ['{"id": "x"}', 'schema', null, /Row 2 has no `schema`/],
    ['{"id": "x", ', null, '{"id": "x", ', /Broken JSON in line 2/],
    [
      line('m', 'Membership', { member: ['anna'] }),
      'properties.organization',
      null,
      /Row 2 has no `properties.organization`/,
    ],
    [
      line('m', 'Membership', { member: ['anna'], organization: ['board'], startDate: ['2023-02-29'] }),
      'properties.startDate',
      '2023-02-29',
      /its last is 2023-02-28/,
    ],
    [
      line('m', 'Membership', { member: ['board'], organization: ['anna'] }),
      'properties',
      'ftm:board → ftm:anna',
      /MEMBER_OF joins/,
    ],
  ])('rejects %j, names its property, and reads the others', async (wrong, column, value, reason) => {
    const { errors, rows } = await read(anna, wrong, board)
    expect(errors).toEqual([{ file: 'dump.ftm.json', row: 2, column, value, reason: expect.stringMatching(reason) }])
    expect(rows).toEqual({ accepted: 2, rejected: 1 })
  })
})
