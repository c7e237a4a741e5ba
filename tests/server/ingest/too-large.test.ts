import { afterAll, describe, expect, it } from 'vitest'
import { generateLines } from '../../../bench/ingest/generate.ts'
import { sorted } from '../../../model/graph.ts'
import { readParleyJsonLines } from '../../../server/formats/parley-json/lines-reader.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { redo, undo } from '../../../server/ingest/undo.ts'
import { check } from '../../../server/journal/check.ts'
import { storedGraph } from '../../../server/journal/stored-graph.ts'
import { saveDecision } from '../../../server/review/save-decision.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { fileOf } from '../formats/reading.ts'
import { tempDir } from '../store/temp-dir.ts'
import { narrowStore } from './narrow-store.ts'

const SIZE = { people: 20, states: 5, organisations: 3, meetings: 60, ties: 250 }
const now = () => new Date().toISOString()

/** Records; from the second seed on, six of them give another name to the identifiers of known people, so the two merge. */
function* records(seed: number): Generator<string> {
  yield* generateLines({ ...SIZE, meetings: 60 / seed }, seed)
  for (let number = 1; seed > 1 && number <= 6; number++) {
    yield JSON.stringify({
      type: 'entity',
      kind: 'Person',
      id: `person:other-${number}`,
      name: `Other ${number}`,
      keys: [`wikidata:Q${number}`],
    })
  }
}

describe('on an engine that refuses transactions as large as Parley makes them', () => {
  async function opened(): Promise<GraphStore> {
    const store = await openStore({ neo4j: null, dataDir: await tempDir() })
    afterAll(() => store.close())
    return store
  }
  async function load(store: GraphStore, seed: number) {
    const text = [...records(seed)].join('\n').replaceAll(`generated:${seed}`, 'generated')
    const file = fileOf('records.jsonl', text)
    const options = { by: 'a test', replaces: true, dryRun: false, strict: false, now }
    const { rows, things } = await ingest(store, [{ file, read: readParleyJsonLines }], options)
    return { rows, things, graph: sorted(await storedGraph(store)) }
  }

  it('loads, replacements, undo and redo are done in halves, with the same result', async () => {
    const [wide, store] = [await opened(), await opened()]
    const narrow = narrowStore(store, 400)
    expect(await load(narrow, 1)).toEqual(await load(wide, 1))
    expect(narrow.refused).toBeGreaterThan(0)
    const second = await load(wide, 2)
    expect(await load(narrow, 2)).toEqual(second)
    expect(second.things.removed).toBeGreaterThan(0)

    await undo(wide, 'batch-2', now)
    const first = sorted(await storedGraph(wide))
    for (const [turn, graph] of [[undo, first] as const, [redo, second.graph] as const]) {
      const before = narrow.refused
      await turn(narrow, 'batch-2', now)
      expect(narrow.refused).toBeGreaterThan(before)
      expect(sorted(await storedGraph(store))).toEqual(graph)
      expect(await check(store)).toMatchObject({ ok: true, unfinished: [], pending: 0 })
    }
  })

  it('a merge that can not be halved is refused, and changes nothing', async () => {
    const store = await opened()
    const { graph } = await load(store, 1)
    const merge = { kind: 'same', a: 'person:p-0', b: 'person:p-1' } as const
    await expect(saveDecision(narrowStore(store, 10), merge, { by: 'a test', now })).rejects.toMatchObject({
      code: 'query-too-big',
    })
    expect(sorted(await storedGraph(store))).toEqual(graph)
    expect(await check(store)).toMatchObject({ ok: true, unfinished: [] })
  })
})
