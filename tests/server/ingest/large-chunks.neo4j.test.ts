import { afterAll, expect, it } from 'vitest'
import { check } from '../../../server/ingest/check.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { readParleyJsonLines } from '../../../server/ingest/sources/parley-json-lines.ts'
import { redo, undo } from '../../../server/ingest/undo.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { fileOf } from './sources/reading.ts'

const PEOPLE = 3_000
const syllables = ['ka', 'ro', 'mi', 'te', 'lu', 'so', 'na', 'vi', 'de', 'po']
/** Names of four words, no two alike, each with two spellings: as many keys as names can have. */
const word = (number: number) => [...String(number).padStart(4, '0')].map((digit) => syllables[Number(digit)]).join('')
const nameOf = (number: number, shift: number) =>
  [7, 311, 1_999, 4_201].map((step) => word((number * step + shift) % 10_000)).join(' ')

describeOnNeo4j('people with many names', () => {
  it('fit into transactions of a server whose memory is limited, and can be undone and redone', async () => {
    const store = await openStore({ neo4j: await emptyNeo4j(), dataDir: '' })
    afterAll(() => store.close())
    const now = () => new Date().toISOString()
    const records = Array.from({ length: PEOPLE }, (_, number) => ({
      type: 'entity',
      kind: 'Person',
      id: `person:p-${number}`,
      name: nameOf(number, 0),
      aliases: [nameOf(number, 1), nameOf(number, 2)],
    }))
    const lines = [{ type: 'source', id: 'a list', name: 'a list' }, ...records].map((line) => JSON.stringify(line))
    const input = { file: fileOf('people.jsonl', lines.join('\n')), read: readParleyJsonLines }
    const options = { by: 'a test', replaces: false, dryRun: false, strict: false, now }
    const { batch, things } = await ingest(store, [input], options)
    expect(things.created).toBe(PEOPLE)
    await undo(store, batch ?? '', now)
    expect(await check(store)).toMatchObject({ ok: true, nodes: 0 })
    await redo(store, batch ?? '', now)
    expect(await check(store)).toMatchObject({ ok: true, nodes: PEOPLE })
  })
})
