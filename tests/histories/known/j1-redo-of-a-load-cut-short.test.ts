import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { redo, undo } from '../../../server/ingest/undo.ts'
import { listBatches } from '../../../server/journal/batches.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { endingStore, ProcessEnded } from '../ending-store.ts'
import { emptyStore, is, load, now, says, soundGraph } from './records.ts'

const [ann, bo, cy] = ['Ann', 'Bo', 'Cy'].map((name) => says.person(`person:${name.toLowerCase()}`, name))
const all = [ann, bo, cy].filter((one) => one !== undefined)

describe('J1: a load that was cut short', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
    await load(store, 'one', all)
  })
  afterEach(() => store.close())

  it('does not replace what it has not loaded, when somebody redoes it', async () => {
    const replacing = load(endingStore(store, 3), 'one', all, { replaces: true, chunk: 5 })
    await expect(replacing).rejects.toThrow(ProcessEnded)
    await expect(redo(store, 'batch-2', now)).rejects.toMatchObject({ code: 'conflict' })
    await load(store, 'one', all, { replaces: true, chunk: 5 })
    expect(await soundGraph(store)).toEqual({
      nodes: [is.person('person:ann', 'Ann'), is.person('person:bo', 'Bo'), is.person('person:cy', 'Cy')],
      edges: [],
    })
  })
})

describe('J2: a redo that was cut short', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
    await load(store, 'one', all)
    await undo(store, 'batch-1', now)
  })
  afterEach(() => store.close())

  it('is not taken for a load, so the next load of its source is a batch of its own', async () => {
    await expect(redo(endingStore(store, 3), 'batch-1', now)).rejects.toThrow(ProcessEnded)
    const { batch } = await load(store, 'one', [says.person('person:di', 'Di')])
    expect(batch).toBe('batch-2')
    expect((await listBatches(store)).map(({ id, kind }) => [id, kind])).toEqual([
      ['batch-1', 'ingest'],
      ['batch-2', 'ingest'],
    ])
    await undo(store, 'batch-1', now)
    expect(await soundGraph(store)).toEqual({ nodes: [is.person('person:di', 'Di')], edges: [] })
  })
})
