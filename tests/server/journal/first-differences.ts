import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { readParleyJsonLines } from '../../../server/formats/parley-json/lines-reader.ts'
import { type IngestOptions, type IngestReport, ingest } from '../../../server/ingest/ingest.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { fileOf } from '../formats/reading.ts'

const person = (id: string, more: object = {}) => ({ type: 'entity', kind: 'Person', id: `person:${id}`, ...more })
const meeting = (id: string, more: object = {}) => ({ type: 'meeting', id: `meeting:${id}`, ...more })
const took = (...ids: string[]) => ({ participants: ids.map((id) => ({ id: `person:${id}`, role: 'host' })) })

/** Ingests records of one source. */
function load(
  store: GraphStore,
  source: string,
  records: object[],
  more: Partial<IngestOptions> = {},
): Promise<IngestReport> {
  const lines = [{ type: 'source', id: source, name: source }, ...records].map((line) => JSON.stringify(line))
  const input = { file: fileOf('records.jsonl', lines.join('\n')), read: readParleyJsonLines }
  const now = () => new Date().toISOString()
  return ingest(store, [input], { by: 'a test', replaces: false, dryRun: false, strict: false, now, ...more })
}

/** Describes the first differences of a load: the same on each engine. */
export function describeFirstDifferences(name: string, open: () => Promise<GraphStore>): void {
  describe(name, () => {
    let store: GraphStore
    beforeEach(async () => {
      store = await open()
      onTestFinished(() => store.close())
    })

    it('are reported by sort, and foretold by a dry run', () => expectFirstDifferences(store))
    it('report whoever is merged into a known person as a change of that person', () => expectMergedReportedOnce(store))
  })
}

/** A dry run of a new version of a list reports the first five things that come, change and go, and stores nothing. */
async function expectFirstDifferences(store: GraphStore): Promise<void> {
  const [ann, bo] = [person('a', { name: 'Ann', aliases: ['Annie'] }), person('b', { name: 'Bo' })]
  await load(store, 'a list', [
    ann,
    bo,
    meeting('m', { name: 'Talks', date: '2024-01-02', place: 'Oslo', topics: ['fish'], ...took('a', 'b') }),
  ])

  const crowd = Array.from({ length: 7 }, (_, n) => person(`new-${n}`, { name: `New ${n}`, description: 'envoy' }))
  const changed = meeting('m', { name: 'Talks', date: '2024-01-03', place: 'Oslo', topics: ['grain'], ...took('a') })
  const next = [ann, ...crowd, changed, person('new-0', { aliases: ['Newt'] })]
  const { things, differences, batch } = await load(store, 'a list', next, { chunk: 1, dryRun: true, replaces: true })

  expect(batch).toBeNull()
  expect(things).toEqual({ created: 7, updated: 1, unchanged: 2, removed: 2 })
  expect(differences.created.map(({ name }) => name)).toEqual(['New 0', 'New 1', 'New 2', 'New 3', 'New 4'])
  expect(differences.created[0]).toEqual({
    ...{ id: 'person:new-0', kind: 'Person', name: 'New 0' },
    properties: expect.arrayContaining([
      // Stated later than the rest, in a transaction of its own.
      { property: 'aliases', before: null, after: ['Newt'] },
      { property: 'description', before: null, after: 'envoy' },
    ]),
  })
  expect(differences.updated).toEqual([
    {
      ...{ id: 'meeting:m', kind: 'Meeting', name: 'Talks' },
      properties: [
        { property: 'date', before: '2024-01-02', after: '2024-01-03' },
        { property: 'topics', before: ['fish'], after: ['grain'] },
      ],
    },
  ])
  expect(differences.removed.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
    {
      ...{ id: expect.any(String), kind: 'PARTICIPATED_IN' },
      ...{ from: { id: 'person:b', name: 'Bo' }, to: { id: 'meeting:m', name: 'Talks' } },
      properties: [{ property: 'role', before: 'host', after: null }],
    },
    {
      ...{ id: 'person:b', kind: 'Person', name: 'Bo' },
      properties: [{ property: 'name', before: 'Bo', after: null }],
    },
  ])

  // Nothing was stored, and the load itself reports the same.
  expect(await load(store, 'a list', next, { chunk: 1, replaces: true })).toMatchObject({ things, differences })
}

/** A created person who is then merged into a known one is reported as a change of that one. */
async function expectMergedReportedOnce(store: GraphStore): Promise<void> {
  const speaker = (id: string) => [
    person(id, { name: 'Ann Lind' }),
    { type: 'entity', kind: 'State', id: 'state:NOR', name: 'Norway' },
    { type: 'relation', relation: 'REPRESENTS', from: `person:${id}`, to: 'state:NOR', title: 'Envoy' },
  ]
  await load(store, 'one list', speaker('ann'))
  const { things, differences } = await load(store, 'another list', speaker('ann-lind'), { dryRun: true })
  expect(things.created).toBe(0)
  expect(differences.created).toEqual([])
  expect(differences.updated).toEqual([
    {
      ...{ id: 'person:ann', kind: 'Person', name: 'Ann Lind' },
      properties: [{ property: 'keys', before: null, after: ['person:ann-lind'] }],
    },
  ])
}
