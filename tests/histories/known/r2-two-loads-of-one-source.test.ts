import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { emptyStore, is, load, says, soundGraph } from './records.ts'

const people = Array.from({ length: 6 }, (_, n) => says.person(`person:p-${n}`, `Person ${n}`))
const nodes = Array.from({ length: 6 }, (_, n) => is.person(`person:p-${n}`, `Person ${n}`))

describe('R2: two loads of one source at once', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it('are two batches, and each counts what it did', async () => {
    const both = [load(store, 'a list', people, { chunk: 5 }), load(store, 'a list', people, { chunk: 5 })]
    const reports = await Promise.all(both)
    expect(reports.map(({ batch, things }) => ({ batch, things })).sort(byBatch)).toEqual([
      { batch: 'batch-1', things: { created: 6, updated: 0, unchanged: 0, removed: 0 } },
      { batch: 'batch-2', things: { created: 0, updated: 0, unchanged: 6, removed: 0 } },
    ])
    expect(await soundGraph(store)).toEqual({ nodes, edges: [] })
  })

  it('are two batches if they replace, and the graph is that of the later one', async () => {
    const [first, second] = await Promise.all([
      load(store, 'a list', people, { chunk: 5, replaces: true }),
      load(store, 'a list', people.slice(0, 2), { chunk: 5, replaces: true }),
    ])
    expect([first.batch, second.batch].sort()).toEqual(['batch-1', 'batch-2'])
    const isSecondLater = second.batch === 'batch-2'
    expect(second.things).toEqual(
      isSecondLater
        ? { created: 0, updated: 0, unchanged: 2, removed: 4 }
        : { created: 2, updated: 0, unchanged: 0, removed: 0 },
    )
    expect(await soundGraph(store)).toEqual({ nodes: isSecondLater ? nodes.slice(0, 2) : nodes, edges: [] })
  })
})

function byBatch(one: { batch: string | null }, other: { batch: string | null }): number {
  return String(one.batch) < String(other.batch) ? -1 : 1
}
