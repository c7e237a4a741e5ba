import { describe, expect, it } from 'vitest'
import { CsvMapping } from '../../../model/csv-mapping.ts'
import { guessMapping, guessSeparator } from '../../../server/formats/csv/guess.ts'
import { csvReader, parseMapping } from '../../../server/formats/csv/reader.ts'
import type { ClaimAsRead } from '../../../server/formats/reader.ts'
import { fileOf, readingOf } from './reading.ts'

const mapping = CsvMapping.parse({
  rows: 'meetings',
  namespace: 'visits',
  separator: ';',
  dates: 'day-first',
  source: { name: 'Visitors’ book', publisher: 'A ministry' },
  fields: {
    id: { column: 'No' },
    name: { column: 'Subject' },
    kind: { value: 'talks' },
    status: { column: 'Status', map: { ok: 'held', off: 'cancelled' } },
    date: { column: 'Day' },
    until: { column: 'Last day' },
    heldIn: { column: 'Country' },
    topics: { column: 'Topics', split: ',' },
  },
  parties: [
    { column: 'Guests', split: '|', kind: 'Person', parentheses: 'representing', role: 'visitor' },
    { column: 'Host', kind: 'Organisation', role: 'host' },
  ],
})
const header = 'No;Subject;Status;Day;Last day;Country;Topics;Guests;Host'
const good =
  '12;"Grain; and fish";ok;4.11.2024;5.11.2024;South Korea;"grain, fish";Anna Lind (Sweden)|Otto Berg (Fish Board);Port Office'
const read = (content: string | Uint8Array, with_: CsvMapping = mapping) =>
  readingOf(csvReader(with_), fileOf('book.csv', content, 7))
const brief = ({ type, key, from, to, values }: ClaimAsRead) => ({
  type,
  ...(key === undefined ? { from, to } : { key }),
  values,
})

