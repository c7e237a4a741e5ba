import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CsvMapping } from '../../../model/csv-mapping.ts'
import { csvReader } from '../../../server/formats/csv/reader.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { saveChanges } from '../../../server/review/save-changes.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { fileOf } from '../../server/formats/reading.ts'
import { decider, emptyStore, is, load, now, says, soundGraph } from './records.ts'

const [ann, norway] = [says.person('person:ann', 'Ann'), says.state('state:NOR', 'Norway')]
const nobodySpeaks = { nodes: [is.person('person:ann', 'Ann'), is.state('state:NOR', 'Norway')], edges: [] }

describe('D7: an office that ends before it starts', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it('is an error of its row', async () => {
    const office = says.office('person:ann', 'state:NOR', { since: '2005', until: '2001' })
    expect(await load(store, 'one', [ann, norway, office])).toMatchObject({
      rows: { read: 3, accepted: 2, rejected: 1 },
      errors: [
        {
          ...{ row: 4, column: 'until', value: '2001' },
          reason: 'The end, 2001, is before the start, 2005. Correct one of them, or leave it out',
        },
      ],
    })
    expect(await soundGraph(store)).toEqual(nobodySpeaks)
  })

  it('is an error of its claim in an export', async () => {
    const values = { role: 'Envoy', since: '2005-06', until: '2005-05-31' }
    const claim = { type: 'claim', of: 'MEMBER_OF', from: 'person:ann', to: 'org:un', values }
    const report = await load(store, 'one', [ann, norway, says.body('org:un', 'UN'), claim])
    expect(report).toMatchObject({ rows: { accepted: 3, rejected: 1 }, errors: [{ column: 'values.until' }] })
  })

  it('is an error of its row in a table, and so is a meeting that ends before it starts', async () => {
    const common = { namespace: 'book', dates: 'iso', source: { name: 'A book' } }
    const offices = CsvMapping.parse({
      ...{ rows: 'entities', kind: 'Person', ...common, fields: { name: { column: 'Name' } } },
      represents: { body: { column: 'Of' }, since: { column: 'From' }, until: { column: 'To' } },
    })
    const meetings = CsvMapping.parse({
      ...{ rows: 'meetings', ...common, parties: [] },
      fields: { name: { column: 'Name' }, date: { column: 'From' }, until: { column: 'To' } },
    })
    const options = { by: 'a test', replaces: false, dryRun: false, strict: false, now }
    const [office, talks] = [
      fileOf('offices.csv', 'Name,Of,From,To\nAnn,Norway,2005-01-01,2001\n'),
      fileOf('talks.csv', 'Name,From,To\nTalks,2005-01-02,2005-01-01\n'),
    ]
    expect(await ingest(store, [{ file: office, read: csvReader(offices) }], options)).toMatchObject({
      errors: [{ row: 2, column: 'To', value: '2001' }],
    })
    expect(await ingest(store, [{ file: talks, read: csvReader(meetings) }], options)).toMatchObject({
      errors: [{ row: 2, column: 'From', value: '2005-01-02/2005-01-01' }],
    })
    expect(await soundGraph(store)).toEqual({ nodes: [], edges: [] })
  })

  it('is refused by hand', async () => {
    await load(store, 'one', [ann, norway])
    const office = { type: 'REPRESENTS', from: 'person:ann', to: 'state:NOR' } as const
    const change = { ...office, values: { since: '2005', until: '2001' } }
    await expect(saveChanges(store, { statements: [change] }, decider)).rejects.toThrow(
      'until="2001": The end, 2001, is before the start, 2005. Correct one of them, or leave it out',
    )
    expect(await soundGraph(store)).toEqual(nobodySpeaks)
  })

  it('is no error if it may start and end in one year', async () => {
    const office = says.office('person:ann', 'state:NOR', { since: '2005-07', until: '2005' })
    expect(await load(store, 'one', [ann, norway, office])).toMatchObject({ errors: [] })
  })
})
