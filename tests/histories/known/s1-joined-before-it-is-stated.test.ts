import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undo } from '../../../server/ingest/undo.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { emptyStore, is, load, now, says, soundGraph } from './records.ts'

describe('S1: a tie whose end is stated later, and joined with somebody known at once', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it('starts at the one it is joined with', async () => {
    await load(store, 'one', [
      says.person('v:kim', 'Kim', { keys: ['wikidata:Q2'] }),
      says.meeting('meeting:m', 'Talks', 'person:kim-a'),
    ])
    expect(await soundGraph(store)).toEqual({
      nodes: [is.meeting('meeting:m', 'Talks'), is.person('person:kim', 'Kim', { keys: ['v:kim', 'wikidata:Q2'] })],
      edges: [],
    })

    await load(store, 'two', [says.person('person:kim-a', 'Kim A', { keys: ['wikidata:Q2'] })])
    expect(await soundGraph(store)).toEqual({
      nodes: [
        is.meeting('meeting:m', 'Talks'),
        is.person('person:kim', 'Kim A', { aliases: ['Kim'], keys: ['person:kim-a', 'v:kim', 'wikidata:Q2'] }),
      ],
      edges: [is.took('person:kim', 'meeting:m')],
    })

    await undo(store, 'batch-2', now)
    expect(await soundGraph(store)).toEqual({
      nodes: [is.meeting('meeting:m', 'Talks'), is.person('person:kim', 'Kim', { keys: ['v:kim', 'wikidata:Q2'] })],
      edges: [],
    })
  })
})
