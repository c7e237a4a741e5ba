import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { generateLines } from '../../../bench/ingest/generate.ts'
import { sorted } from '../../../model/graph.ts'
import { AppError } from '../../../model/problem.ts'
import { readParleyJsonLines } from '../../../server/formats/parley-json/lines-reader.ts'
import { dryRun } from '../../../server/ingest/dry-run.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { storedGraph } from '../../../server/journal/stored-graph.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { fileOf } from '../formats/reading.ts'
import { tempDir } from '../store/temp-dir.ts'
import { narrowStore } from './narrow-store.ts'

const SIZE = { people: 20, states: 5, organisations: 3, meetings: 60, ties: 250 }
const now = () => new Date().toISOString()
const options = { by: 'a test', dryRun: false, strict: false, now, chunk: 40 }
/** Two files of one source: the second says different things about some of the same people and meetings. */
const first = [...generateLines(SIZE, 1)].join('\n')
const second = [...generateLines({ ...SIZE, people: 15, meetings: 40 }, 2)]
  .join('\n')
  .replaceAll('generated:2', 'generated:1')
const input = (text: string) => ({ file: fileOf('records.jsonl', text), read: readParleyJsonLines })

let store: GraphStore
beforeAll(async () => {
  store = await openStore({ neo4j: null, dataDir: await tempDir() })
  afterAll(() => store.close())
  await ingest(store, [input(first)], { ...options, replaces: false })
})

it('gives the same report on a copy as in one transaction, and leaves no trace and no copy', async () => {
  const temporary = await tempDir()
  vi.stubEnv('TMPDIR', temporary)
  const before = sorted(await storedGraph(store))
  const dry = { ...options, dryRun: true, replaces: true }
  const narrow = narrowStore(store, 100)
  const report = await ingest(narrow, [input(second)], dry)
  expect(narrow.refused).toBe(1)
  expect(report).toEqual(await ingest(store, [input(second)], dry))
  expect(report.batch).toBeNull()
  expect(Object.values(report.things).every((count) => count > 0)).toBe(true)
  expect(sorted(await storedGraph(store))).toEqual(before)
  expect(await readdir(temporary)).toEqual([])
  vi.unstubAllEnvs()
})

it('says where it stopped and what to do instead, if the copy would be too large as well', async () => {
  const work = (most: number) =>
    dryRun(store, () => Promise.reject(new AppError('query-too-big', 'There is no room')), {
      now,
      reached: () => 'after 12 rows',
      most,
    })
  await expect(work(10)).rejects.toMatchObject({
    code: 'query-too-big',
    message: expect.stringMatching(/stopped after 12 rows.*more than 10 claims.*load it and undo.*There is no room/s),
    details: { mostClaims: 10 },
  })
})
