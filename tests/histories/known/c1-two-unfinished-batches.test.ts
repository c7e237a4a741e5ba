import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undo } from '../../../server/ingest/undo.ts'
import { check } from '../../../server/journal/check.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { endingStore, ProcessEnded } from '../ending-store.ts'
import { emptyStore, is, load, now, says, soundGraph } from './records.ts'

const people = ['ann', 'bo'].map((name) => says.person(`person:${name}`, name))

describe('C1: a load that was cut short, and a replacing load of its source that was cut short as it withdrew its claims', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it.each([3, 4, 5, 6, 7, 8, 9, 10])(
    'are pending, and nothing is wrong, after %i transactions',
    async (transactions) => {
      await expect(load(endingStore(store, 3), 'one', people)).rejects.toThrow(ProcessEnded)
      const replacing = load(endingStore(store, transactions), 'one', [says.person('person:cy', 'cy')], {
        replaces: true,
      })
      const [ended] = await Promise.allSettled([replacing])
      expect(await check(store)).toMatchObject({ ok: true, differences: [] })

      if (ended?.status === 'rejected') await load(store, 'one', [says.person('person:cy', 'cy')], { replaces: true })
      await undo(store, 'batch-1', now)
      expect(await soundGraph(store)).toEqual({ nodes: [is.person('person:cy', 'cy')], edges: [] })
      await undo(store, 'batch-2', now)
      expect(await soundGraph(store)).toEqual({ nodes: [], edges: [] })
    },
  )
})
