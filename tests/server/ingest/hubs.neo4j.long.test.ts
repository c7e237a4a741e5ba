import { afterAll, beforeAll, expect, it } from 'vitest'
import { forget } from '../../../server/erase/forget.ts'
import { readParleyJsonLines } from '../../../server/formats/parley-json/lines-reader.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { redo, undo } from '../../../server/ingest/undo.ts'
import { check } from '../../../server/journal/check.ts'
import { saveDecision } from '../../../server/review/save-decision.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { fileOf } from '../formats/reading.ts'

const MEETINGS = 5_000
const now = () => new Date().toISOString()
const MINUTES = 60_000

describeOnNeo4j('two people with 5,000 meetings each, on a server that limits the memory of a transaction', () => {
  let store: GraphStore
  const load = (source: string, records: readonly object[]) =>
    ingest(
      store,
      [
        {
          file: fileOf(
            `${source}.jsonl`,
            [{ type: 'source', id: source, name: source }, ...records].map((one) => JSON.stringify(one)).join('\n'),
          ),
          read: readParleyJsonLines,
        },
      ],
      { by: 'a test', replaces: false, dryRun: false, strict: true, now },
    )
  const person = (id: string, name: string) => ({ type: 'entity', kind: 'Person', id, name })
  const meetingsOf = (id: string) =>
    Array.from({ length: MEETINGS }, (_, number) => ({
      type: 'meeting',
      id: `meeting:${id.slice('person:'.length)}-${number}`,
      name: `Talks ${number} of ${id}`,
      date: new Date(Date.UTC(1950, 0, 1 + number * 2)).toISOString().slice(0, 10),
      participants: [
        { id, role: 'visitor', representing: 'state:KOR' },
        { id: 'state:KOR', role: 'host' },
      ],
    }))
  beforeAll(async () => {
    store = await openStore({ neo4j: await emptyNeo4j(), dataDir: '' })
    await load('people', [
      person('person:anna', 'Anna Lind'),
      person('person:berta', 'Berta Holm'),
      { type: 'entity', kind: 'State', id: 'state:KOR', name: 'South Korea' },
    ])
    await load('meetings of one', meetingsOf('person:anna'))
    await load('meetings of the other', meetingsOf('person:berta'))
  }, 20 * MINUTES)
  afterAll(() => store.close())

  it('come and go with the batch that first named them', { timeout: 20 * MINUTES }, async () => {
    const before = await check(store)
    expect(before).toMatchObject({ ok: true, nodes: 2 * MEETINGS + 3, edges: 4 * MEETINGS })
    await undo(store, 'batch-1', now)
    expect(await check(store)).toMatchObject({ ok: true, nodes: 2 * MEETINGS, edges: 0, unfinished: [] })
    await redo(store, 'batch-1', now)
    expect(await check(store)).toEqual(before)
  })

  it('can not be merged: the refusal names the setting, and nothing is changed', {
    timeout: 20 * MINUTES,
  }, async () => {
    const before = await check(store)
    const merge = { kind: 'same', a: 'person:anna', b: 'person:berta' } as const
    await expect(saveDecision(store, merge, { by: 'a test', now })).rejects.toMatchObject({
      code: 'query-too-big',
      message: expect.stringContaining('db.memory.transaction.max'),
      details: { setting: 'db.memory.transaction.max', limit: '64.0 MiB' },
    })
    expect(await check(store)).toEqual(before)
  })

  it('can each be forgotten', { timeout: 20 * MINUTES }, async () => {
    expect(await forget(store, 'person:anna', now)).toMatchObject({ claims: { erased: MEETINGS + 1 } })
    expect(await check(store)).toMatchObject({ ok: true, edges: 3 * MEETINGS })
  })
})
