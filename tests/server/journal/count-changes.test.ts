import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { readParleyJsonLines } from '../../../server/formats/parley-json/lines-reader.ts'
import { type IngestOptions, ingest } from '../../../server/ingest/ingest.ts'
import { listBatches } from '../../../server/journal/batches.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { fileOf } from '../formats/reading.ts'
import { tempDir } from '../store/temp-dir.ts'

const person = (id: string, more: object = {}) => ({ type: 'entity', kind: 'Person', id: `person:${id}`, ...more })
const meeting = (id: string, more: object = {}) => ({ type: 'meeting', id: `meeting:${id}`, ...more })
const took = (...ids: string[]) => ({ participants: ids.map((id) => ({ id: `person:${id}` })) })

describe('the counts of a batch', () => {
  let store: GraphStore
  const folder = tempDir()
  beforeEach(async () => {
    store = await openStore({ neo4j: null, dataDir: `${await folder}/${Math.random()}` })
    onTestFinished(() => store.close())
  })
  /** Ingests records of one source, each in a transaction of its own. */
  const load = async (records: object[], source = 'a list', more: Partial<IngestOptions> = {}) => {
    const lines = [{ type: 'source', id: source, name: source }, ...records].map((line) => JSON.stringify(line))
    const input = { file: fileOf('records.jsonl', lines.join('\n')), read: readParleyJsonLines }
    const now = () => new Date().toISOString()
    const options = { by: 'a test', replaces: false, dryRun: false, strict: false, chunk: 1, now, ...more }
    return (await ingest(store, [input], options)).things
  }
  const people = [person('a', { name: 'Ann' }), person('b', { name: 'Bo' }), person('c', { name: 'Cy' })]
  const spread = [
    meeting('m', { name: 'Talks', date: '2024-01-02', ...took('a') }),
    meeting('m', { place: 'Oslo', ...took('b') }),
    meeting('m', { topics: ['trade'], ...took('a', 'c') }),
  ]

  it('count a meeting that is spread over three transactions as created once', async () => {
    expect(await load([...people, ...spread])).toEqual({ created: 3 + 1 + 3, updated: 0, unchanged: 0, removed: 0 })
    expect((await listBatches(store)).at(0)?.counts).toMatchObject({ created: 7 })
  })

  it('count what is stated again as unchanged, once however often', async () => {
    await load([...people, ...spread])
    expect(await load([...people, ...spread, ...people])).toEqual({ created: 0, updated: 0, unchanged: 7, removed: 0 })
  })

  it('count what several transactions correct as updated once, and what returns to its old value as unchanged', async () => {
    await load([person('a', { name: 'Ann', description: 'envoy' }), person('b', { name: 'Bo' })])
    const corrections = [
      person('a', { description: 'judge' }),
      person('a', { aliases: ['Annie'] }),
      person('b', { aliases: ['Bo'] }),
    ]
    expect(await load(corrections, 'another list')).toEqual({ created: 0, updated: 1, unchanged: 1, removed: 0 })
  })

  it('count what a new version no longer says as removed once, and its ties too', async () => {
    await load([...people, ...spread])
    const things = await load([...people.slice(0, 2), ...spread.slice(0, 2)], 'a list', { replaces: true })
    // Cy and the tie to the meeting go; the meeting loses its topic; two people and their ties stay.
    expect(things).toEqual({ created: 0, updated: 1, unchanged: 4, removed: 2 })
  })

  it('are the same for terms of one office in several transactions', async () => {
    const term = (since: string, until: string) => ({
      ...{ type: 'relation', relation: 'REPRESENTS', from: 'person:a', to: 'state:NOR', title: 'Envoy' },
      ...{ since, until },
    })
    const state = { type: 'entity', kind: 'State', id: 'state:NOR', name: 'Norway' }
    const records = [state, ...people.slice(0, 1), term('2001', '2002'), term('2005', '2006'), term('2001', '2002')]
    expect(await load(records)).toEqual({ created: 4, updated: 0, unchanged: 0, removed: 0 })
    expect(await load(records)).toEqual({ created: 0, updated: 0, unchanged: 4, removed: 0 })
  })

  it('count a person merged into a known one as an update of that one', async () => {
    const key = { keys: ['wikidata:Q1'] }
    await load([person('a', { name: 'Ann', ...key })])
    const things = await load([person('z', { name: 'Ann Z', ...key }), meeting('m', took('z'))], 'another list')
    expect(things).toEqual({ created: 2, updated: 1, unchanged: 0, removed: 0 })
  })

  it('include what was done before an ingest was interrupted, once it is resumed', async () => {
    await load(people)
    const records = [...people, ...spread, person('a', { description: 'judge' })]
    const cutting = new AbortController()
    let steps = 0
    const onProgress = () => {
      steps += 1
      if (steps === 5) cutting.abort(new Error('cut short'))
    }
    await expect(load(records, 'another list', { onProgress, signal: cutting.signal })).rejects.toThrow('cut short')
    expect(await load(records, 'another list')).toEqual({ created: 4, updated: 1, unchanged: 2, removed: 0 })
  })

  it('count a tie whose end comes later as created when that end comes, and as unchanged from then on', async () => {
    await load([person('a', { name: 'Ann' }), meeting('m', { name: 'Talks', ...took('a', 'late') })])
    const late = [person('late', { name: 'Lee' }), meeting('m', took('late'))]
    // Lee and the tie are new, the meeting is as it was.
    expect(await load(late)).toEqual({ created: 2, updated: 0, unchanged: 1, removed: 0 })
    expect(await load(late)).toEqual({ created: 0, updated: 0, unchanged: 3, removed: 0 })
  })

  it('are foretold by a dry run', async () => {
    await load(people)
    const dry = await load([...people, ...spread], 'another list', { dryRun: true })
    expect(dry).toEqual(await load([...people, ...spread], 'another list'))
  })
})
