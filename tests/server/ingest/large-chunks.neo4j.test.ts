import { afterAll, beforeAll, expect, it } from 'vitest'
import { readParleyJsonLines } from '../../../server/formats/parley-json/lines-reader.ts'
import { type IngestReport, ingest } from '../../../server/ingest/ingest.ts'
import { redo, undo } from '../../../server/ingest/undo.ts'
import { listBatches } from '../../../server/journal/batches.ts'
import { check } from '../../../server/journal/check.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { fileOf } from '../formats/reading.ts'

const PEOPLE = 3_000
const syllables = ['ka', 'ro', 'mi', 'te', 'lu', 'so', 'na', 'vi', 'de', 'po']
/** Names of four words, no two alike, each with two other spellings: as many keys as names can have. */
const word = (number: number) => [...String(number).padStart(4, '0')].map((digit) => syllables[Number(digit)]).join('')
const nameOf = (number: number, shift: number) =>
  [7, 311, 1_999, 4_201].map((step) => word((number * step + shift) % 10_000)).join(' ')

const now = () => new Date().toISOString()
const options = { by: 'a test', replaces: false, dryRun: false, strict: false, now }

describeOnNeo4j('loading people with many names, on a server that limits the memory of a transaction', () => {
  let store: GraphStore
  let tried: IngestReport
  beforeAll(async () => {
    store = await openStore({ neo4j: await emptyNeo4j(), dataDir: '' })
  })
  afterAll(() => store.close())

  function people() {
    const records = Array.from({ length: PEOPLE }, (_, number) => ({
      type: 'entity',
      kind: 'Person',
      id: `person:p-${number}`,
      name: nameOf(number, 0),
      aliases: [nameOf(number, 1), nameOf(number, 2)],
    }))
    const lines = [{ type: 'source', id: 'a list', name: 'a list' }, ...records].map((line) => JSON.stringify(line))
    return { file: fileOf('people.jsonl', lines.join('\n')), read: readParleyJsonLines }
  }

  it('can be tried as a dry run, though they do not fit into one transaction', async () => {
    tried = await ingest(store, [people()], { ...options, dryRun: true })
    expect(tried.things.created).toBe(PEOPLE)
    expect(await listBatches(store)).toEqual([])
  })

  it('takes several transactions, and does what the dry run said', async () => {
    const { batch, ...report } = await ingest(store, [people()], options)
    expect(report.things.created).toBe(PEOPLE)
    expect({ ...report, batch: null }).toEqual(tried)
    expect(batch).toBe('batch-1')
  })

  it('can be undone and redone', async () => {
    await undo(store, 'batch-1', now)
    expect(await check(store)).toMatchObject({ ok: true, nodes: 0 })
    await redo(store, 'batch-1', now)
    expect(await check(store)).toMatchObject({ ok: true, nodes: PEOPLE })
  })
})
