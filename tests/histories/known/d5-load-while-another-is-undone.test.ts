import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { redo, undo } from '../../../server/ingest/undo.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { emptyStore, is, load, now, says, soundGraph } from './records.ts'

describe('D5: two people with one identifier, the second loaded while the first is undone', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it('are one when the first is done again', async () => {
    await load(store, 'one', [says.person('v:ann', 'Ann', { keys: ['wikidata:Q1'] })])
    await undo(store, 'batch-1', now)
    await load(store, 'two', [says.person('w:bo', 'Bo', { keys: ['wikidata:Q1'] })])
    expect(await soundGraph(store)).toEqual({
      nodes: [is.person('person:bo', 'Bo', { keys: ['w:bo', 'wikidata:Q1'] })],
      edges: [],
    })
    await redo(store, 'batch-1', now)
    expect(await soundGraph(store)).toEqual({
      nodes: [is.person('person:ann', 'Bo', { aliases: ['Ann'], keys: ['person:bo', 'v:ann', 'w:bo', 'wikidata:Q1'] })],
      edges: [],
    })
  })
})
