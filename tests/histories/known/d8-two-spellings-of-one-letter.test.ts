import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Change } from '../../../model/change.ts'
import { CsvMapping } from '../../../model/csv-mapping.ts'
import { csvReader } from '../../../server/formats/csv/reader.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { saveChanges } from '../../../server/review/save-changes.ts'
import { statement } from '../../../server/store/cypher-library.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { claimsIn } from '../../../server/store/stored-journal.ts'
import { fileOf } from '../../server/formats/reading.ts'
import { decider, emptyStore, is, load, now, says, soundGraph } from './records.ts'

const [composed, decomposed] = ['José'.normalize('NFC'), 'José'.normalize('NFD')]
const claimsAbout = statement('read/claims-about')

describe('D8: a name with a composed é and with an e and an accent', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it('is one name, and as a key one key', async () => {
    await load(store, 'one', [says.person(`v:${composed}`, composed)])
    await load(store, 'two', [says.person(`v:${decomposed}`, decomposed)])
    expect(await soundGraph(store)).toEqual({
      nodes: [is.person('person:jose', composed, { keys: [`v:${composed}`] })],
      edges: [],
    })
  })

  it('is no alias of itself', async () => {
    await load(store, 'one', [says.person('person:jose', composed)])
    await load(store, 'two', [says.person('person:jose', decomposed, { aliases: [decomposed] })])
    expect(await soundGraph(store)).toEqual({ nodes: [is.person('person:jose', composed)], edges: [] })
  })

  it('is one identifier', async () => {
    await load(store, 'one', [says.person('person:a', 'Ann', { keys: [`x:${composed}`] })])
    await load(store, 'two', [says.person('person:b', 'Ann', { keys: [`x:${decomposed}`] })])
    const ann = is.person('person:a', 'Ann', { keys: ['person:b', `x:${composed}`] })
    expect(await soundGraph(store)).toEqual({ nodes: [ann], edges: [] })
  })

  it('is one name in a table, where a state is known in either form', async () => {
    const mapping = CsvMapping.parse({
      ...{ rows: 'entities', kind: 'Person', namespace: 'v', dates: 'iso', source: { name: 'A table' } },
      fields: { id: { column: 'No' }, name: { column: 'Name' } },
      represents: { body: { column: 'Of' } },
    })
    const table = `No,Name,Of\n1,${decomposed},${"Côte d'Ivoire".normalize('NFD')}\n`
    const options = { by: 'a test', replaces: false, dryRun: false, strict: false, now }
    await ingest(store, [{ file: fileOf('people.csv', table), read: csvReader(mapping) }], options)
    await load(store, 'two', [says.person('v:1', composed)])
    const { nodes } = await soundGraph(store)
    expect(nodes.map(({ id, name, properties: { aliases } }) => [id, name, aliases])).toEqual([
      ['person:jose', composed, []],
      ['state:CIV', expect.anything(), []],
    ])
  })

  it('is one name by hand', async () => {
    await load(store, 'one', [says.person('person:jose', composed)])
    const change: Change = { type: 'Person', id: 'person:jose', values: { name: decomposed } }
    const { claims } = await saveChanges(store, { statements: [change] }, decider)
    expect(await soundGraph(store)).toEqual({ nodes: [is.person('person:jose', composed)], edges: [] })
    const stored = claimsIn(await store.read(claimsAbout, { ids: ['person:jose'] }))
    expect(stored.map(({ id }) => id)).toContain(claims[0])
  })

  it('stays in a quote as its source has it', async () => {
    const text = `Today ${decomposed} spoke.`
    const evidence = { quote: decomposed }
    await load(store, { id: 'one', text }, [says.person('person:jose', decomposed, { evidence })])
    const [claim] = claimsIn(await store.read(claimsAbout, { ids: ['person:jose'] }))
    expect(claim).toMatchObject({ values: { name: composed }, quote: decomposed, start: 6, end: 11 })
  })
})
