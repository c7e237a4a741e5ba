import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toParleyJson } from '../../../server/export/parley-json.ts'
import { everything } from '../../../server/export/selection.ts'
import { readParleyJson } from '../../../server/formats/parley-json/reader.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { saveChanges } from '../../../server/review/save-changes.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { collected, fileOf } from '../../server/formats/reading.ts'
import { decider, emptyStore, is, load, now, says, soundGraph } from './records.ts'

describe('E2: the export of a person whom a list knows by a key, and an editor by the id', () => {
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

  it.each(['A', 'B', 'C', 'D'])('is one person again, however the export is cut: %s', async (description) => {
    await load(store, 'one', [says.person('v:kim', 'Kim')])
    const edit = { type: 'Person', id: 'person:kim', values: { description } } as const
    await saveChanges(store, { statements: [edit] }, decider)
    const graph = { nodes: [is.person('person:kim', 'Kim', { keys: ['v:kim'], description })], edges: [] }
    expect(await soundGraph(store)).toEqual(graph)

    const text = (await collected(toParleyJson(store, everything(store)))).join('')
    const options = { by: 'a test', replaces: false, dryRun: false, strict: false, now, chunk: 1 }
    await ingest(copy, [{ file: fileOf('graph.json', text), read: readParleyJson }], options)
    expect(await soundGraph(copy)).toEqual(graph)
  })
})