describe('a table of meetings', () => {
  it('becomes meetings, the people and bodies in its cells, and who represented whom', async () => {
    const { claims, errors, sources } = await read(`${header}\n${good}\n`)
    expect(errors).toEqual([])
    expect(sources).toMatchObject([{ id: 'A ministry: Visitors’ book' }])
    expect(claims.map(brief)).toEqual([
      { type: 'State', key: 'state:KOR', values: { name: 'South Korea' } },
      { type: 'Person', key: 'visits:anna-lind', values: { name: 'Anna Lind' } },
      { type: 'State', key: 'state:SWE', values: { name: 'Sweden' } },
      { type: 'Person', key: 'visits:otto-berg', values: { name: 'Otto Berg' } },
      { type: 'Organisation', key: 'visits:fish-board', values: { name: 'Fish Board' } },
      { type: 'Organisation', key: 'visits:port-office', values: { name: 'Port Office' } },
      {
        type: 'Meeting',
        key: 'visits:12',
        values: {
          name: 'Grain; and fish',
          kind: 'talks',
          status: 'held',
          date: '2024-11-04/2024-11-05',
          topics: ['grain', 'fish'],
        },
      },
      { type: 'HELD_IN', from: 'visits:12', to: 'state:KOR', values: {} },
      {
        type: 'PARTICIPATED_IN',
        from: 'visits:anna-lind',
        to: 'visits:12',
        values: { role: 'visitor', representing: 'state:SWE' },
      },
      {
        type: 'PARTICIPATED_IN',
        from: 'visits:otto-berg',
        to: 'visits:12',
        values: { role: 'visitor', representing: 'visits:fish-board' },
      },
      { type: 'PARTICIPATED_IN', from: 'visits:port-office', to: 'visits:12', values: { role: 'host' } },
    ])
    expect(claims[0]).toMatchObject({ source: 'A ministry: Visitors’ book', locator: { file: 'book.csv', row: 2 } })
  })

  it.each([
    ['4.11.2024', '31.2.2024', 'Day', '31.2.2024', /no day 31 in 2024-02/],
    ['ok', 'maybe', 'Status', 'maybe', /Use "held"/],
    [
      'South Korea',
      'Ruritania',
      'Country',
      'Ruritania',
      /knows no state "Ruritania". Use its English name, an ISO 3166 code/,
    ],
    ['5.11.2024', '3.11.2024', 'Day', '2024-11-04/2024-11-03', /ends before it starts/],
    ['5.11.2024', '5.11.24', 'Last day', '5.11.24', /is not a date/],
    [';Port', ';x;Port', null, null, /has 10 cells, but the header has 9/],
  ])(
    'rejects a row with %s changed to %s, names its column, and reads the others',
    async (right, wrong, column, value, reason) => {
      const { errors, rows } = await read(`${header}\n${good.replace(right, wrong)}\n\n${good}`)
      expect(errors).toEqual([{ file: 'book.csv', row: 2, column, value, reason: expect.stringMatching(reason) }])
      expect(rows).toEqual({ accepted: 1, rejected: 1 })
    },
  )

  it('reports every fault of a row with its column and the text of its cell', async () => {
    const { errors } = await read(`${header}\n${good.replace(';ok;4.11.2024;', ';maybe;31.2.2024;')}`)
    expect(errors.map(({ column, value }) => [column, value])).toEqual([
      ['Day', '31.2.2024'],
      ['Status', 'maybe'],
    ])
  })

  it.each([
    ['iso', '2024-11-04', '2024-11-04'],
    ['iso', '2024-11-04T09:30:00', '2024-11-04'],
    ['iso', '2024', '2024'],
    ['day-first', '4/11/2024', '2024-11-04'],
    ['month-first', '4/11/2024', '2024-04-11'],
    ['month-first', '11/2024', '2024-11'],
    ['day-first', '2024-11-04', '2024-11-04'],
  ] as const)('reads days %s: %s is %s', async (dates, cell, date) => {
    const { claims } = await read(`${header}\n${good.replace('4.11.2024', cell).replace('5.11.2024', '')}`, {
      ...mapping,
      dates,
    })
    expect(claims.find(({ type }) => type === 'Meeting')?.values.date).toBe(date)
  })

  it('keeps names of other scripts apart even if ASCII makes them one, and knows their parentheses', async () => {
    const { claims, errors } = await read(`${header}\n${good.replace('Anna Lind (Sweden)', '李娜（China）|里那')}`)
    expect(errors).toEqual([])
    const people = claims.filter(({ type }) => type === 'Person').map(({ key }) => key)
    expect(people).toEqual(['visits:李娜', 'visits:里那', 'visits:otto-berg'])
    expect(claims.find(({ from }) => from === 'visits:李娜')?.values.representing).toBe('state:CHN')
  })

  it('rejects several values in a field that takes one, rather than lose all but the first', async () => {
    const several = { ...mapping, fields: { ...mapping.fields, heldIn: { column: 'Country', split: '/' } } }
    const { errors } = await read(
      `${header}\n${good.replace('South Korea', 'South Korea/Japan')}`,
      CsvMapping.parse(several),
    )
    expect(errors).toMatchObject([
      {
        column: 'Country',
        value: 'South Korea, Japan',
        reason: 'The cell has several values, but this field takes one. Keep one of them',
      },
    ])
  })

  it('does not guess the order of day and month', async () => {
    const { errors } = await read(`${header}\n${good}`, { ...mapping, dates: 'iso' })
    expect(errors[0]).toMatchObject({
      column: 'Day',
      value: '4.11.2024',
      reason: expect.stringContaining('"day-first" or "month-first"'),
    })
  })

  it('reads other encodings and byte-order marks', async () => {
    const text = `${header}\n${good.replace('Anna', 'Änne')}`
    const latin = Uint8Array.from(text, (character) => character.charCodeAt(0))
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
    for (const [bytes, encoding] of [
      [latin, 'windows-1252'],
      [utf16, 'utf-8'],
      [new TextEncoder().encode(`\ufeff${text}`), 'utf-8'],
    ] as const) {
      const { claims, errors } = await read(bytes, { ...mapping, encoding })
      expect(errors).toEqual([])
      expect(claims.map(({ values }) => values.name)).toContain('Änne Lind')
    }
    const before = Buffer.byteLength(text.slice(0, text.indexOf('Ä')))
    expect((await read(latin)).errors).toMatchObject([
      { row: null, reason: expect.stringMatching(`After byte ${before} .* name its encoding`) },
    ])
  })

  it('refuses UTF-16 without a mark unless the mapping says so', async () => {
    const bytes = new Uint8Array(Buffer.from(`${header}\n${good}`, 'utf16le'))
    expect((await read(bytes)).errors).toMatchObject([{ row: null, reason: expect.stringContaining('NUL characters') }])
    expect((await read(bytes, { ...mapping, encoding: 'utf-16le' })).errors).toEqual([])
  })

  it('lets a UTF-8 mark win over the encoding of the mapping, however the bytes arrive', async () => {
    const bytes = new TextEncoder().encode(`\ufeff${header}\n${good.replace('Anna', 'Änne')}`)
    const file = fileOf('book.csv', bytes, 1)
    const { claims, errors } = await readingOf(csvReader({ ...mapping, encoding: 'windows-1252' }), file)
    expect(errors).toEqual([])
    expect(claims.map(({ values }) => values.name)).toContain('Änne Lind')
  })

  it('reads every kind of line end, and counts rows as a spreadsheet does, empty ones included', async () => {
    const rows = [header, ';;;;;;;;', '', good.replace('4.11.2024', '31.2.2024'), good]
    for (const end of ['\n', '\r\n', '\r']) {
      const { errors, rows: counted } = await read(rows.join(end))
      expect(errors).toMatchObject([{ row: 4, column: 'Day' }])
      expect(counted).toEqual({ accepted: 1, rejected: 1 })
    }
  })

  it('keeps a quote in a cell that is not quoted', async () => {
    const { claims } = await read(`${header}\n${good.replace('"Grain; and fish"', '5" pipes')}`)
    expect(claims.find(({ type }) => type === 'Meeting')?.values.name).toBe('5" pipes')
  })

  it('names only as many columns as people can read', async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `c${index}`).join(';')
    const { errors } = await read(`${many}\n`)
    expect(errors[0]?.reason).toMatch(/the table has "c0", .*"c29" and 99970 more$/)
  })

  it.each([
    [/Several columns are called "Day". Give each its own name/, `${header};Day\n${good};x`],
    [/is empty. Its first row must name the columns/, ''],
    [/has no column "Status", .*: the table has "No", "Subject"/, 'No;Subject\n1;x'],
    [/The table can't be read: Quote Not Closed.* at line 2/, `${header}\n"1;x`],
    [/The table can't be read: Max Record Size/, `${header}\n${'x'.repeat(2_000_000)}`],
  ])('is refused as a whole if it is broken or does not fit its mapping: %s', async (reason, content) => {
    const { errors, claims } = await read(content)
    expect(claims).toEqual([])
    expect(errors).toMatchObject([{ row: null, reason: expect.stringMatching(reason) }])
  })
})

