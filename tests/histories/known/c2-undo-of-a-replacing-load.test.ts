import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undo } from '../../../server/ingest/undo.ts'
import { check } from '../../../server/journal/check.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { endingStore } from '../ending-store.ts'
import { emptyStore, is, load, now, says, soundGraph } from './records.ts'

// Both loads say the same by other claims, so the person is there before the undo and after it.
describe('C2: the undo of a replacing load that is cut short', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
    await load(store, 'one', [says.person('person:ann', 'Ann')])
    await load(store, 'one', [says.person('person:ann', 'Ann', { evidence: { method: 'rule' } })], { replaces: true })
  })
  afterEach(() => store.close())

  it.each([2, 3, 4, 5, 6, 7, 8, 9])('is pending, and nothing is wrong, after %i transactions', async (transactions) => {
    const [ended] = await Promise.allSettled([undo(endingStore(store, transactions), 'batch-2', now)])
    expect(await check(store)).toMatchObject({ ok: true, differences: [] })
    if (ended?.status === 'rejected') await undo(store, 'batch-2', now)
    expect(await soundGraph(store)).toEqual({ nodes: [is.person('person:ann', 'Ann')], edges: [] })
  })
})
