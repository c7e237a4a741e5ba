import { describe, expect, it } from 'vitest'
import { readHistoryAtState } from '../../../server/formats/history-at-state/reader.ts'
import { fileOf, readingOf } from './reading.ts'

const trip = (fields: Record<string, string> = {}, country = '<country id="belgium">Belgium</country>') => {
  const all = {
    id: '1',
    role: 'president',
    name: 'Anna B. (Nan) Lind',
    'start-date': '1969-02-23',
    'end-date': '1969-02-24',
    locale: 'Brussels',
    remarks: 'Met with\n   King Otto I.',
    ...fields,
  }
  const children = Object.entries(all).map(([name, text]) => `<${name}>${text}</${name}>`)
  return `<trip role="president" who="lind-anna-b">${children.join('')}${country}</trip>`
}
const visit = (fields: Record<string, string> = {}) => {
  const all = {
    id: '7',
    'start-date': '1991-05-08',
    'end-date': '1991-05-08',
    visitor: 'King Otto and Queen Berta',
    description: 'Met with <em>President</em> Bush.',
    ...fields,
  }
  return `<visit>${Object.entries(all)
    .map(([name, text]) => `<${name}>${text}</${name}>`)
    .join('')}<from id="belgium">Belgium</from></visit>`
}
const read = (content: string, name = 'folder/records.xml') => readingOf(readHistoryAtState, fileOf(name, content, 50))

describe('the trips of HistoryAtState', () => {
  it('become meetings with their traveller, their place, and the people met by the remarks', async () => {
    const { claims, sources, errors } = await read(`<trips>${trip()}</trips>`)
    expect(errors).toEqual([])
    expect(sources).toMatchObject([
      {
        id: 'hsg:travels/president/lind-anna-b',
        url: 'https://history.state.gov/departmenthistory/travels/president/lind-anna-b',
      },
    ])
    const record = { method: 'record', confidence: 1 }
    const rule = { method: 'rule', confidence: 0.9 }
    const [who, meeting, king] = ['hsg:lind-anna-b', 'hsg:trip/1', 'hsg:visitor/BEL/otto-i']
    const name = 'Anna B. (Nan) Lind in Brussels, 23 February 1969'
    const visitor = { role: 'visitor', representing: 'state:USA', title: 'President' }
    const known = [
      { type: 'State', key: 'state:USA', values: { name: 'United States' }, ...record },
      { type: 'Person', key: who, values: { name: 'Anna B. Lind', aliases: ['Anna B. (Nan) Lind'] }, ...record },
      { type: 'REPRESENTS', from: who, to: 'state:USA', values: { title: 'President' }, ...record },
      { type: 'State', key: 'state:BEL', values: { name: 'Belgium' }, ...record },
    ]
    const values = {
      name,
      kind: 'visit',
      mode: 'in-person',
      status: 'held',
      date: '1969-02-23/1969-02-24',
      place: 'Brussels',
    }
    const host = { role: 'host', representing: 'state:BEL', title: 'King' }
    const said = [
      { type: 'Meeting', key: meeting, values, ...record },
      { type: 'PARTICIPATED_IN', from: who, to: meeting, values: visitor, ...record },
      { type: 'HELD_IN', from: meeting, to: 'state:BEL', values: { place: 'Brussels' }, ...record },
      { type: 'Person', key: king, values: { name: 'Otto I' }, ...rule },
      { type: 'REPRESENTS', from: king, to: 'state:BEL', values: { title: 'King' }, ...rule },
      { type: 'PARTICIPATED_IN', from: king, to: meeting, values: host, ...rule },
    ]
    const proof = { source: sources[0]?.id, locator: { file: 'folder/records.xml', row: 1 } }
    expect(claims).toEqual([
      ...known.map((one) => ({ ...one, ...proof })),
      ...said.map((one) => ({ ...one, ...proof, quote: 'Met with King Otto I.' })),
    ])
  })

  it('state facts about people and states once a source', async () => {
    const { claims } = await read(
      `<trips>${trip()}${trip({ id: '2', remarks: 'Met with British Prime Minister Berg.' })}</trips>`,
    )
    expect(
      claims.filter(({ locator }) => locator.row === 2).map(({ type, key, to }) => `${type} ${key ?? to}`),
    ).toEqual([
      'State state:GBR',
      'Meeting hsg:trip/2',
      'PARTICIPATED_IN hsg:trip/2',
      'HELD_IN state:BEL',
      'Person hsg:visitor/GBR/prime-minister-berg/lind-anna-b',
      'REPRESENTS state:GBR',
      'PARTICIPATED_IN hsg:trip/2',
    ])
  })

  it('name the office a traveller was yet to take', async () => {
    const { claims } = await read(`<trips>${trip({ remarks: 'Vacation. [Visit made as President-elect.]' })}</trips>`)
    expect(claims.find(({ type }) => type === 'PARTICIPATED_IN')?.values.title).toBe('President-elect')
  })

  it('are held in no state if the place belongs to none, and a note says what was not understood', async () => {
    const nowhere = ['<country id="antarctica">Antarctica</country>', '<country id="x">Ruritania</country>']
    const { claims, notes, rows } = await read(`<trips>${nowhere.map((country) => trip({}, country)).join('')}</trips>`)
    expect(rows).toEqual({ accepted: 2, rejected: 0 })
    expect(claims.filter(({ type }) => type === 'HELD_IN')).toEqual([])
    expect(claims.filter(({ type }) => type === 'Meeting').map(({ values }) => values.place)).toEqual([
      'Brussels, Antarctica',
      'Brussels',
    ])
    expect(notes).toEqual(['Parley knows no state "Ruritania", so this trip is held in none'])
  })

  it.each([
    [{ 'start-date': '1969-02-30' }, 'start-date', '1969-02-30', /its last is 1969-02-28/],
    [{ 'end-date': '1969-02-22' }, 'end-date', '1969-02-22', /ends before its start-date 1969-02-23/],
    [{ role: 'envoy' }, 'role', 'envoy', /"president", "secretary"/],
    [{ id: 'x' }, 'id', 'x', /must be the number/],
    [{ name: '' }, 'name', '', /must not be empty/],
  ])('are rejected for %j, and the others go on', async (fields, column, value, reason) => {
    const { errors, rows } = await read(`<trips>${trip(fields)}${trip()}</trips>`)
    expect(errors).toEqual([
      { file: 'folder/records.xml', row: 1, column, value, reason: expect.stringMatching(reason) },
    ])
    expect(rows).toEqual({ accepted: 1, rejected: 1 })
  })
})