describe('a table of people or of relations', () => {
  it('becomes people with the offices they hold', async () => {
    const people = CsvMapping.parse({
      rows: 'entities',
      kind: 'Person',
      namespace: 'book',
      dates: 'iso',
      fields: {
        name: { column: 'Name' },
        aliases: { column: 'Also', split: '/' },
        keys: { column: 'QID', namespace: 'wikidata' },
      },
      represents: { body: { column: 'For' }, title: { column: 'Office' }, since: { column: 'Since' } },
    })
    const { claims, errors } = await read(
      'Name,Also,QID,For,Office,Since\nAnna Lind,A. Lind/Nan,Q1,SWE,Minister,2022-10\n',
      people,
    )
    expect(errors).toEqual([])
    expect(claims.map(brief)).toEqual([
      {
        type: 'Person',
        key: 'book:anna-lind',
        values: { name: 'Anna Lind', aliases: ['A. Lind', 'Nan'], keys: ['wikidata:Q1'] },
      },
      { type: 'State', key: 'state:SWE', values: { name: 'Sweden' } },
      { type: 'REPRESENTS', from: 'book:anna-lind', to: 'state:SWE', values: { title: 'Minister', since: '2022-10' } },
    ])
  })

  it('becomes ties between things by name, id or key', async () => {
    const ties = CsvMapping.parse({
      rows: 'relations',
      relation: 'MEMBER_OF',
      namespace: 'book',
      dates: 'iso',
      fields: { from: { column: 'Who' }, to: { column: 'Body' } },
    })
    const { claims } = await read('Who,Body\nAnna Lind,org:eu\nSweden,wikidata:Q458\n', ties)
    expect(claims.map(({ from, to }) => [from, to])).toEqual([
      ['book:anna-lind', 'org:eu'],
      ['state:SWE', 'wikidata:Q458'],
    ])
  })
})

