import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undo } from '../../../server/ingest/undo.ts'
import { listBatches } from '../../../server/journal/batches.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { emptyStore, load, now, says, soundGraph } from './records.ts'

const people = Array.from({ length: 12 }, (_, n) => says.person(`person:p-${n}`, `Person ${n}`))

describe('R1: the undo of a batch that is still loading', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it('ends the load and leaves nothing of the batch, and the load does not say that it is done', async () => {
    let undoing: Promise<unknown> | undefined
    const loading = load(store, 'a list', people, {
      chunk: 5,
      onProgress: ({ batch }) => {
        if (batch !== null) undoing ??= undo(store, batch, now)
      },
    })
    const [loaded] = await Promise.allSettled([loading])
    await expect(undoing).resolves.toMatchObject({ id: 'batch-1', state: 'undone', stoppedLoad: true })
    expect(loaded).toMatchObject({ status: 'rejected' })
    expect((await listBatches(store)).map(({ id, state, unfinished }) => [id, state, unfinished])).toEqual([
      ['batch-1', 'undone', 'load'],
    ])
    expect(await soundGraph(store)).toEqual({ nodes: [], edges: [] })
  })
})