describe('the visits of HistoryAtState', () => {
  it('become meetings in the United States, with every visitor and the President met', async () => {
    const { claims, sources, errors } = await read(`<visits>${visit()}</visits>`)
    expect(errors).toEqual([])
    expect(sources).toMatchObject([{ id: 'hsg:visits/records.xml' }])
    const took = claims
      .filter(({ type }) => type === 'PARTICIPATED_IN')
      .map(({ from, values, method }) => ({ from, ...values, method }))
    expect(took).toEqual([
      { from: 'state:USA', role: 'host', representing: 'state:USA', method: 'record' },
      {
        from: 'hsg:visitor/BEL/king-otto',
        role: 'visitor',
        title: 'King',
        representing: 'state:BEL',
        method: 'record',
      },
      {
        from: 'hsg:visitor/BEL/queen-berta',
        role: 'visitor',
        title: 'Queen',
        representing: 'state:BEL',
        method: 'record',
      },
      { from: 'hsg:bush-george-h-w', role: 'host', representing: 'state:USA', title: 'President', method: 'rule' },
    ])
    expect(claims.find(({ type }) => type === 'Meeting')).toMatchObject({
      key: 'hsg:visit/7',
      values: { date: '1991-05-08' },
      quote: 'Met with President Bush.',
    })
  })

  it('have no quote without a description', async () => {
    const { claims } = await read(`<visits>${visit({ description: '' })}</visits>`)
    expect(claims.every((claim) => !('quote' in claim))).toBe(true)
  })
})

describe('the presidents of HistoryAtState', () => {
  it('hold a term each, the last of which may be open', async () => {
    const term = (since: string, until: string) =>
      `<president n="1"><id>lind-anna</id><name>Anna Lind</name><birth-year>1900</birth-year><death-year/><took-office-date>${since}</took-office-date><left-office-date>${until}</left-office-date></president>`
    const { claims, rows } = await read(
      `<presidents><source-url>x</source-url>${term('1950-01-01', '1954-01-01')}${term('1958-01-01', '')}</presidents>`,
    )
    expect(rows).toEqual({ accepted: 2, rejected: 0 })
    expect(claims.filter(({ type }) => type === 'REPRESENTS').map(({ values }) => values)).toEqual([
      { title: 'President', since: '1950-01-01', until: '1954-01-01' },
      { title: 'President', since: '1958-01-01' },
    ])
  })
})

describe('broken XML', () => {
  it.each([
    [`<trips>${trip()}<trip>`, /line 2, column \d+: unclosed tag: trip/],
    ['<trips><trip></trips>', /line 1, column \d+: unexpected close tag/],
    ['', /document must contain a root element/],
    ['<!DOCTYPE x [<!ENTITY a "b">]><trips><trip>&a;</trip></trips>', /undefined entity/],
  ])('gives nothing except the place where it broke: %j', async (content, reason) => {
    const { errors, claims } = await read(content)
    expect(claims).toEqual([])
    expect(errors).toEqual([
      { file: 'folder/records.xml', row: null, column: null, value: null, reason: expect.stringMatching(reason) },
    ])
  })
})
