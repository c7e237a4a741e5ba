import { describe, expect, it } from 'vitest'
import { CsvMapping } from '../../../model/csv-mapping.ts'
import { csvExcerpt, csvReader } from '../../../server/formats/csv/reader.ts'
import { formatOf } from '../../../server/formats/detect.ts'
import { formats } from '../../../server/formats/formats.ts'
import type { ClaimAsRead, Excerpt, InputFile, Reader } from '../../../server/formats/reader.ts'
import { rejectedRows } from '../../../server/ingest/rejected-rows.ts'
import { collected, fileOf, readingOf } from '../formats/reading.ts'

const mapping = CsvMapping.parse({
  rows: 'meetings',
  namespace: 'book',
  separator: ';',
  encoding: 'windows-1252',
  dates: 'day-first',
  fields: { id: { column: 'No' }, name: { column: 'Subject' }, date: { column: 'Day' } },
  parties: [{ column: 'Guests', kind: 'Person', split: ',' }],
})
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** Files with wrong rows. `mend` maps what is wrong in a file to what would be right. */
const files: { name: string; content: string; mend: Record<string, string>; rows: number }[] = [
  {
    name: 'book.csv',
    content: [
      'No;Subject;Day;Guests',
      '1;"Grain; and\nfish";4.11.2024;Änne Lind',
      '2;"A ""big"" day; twice";31.2.2024;Otto Berg',
      '',
      '3;Fees;5.11.2024;Otto Berg;too many',
      '4;5" pipes;5.11.2024;Otto Berg',
    ].join('\r\n'),
    mend: { '31.2.2024': '3.2.2024', ';too many': '' },
    rows: 2,
  },
  {
    name: 'talks.json',
    content: JSON.stringify({
      entities: [
        { id: 'person:a', kind: 'Person', name: 'Anna', evidence: { source: 's' } },
        { id: 'person:b', kind: 'Persona', name: 'Otto' },
      ],
      meetings: [
        { id: 'meeting:m', date: '2024-02-31', participants: [{ id: 'person:a' }], evidence: { source: 's' } },
      ],
      relations: [{ relation: 'MEMBER_OF', from: 'person:a', to: 'org:eu', role: 'Member', evidence: { source: 'n' } }],
      sources: [
        { id: 's', name: 'One' },
        { id: 'n', nam: 'Two' },
      ],
    }),
    mend: {
      Persona: 'Person',
      '2024-02-31': '2024-02-03',
      '"nam"': '"name"',
      '"name":"Otto"': '"name":"Otto","evidence":{"source":"s"}',
    },
    rows: 4,
  },
  {
    name: 'talks.jsonl',
    content: [
      { type: 'source', id: 'one', name: 'One' },
      { type: 'entity', id: 'person:a', kind: 'Person', name: 'Anna' },
      { type: 'source', id: 'unused', name: 'Not needed' },
      { type: 'source', id: 'another', name: 'Another' },
      { type: 'entity', id: 'person:b', kind: 'Person', name: 'Otto', evidence: { source: 'one', quote: '' } },
      { type: 'source', name: 'Two', publishedAt: '2024-13' },
      { type: 'meeting', id: 'meeting:m', date: '2024-11-04' },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
    mend: { ',"quote":""': '', '2024-13': '2024-12' },
    rows: 3,
  },
  {
    name: 'dump.ftm.json',
    content: [
      { id: 'a', schema: 'Person', properties: { name: ['Anna'] } },
      { id: 'b', schema: 'PublicBody', properties: { name: ['Board'] } },
      { id: 'c', schema: 'Person', properties: { name: ['Not needed'] } },
      {
        id: 'r',
        schema: 'Representation',
        properties: { agent: ['a'], client: ['b'], startDate: ['2024-02-31'], proof: ['d'] },
      },
      { id: 'd', schema: 'Document', properties: { title: ['Minutes'] } },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
    mend: { '2024-02-31': '2024-02-03' },
    rows: 1,
  },
  {
    name: 'council.json',
    content: JSON.stringify({
      persons: [{ id: 'a', name: 'Anna' }],
      memberships: [{ person_id: 'a', post_id: 'p', start_date: '2022-31' }],
      posts: [{ id: 'p', label: 'Chair', organization_id: 'o' }],
      organizations: [{ id: 'o', name: '' }],
    }),
    mend: { '2022-31': '2022-03', '"name":""': '"name":"Board"' },
    rows: 2,
  },
  {
    name: 'trips.xml',
    content: `<trips><trip role="president" who="lind-anna"><id>1</id><role>president</role><name>Anna Lind &amp; co</name>
      <start-date>1969-02-30</start-date><end-date>1969-02-24</end-date><country id="belgium">Belgium</country>
      <locale>Brussels</locale><remarks>Met with King Otto II.</remarks></trip>
      <trip role="president" who="lind-anna"><id>2</id><role>president</role><name>Anna Lind</name>
      <start-date>1969-02-23</start-date><end-date>1969-02-24</end-date><country id="belgium">Belgium</country>
      <locale>Brussels</locale><remarks/></trip></trips>`,
    mend: { '1969-02-30': '1969-02-20' },
    rows: 1,
  },
]

async function partsOf(file: InputFile): Promise<{ read: Reader; excerpt: Excerpt }> {
  const format = await formatOf(file)
  if (format === 'csv') return { read: csvReader(mapping), excerpt: csvExcerpt(mapping) }
  if (typeof format !== 'string') throw new Error(`no reader of ${file.name}`)
  const { read, excerpt } = formats[format]
  if (excerpt === null) throw new Error(`${file.name} is always one row`)
  return { read, excerpt }
}

function mended(text: string, mend: Record<string, string>): string {
  return Object.entries(mend).reduce((so, [wrong, right]) => so.replaceAll(wrong, right), text)
}

/** What claims say, without the places they were read at. */
const says = (claims: readonly ClaimAsRead[]) =>
  [...new Set(claims.map(({ locator: _place, ...said }) => JSON.stringify(said)))].sort()

describe('the rejected rows of a file', () => {
  it.each(files)(
    'of $name, once corrected, make with the other rows the same claims as the corrected file',
    async (one) => {
      const encoded = (text: string) => fileOf(one.name, one.name.endsWith('.csv') ? latin(text) : text)
      const { read, excerpt } = await partsOf(encoded(one.content))
      const whole = await readingOf(read, encoded(mended(one.content, one.mend)))
      expect(whole.errors).toEqual([])

      const first = await readingOf(read, encoded(one.content))
      expect(first.rows.rejected).toBeGreaterThan(0)
      const rejected = rejectedRows(encoded(one.content), excerpt, first.errors)
      const text = rejected === null ? '' : (await collected(rejected)).join('')
      expect(text).not.toContain('Not needed')
      expect((await readingOf(read, fileOf(one.name, text))).rows.rejected).toBe(first.rows.rejected)

      const again = await readingOf(read, fileOf(one.name, mended(text, one.mend)))
      expect(again.errors).toEqual([])
      expect(says([...first.claims, ...again.claims])).toEqual(says(whole.claims))
      expect(again.claims.length).toBeLessThan(whole.claims.length)
    },
  )

  it('are null if nothing was rejected, or the whole file was', async () => {
    const file = fileOf('talks.json', '{"entities": [')
    const { read, excerpt } = await partsOf(file)
    const { errors } = await readingOf(read, file)
    expect(errors).toHaveLength(1)
    expect(rejectedRows(file, excerpt, errors)).toBeNull()
    expect(rejectedRows(file, excerpt, [])).toBeNull()
  })

  it('are only those before the place where a table breaks off', async () => {
    const file = fileOf('book.csv', 'No;Subject;Day;Guests\n1;Fish;31.2.2024;\n2;"Fees')
    const { read, excerpt } = await partsOf(file)
    const { errors } = await readingOf(read, file)
    expect(errors.map(({ row }) => row)).toEqual([2, null])
    const rejected = rejectedRows(file, excerpt, errors)
    expect(rejected === null ? [] : await collected(rejected)).toEqual([
      '\ufeffNo;Subject;Day;Guests\r\n',
      '1;Fish;31.2.2024;\r\n',
    ])
  })
})
