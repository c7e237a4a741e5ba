import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toParleyJson } from '../../../server/export/parley-json.ts'
import { everything } from '../../../server/export/selection.ts'
import { readParleyJson } from '../../../server/formats/parley-json/reader.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { collected, fileOf } from '../../server/formats/reading.ts'
import { emptyStore, is, load, now, says, soundGraph } from './records.ts'

describe('E1: the export of claims whose source was dated after they were read', () => {
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

  it('gives the same graph in an empty store', async () => {
    await load(store, 'one', [says.person('person:ann', 'Ann', { description: 'Envoy' })])
    await load(store, { id: 'two', publishedAt: '2023' }, [says.person('person:ann', 'Ann', { description: 'Judge' })])
    await load(store, { id: 'one', publishedAt: '2024' }, [says.person('person:bo', 'Bo')])
    const graph = await soundGraph(store)
    // The envoy's claim was made before its source had a date, so the judge's is the newer one.
    expect(graph).toEqual({
      nodes: [
        is.person('person:ann', 'Ann', { description: 'Judge', disputed: ['description'] }),
        is.person('person:bo', 'Bo'),
      ],
      edges: [],
    })

    const text = (await collected(toParleyJson(store, everything(store)))).join('')
    const options = { by: 'a test', replaces: false, dryRun: false, strict: false, now }
    await ingest(copy, [{ file: fileOf('graph.json', text), read: readParleyJson }], options)
    expect(await soundGraph(copy)).toEqual(graph)
  })
})
