import { describe, expect, it } from 'vitest'
import { documentOf } from '../../../server/formats/parley-json/document.ts'
import { readParleyJson } from '../../../server/formats/parley-json/reader.ts'
import { fileOf, readingOf } from './reading.ts'

const text = 'Josep Borrell met Cho Tae-yul in Seoul on 4 November 2024. Borrell later flew home.'
const quote = 'Josep Borrell met Cho Tae-yul in Seoul on 4 November 2024.'
const source = { id: 'https://example.org/1', name: 'A dispatch', text }
const meeting = {
  id: 'meeting:2024-11-04-dialogue',
  name: 'EU–ROK Strategic Dialogue',
  kind: 'ministerial',
  date: '2024-11-04',
  place: 'Seoul',
  heldIn: 'state:KOR',
  topics: ['security'],
  participants: [
    { id: 'person:josep-borrell', role: 'visitor', representing: 'org:eu' },
    { id: 'wikidata:Q1', role: 'host', title: 'Minister' },
  ],
  concerns: [{ id: 'state:PRK', topic: 'troops' }],
  partOf: 'org:eu',
  followedBy: { id: 'meeting:next', how: 'led to' },
  evidence: { quote },
}
const read = (document: unknown, name = 'example.json') =>
  readingOf(readParleyJson, fileOf(name, typeof document === 'string' ? document : JSON.stringify(document)))

