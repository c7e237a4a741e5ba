import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimId } from '../../../server/ingest/to-claim.ts'
import { undo } from '../../../server/ingest/undo.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { emptyStore, is, load, now, says, soundGraph } from './records.ts'

/** The claim of the second load, before it is loaded. */
const claim = claimId({
  ...{ type: 'Person', key: 'person:ann', values: { name: 'Ann', description: 'Envoy' } },
  ...{ source: 'two', locator: {}, method: 'record', confidence: 1 },
})

describe('D2: a decision about a claim that is loaded later', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it('rejects the claim when it comes, and no longer when the decision is undone', async () => {
    await load(store, 'one', [
      says.person('person:bo', 'Bo'),
      { type: 'decision', kind: 'reject', a: claim, reasons: ['Not true'] },
    ])
    await load(store, 'two', [says.person('person:ann', 'Ann', { description: 'Envoy' })])
    const bo = is.person('person:bo', 'Bo')
    expect(await soundGraph(store)).toEqual({ nodes: [bo], edges: [] })

    await undo(store, 'batch-1', now)
    expect(await soundGraph(store)).toEqual({
      nodes: [is.person('person:ann', 'Ann', { description: 'Envoy' })],
      edges: [],
    })
  })
})