describe('a mapping', () => {
  it('is refused with every field that is wrong', () => {
    const text = JSON.stringify({ ...mapping, dates: 'guess', fields: { nam: { column: 'x' } } })
    expect(() => parseMapping(text, 'book.mapping.json')).toThrow(
      /book\.mapping\.json can't be used\. .*\/dates: [Ss]ay "iso", "day-first".*\/fields\/nam: There is no such field here/,
    )
    expect(() => parseMapping('{"rows": }', 'm')).toThrow(/Broken JSON in line 1, column 10/)
  })

  it('is guessed from the header, except for the order of day and month', () => {
    const columns = ['Ref', 'Date', 'Subject', 'Country', 'Guests', 'Minister', 'Shoe size']
    const row = { Ref: '1', Date: '2024-11-04', Guests: 'Anna Lind; Otto Berg' }
    const guess = guessMapping('a/Book 2024.csv', columns, [row])
    expect(guess).toEqual({
      mapping: {
        rows: 'meetings',
        namespace: 'book-2024',
        dates: 'iso',
        fields: {
          id: { column: 'Ref' },
          date: { column: 'Date' },
          name: { column: 'Subject' },
          heldIn: { column: 'Country' },
        },
        parties: [
          { column: 'Guests', split: ';', kind: 'Person', role: 'visitor' },
          { column: 'Minister', kind: 'Person', role: 'host' },
        ],
      },
      unmapped: ['Shoe size'],
      odd: new Map(),
    })
    expect(CsvMapping.safeParse(guess.mapping).success).toBe(true)
    const unsure = guessMapping('a.csv', columns, [{ ...row, Date: '4/11/2024' }]).mapping
    expect(unsure.dates).toBeNull()
    expect(CsvMapping.safeParse(unsure).success).toBe(false)
  })

  it('is guessed from cells: bodies that hosted, whom guests represented, and names unlike the others', () => {
    const rows = [
      {
        Date: '2024-11-04',
        Guests: 'Josep Borrell (European Union)|Cho Tae-yul (South Korea)',
        Host: 'Foreign Office',
      },
      { Date: '2024-11-05', Guests: 'Anna Lind', Host: 'Bundesbank' },
      { Date: '2024-11-06', Guests: 'Otto Berg', Host: 'Kaja Kallas' },
    ]
    const { mapping: guessed, odd } = guessMapping('visits.csv', ['Date', 'Guests', 'Host'], rows)
    expect(guessed.parties).toEqual([
      { column: 'Guests', split: '|', kind: 'Person', parentheses: 'representing', role: 'visitor' },
      { column: 'Host', kind: 'Organisation', role: 'host' },
    ])
    expect(odd).toEqual(new Map([['Host', ['Kaja Kallas']]]))
    const offices = [
      { Date: '2024-11-04', Who: 'Anna Lind (Minister of Fisheries)' },
      { Date: '2024-11-04', Who: 'Japan' },
    ]
    expect(guessMapping('a.csv', ['Date', 'Who'], offices).mapping.parties).toEqual([
      { column: 'Who', kind: 'Person', parentheses: 'title' },
    ])
    const states = guessMapping(
      'a.csv',
      ['Date', 'Participants'],
      [{ Date: '2024-11-04', Participants: 'Japan; Qatar' }],
    )
    expect(states.mapping.parties).toEqual([{ column: 'Participants', split: ';', kind: 'State' }])
  })

  it('is guessed for people if there are no dates of meetings', () => {
    const columns = ['Name', 'QID', 'Country', 'Office', 'Since', 'Shoe size']
    const guess = guessMapping('people.csv', columns, [{ Name: 'Anna Lind', Since: '2022-10' }])
    expect(guess).toEqual({
      mapping: {
        rows: 'entities',
        kind: 'Person',
        namespace: 'people',
        dates: 'iso',
        fields: { name: { column: 'Name' }, keys: { column: 'QID', namespace: 'wikidata' } },
        represents: { body: { column: 'Country' }, title: { column: 'Office' }, since: { column: 'Since' } },
      },
      unmapped: ['Shoe size'],
      odd: new Map(),
    })
    expect(CsvMapping.safeParse(guess.mapping).success).toBe(true)
  })

  it('is guessed for people whose terms of office are dated', () => {
    const columns = ['name', 'other_names', 'title_held', 'represents', 'from', 'to']
    expect(guessMapping('people.csv', columns, []).mapping).toMatchObject({
      rows: 'entities',
      fields: { name: { column: 'name' }, aliases: { column: 'other_names' } },
      represents: { body: { column: 'represents' }, title: { column: 'title_held' }, since: { column: 'from' } },
    })
    const visits = ['name', 'country', 'date']
    expect(guessMapping('visits.csv', visits, []).mapping).toMatchObject({ rows: 'meetings' })
  })

  it('is guessed to have the separator that cuts the header most', () => {
    expect(['a;b,c;d', 'a,b', 'a\tb\tc;d', '"a;b;c",d'].map(guessSeparator)).toEqual([';', ',', '\t', ','])
  })
})