describe('Parley JSON', () => {
  it('reads a meeting with all its ties, each with the evidence of the meeting and the place in the file', async () => {
    const { claims, errors, sources } = await read({ source, meetings: [meeting] })
    expect(errors).toEqual([])
    expect(sources).toMatchObject([source])
    const proof = { source: source.id, quote, start: 0, end: quote.length, method: 'record', confidence: 1 }
    const locator = { file: 'example.json', row: 1, pointer: '/meetings/0' }
    const { name, kind, date, place, topics } = meeting
    const from = meeting.id
    expect(claims).toEqual(
      [
        { type: 'Meeting', key: from, values: { name, kind, date, place, topics } },
        { type: 'HELD_IN', from, to: 'state:KOR', values: { place } },
        {
          type: 'PARTICIPATED_IN',
          from: 'person:josep-borrell',
          to: from,
          values: { role: 'visitor', representing: 'org:eu' },
        },
        { type: 'PARTICIPATED_IN', from: 'wikidata:Q1', to: from, values: { role: 'host', title: 'Minister' } },
        { type: 'CONCERNS', from, to: 'state:PRK', values: { topic: 'troops' } },
        { type: 'PART_OF', from, to: 'org:eu', values: {} },
        { type: 'FOLLOWED_BY', from, to: 'meeting:next', values: { how: 'led to' } },
      ].map((said) => ({ ...said, ...proof, locator })),
    )
  })

  it('reads sources anywhere in the document, and one claim for each piece of evidence', async () => {
    const other = { name: 'Another', publisher: 'Agency', text: 'Cho Tae-yul is a minister.' }
    const { claims, errors, sources } = await read({
      entities: [
        {
          id: 'person:cho-tae-yul',
          kind: 'Person',
          name: 'Cho Tae-yul',
          evidence: [
            { source: source.id, quote: 'Cho Tae-yul' },
            { source: 'Agency: Another', quote: 'Cho', start: 0, end: 3, method: 'rule', confidence: 0.5 },
          ],
        },
        {
          id: 'org:eu',
          kind: 'Organisation',
          name: 'European Union',
          organisationKind: 'regional bloc',
          evidence: { source: source.id },
        },
      ],
      sources: [source, other],
    })
    expect(errors).toEqual([])
    expect(sources.map(({ id }) => id)).toEqual([source.id, 'Agency: Another'])
    expect(claims).toMatchObject([
      { source: source.id, start: 18, end: 29, method: 'record' },
      { source: 'Agency: Another', start: 0, end: 3, method: 'rule', confidence: 0.5 },
      { key: 'org:eu', values: { kind: 'regional bloc' }, source: source.id },
    ])
  })

  it('takes the file as the source if the document has none', async () => {
    const { claims, sources } = await read(
      { entities: [{ id: 'state:KOR', kind: 'State', name: 'South Korea' }] },
      'a/facts.json',
    )
    expect(sources).toEqual([{ id: 'file:facts.json', name: 'facts.json', versions: [] }])
    expect(claims[0]).toMatchObject({ source: 'file:facts.json', locator: { file: 'a/facts.json' } })
  })

  it.each([
    [
      'a date that does not exist',
      { ...meeting, date: '2023-02-29' },
      '/meetings/0/date',
      '2023-02-29',
      /its last is 2023-02-28/,
    ],
    ['an unknown kind', { ...meeting, kind: 'chat' }, '/meetings/0/kind', 'chat', /talks.*conference/],
    [
      'an id of the wrong form',
      { ...meeting, heldIn: 'state:Korea' },
      '/meetings/0/heldIn',
      'state:Korea',
      /use person:a-name, state:ABC/,
    ],
    [
      'an id of the wrong kind',
      { ...meeting, heldIn: 'org:eu' },
      '/meetings/0/heldIn',
      'org:eu',
      /of a Organisation, not of a State/,
    ],
    [
      'a key without a namespace',
      { ...meeting, participants: [{ id: 'Borrell' }] },
      '/meetings/0/participants/0/id',
      'Borrell',
      /a key with a namespace/,
    ],
    [
      'a missing id',
      { ...meeting, id: undefined },
      '/meetings/0/id',
      null,
      /Row 1 has no `id`. Give it one, or remove the row/,
    ],
    [
      'a field too many',
      { ...meeting, when: '2024' },
      '/meetings/0/when',
      '2024',
      /isn't a field here: the fields are id, name/,
    ],
    [
      'a quote that is not there',
      { ...meeting, evidence: { quote: 'They met.' } },
      '/meetings/0/evidence/0/quote',
      'They met.',
      /isn't in the text of its source. Copy it/,
    ],
    [
      'a quote that is there twice',
      { ...meeting, evidence: { quote: 'Borrell' } },
      '/meetings/0/evidence/0/quote',
      'Borrell',
      /at 6 and 59/,
    ],
    [
      'offsets of another place',
      { ...meeting, evidence: { quote, start: 1 } },
      '/meetings/0/evidence/0/start',
      '1',
      /is at start 0, end 58/,
    ],
    [
      'offsets of another length',
      { ...meeting, evidence: { quote, start: 0, end: 5 } },
      '/meetings/0/evidence/0/end',
      '5',
      /it ends at 58/,
    ],
    [
      'offsets without a quote',
      { ...meeting, evidence: { start: 0 } },
      '/meetings/0/evidence/0/start',
      '0',
      /Add "quote"/,
    ],
    [
      'an unknown source',
      { ...meeting, evidence: { source: 'x' } },
      '/meetings/0/evidence/0/source',
      'x',
      /has no source "x". Use /,
    ],
  ])('rejects a record for %s and goes on', async (_what, record, column, value, reason) => {
    const good = { ...meeting, id: 'meeting:good' }
    const { errors, rows, claims } = await read({ source, meetings: [record, good] })
    expect(errors).toEqual([{ file: 'example.json', row: 1, column, value, reason: expect.stringMatching(reason) }])
    expect(rows).toEqual({ accepted: 1, rejected: 1 })
    expect(claims[0]).toMatchObject({ key: 'meeting:good' })
  })

  it('rejects a relation between kinds it cannot join, and a source that has no name', async () => {
    const { errors } = await read({
      sources: [source, { publisher: 'X' }],
      relations: [{ relation: 'HELD_IN', from: 'org:eu', to: 'state:KOR' }],
    })
    expect(errors).toMatchObject([
      { column: '/sources/1', reason: 'needs an id, a url or a name' },
      {
        column: '/relations/0',
        value: expect.anything(),
        reason: 'HELD_IN joins Meeting → State, not Organisation → State',
      },
    ])
  })

  it('takes nothing from a broken document, and says where it broke', async () => {
    const { errors, claims } = await read('{"entities": [\n {"id": "state:KOR", "kind": "State"},\n {"id": oops}\n]}')
    expect(claims).toEqual([])
    expect(errors).toEqual([
      {
        file: 'example.json',
        row: null,
        column: null,
        value: null,
        reason: 'Broken JSON in line 3, column 9: expected a value, found "o"',
      },
    ])
  })

  it('reports a list it does not know, and a member that must be a list', async () => {
    const { notes, errors } = await read({ source, people: [1], meetings: meeting })
    expect(notes).toEqual(['"people" was not read, since a Parley document has no such list'])
    expect(errors).toMatchObject([{ column: '/meetings', reason: '"meetings" must be a list of records: [ … ]' }])
  })

  it('reads a claim of an export in full, by the id it had, and ignores what the store derived', async () => {
    const claim = {
      id: 'abc',
      about: 'person:josep-borrell',
      subject: 'person:josep-borrell',
      asRead: 'wikidata:Q312901',
      type: 'Person',
      values: { name: 'Josep Borrell' },
      source: source.id,
      locator: { file: 'old.csv', row: 7 },
      quote: 'Josep Borrell',
      start: 0,
      end: 13,
      method: 'llm',
      confidence: 0.4,
      standing: true,
      review: 'unreviewed',
      batches: [1],
    }
    const { claims, errors } = await read({
      sources: [source],
      claims: [claim, { type: 'Person', values: { nme: 'x' }, key: 'a:b' }],
    })
    expect(claims).toEqual([
      {
        id: 'abc',
        type: 'Person',
        key: 'person:josep-borrell',
        values: { name: 'Josep Borrell' },
        source: source.id,
        locator: { file: 'old.csv', row: 7 },
        quote: 'Josep Borrell',
        start: 0,
        end: 13,
        method: 'llm',
        confidence: 0.4,
      },
    ])
    expect(errors).toMatchObject([{ column: '/claims/1/values' }])
  })
})

