import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forget } from '../../../server/erase/forget.ts'
import { toParleyJson } from '../../../server/export/parley-json.ts'
import { everything } from '../../../server/export/selection.ts'
import { readParleyJson } from '../../../server/formats/parley-json/reader.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { claimId } from '../../../server/ingest/to-claim.ts'
import { saveDecision } from '../../../server/review/save-decision.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { collected, fileOf } from '../../server/formats/reading.ts'
import { decider, emptyStore, is, load, now, says, soundGraph } from './records.ts'

const rejected = claimId({
  ...{ type: 'Person', key: 'person:bo', values: { name: 'Bo', description: 'Aide of Ann Lind' } },
  ...{ source: 'one', locator: {}, method: 'record', confidence: 1 },
})

describe('E3: the export of a rejected claim that named somebody who was erased', () => {
  let store: GraphStore
  let copy: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
    copy = await emptyStore()
  })
  afterEach(async () => {
    await store.close()
    await copy.close()
  })

  it('is rejected in an empty store too', async () => {
    await load(store, 'one', [
      says.person('person:ann', 'Ann Lind'),
      says.person('person:bo', 'Bo', { description: 'Aide of Ann Lind' }),
      says.person('person:bo', 'Bo'),
    ])
    await saveDecision(store, { kind: 'reject', claim: rejected }, decider)
    await forget(store, 'person:ann', now)
    const graph = { nodes: [is.person('person:bo', 'Bo')], edges: [] }
    expect(await soundGraph(store)).toEqual(graph)

    const text = (await collected(toParleyJson(store, everything(store)))).join('')
    const options = { by: 'a test', replaces: false, dryRun: false, strict: false, now }
    await ingest(copy, [{ file: fileOf('graph.json', text), read: readParleyJson }], options)
    expect(await soundGraph(copy)).toEqual(graph)
  })
})