describe('the output of parley read', () => {
  it('is a document that reads back as the same claims', async () => {
    const relations = [
      {
        relation: 'REPRESENTS',
        from: 'person:josep-borrell',
        to: 'org:eu',
        title: 'High Representative',
        since: '2019-12-01',
      },
      { relation: 'HELD_IN', from: meeting.id, to: 'state:JPN' },
    ]
    const entities = [
      { id: 'person:josep-borrell', kind: 'Person', name: 'Josep Borrell', evidence: { quote: 'Josep Borrell' } },
      { id: 'person:josep-borrell', kind: 'Person', name: 'Borrell', aliases: ['J. Borrell'] },
      { id: 'org:eu', kind: 'Organisation', name: 'European Union', organisationKind: 'bloc' },
    ]
    const first = await read({ source, entities, meetings: [meeting], relations })
    const printed = documentOf(first.sources, first.claims)
    expect(printed.entities).toHaveLength(2)
    expect(printed.entities[0]).toMatchObject({ name: 'Josep Borrell', aliases: ['Borrell', 'J. Borrell'] })
    expect(printed.meetings).toMatchObject([
      { id: meeting.id, heldIn: 'state:KOR', participants: meeting.participants },
    ])
    expect(printed.relations.map(({ relation }) => relation)).toEqual(['REPRESENTS', 'HELD_IN'])

    const again = await read(printed)
    expect(again.errors).toEqual([])
    expect(again.claims).toEqual(first.claims)
    expect(again.notes).toEqual(['5 records say the same as the claims of the document and were read as those claims'])
  })
})
