import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { redo, undo } from '../../../server/ingest/undo.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { endingStore, ProcessEnded } from '../ending-store.ts'
import { emptyStore, is, load, now, says, soundGraph } from './records.ts'

const chunks = [1, 3, 2_000]

describe('O3: a link whose ends are stated only later in the load', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  const records = [
    says.meeting('v:talks', 'Talks', 'v:kim'),
    says.meeting('v:tour', 'Tour', 'v:nobody'),
    says.person('v:kim', 'Kim'),
  ]
  const talks = {
    nodes: [
      is.meeting('meeting:talks', 'Talks', { keys: ['v:talks'] }),
      is.person('person:kim', 'Kim', { keys: ['v:kim'] }),
    ],
    edges: [is.took('person:kim', 'meeting:talks')],
  }

  it.each(chunks)('is loaded, and only one whose end is never stated is rejected, in chunks of %i', async (chunk) => {
    const report = await load(store, 'one', records, { chunk })
    expect(report.rows).toEqual({ read: 3, accepted: 2, rejected: 1 })
    expect(report.errors).toMatchObject([
      { row: 3, value: 'v:nobody', reason: expect.stringContaining('state it too') },
    ])
    expect(await soundGraph(store)).toEqual(talks)
  })

  it.each([1, 2, 3, 4, 5, 6])('is loaded after its process ended, after %i transactions', async (transactions) => {
    await expect(load(endingStore(store, transactions), 'one', records, { chunk: 1 })).rejects.toThrow(ProcessEnded)
    const { errors } = await load(store, 'one', records, { chunk: 1 })
    expect(errors).toHaveLength(1)
    expect(await soundGraph(store)).toEqual(talks)
    await undo(store, 'batch-1', now)
    expect(await soundGraph(store)).toEqual({ nodes: [], edges: [] })
    await redo(store, 'batch-1', now)
    expect(await soundGraph(store)).toEqual(talks)
  })

  it.each(chunks)('is loaded by a replacing load, and its dry run says the same, in chunks of %i', async (chunk) => {
    await load(store, 'one', [says.person('v:old', 'Old')])
    const replacing = { chunk, replaces: true }
    const { batch: _none, ...tried } = await load(store, 'one', records, { ...replacing, dryRun: true })
    const { batch: _batch, ...report } = await load(store, 'one', records, replacing)
    expect(report).toEqual(tried)
    expect(await soundGraph(store)).toEqual(talks)
  })

  it.each(chunks)('is loaded if both name each other, in chunks of %i', async (chunk) => {
    const followed = (id: string, next: string) => ({ ...says.meeting(id, id.slice(2)), followedBy: [{ id: next }] })
    const { errors } = await load(store, 'one', [followed('v:a', 'v:b'), followed('v:b', 'v:a')], { chunk })
    expect(errors).toEqual([])
    expect((await soundGraph(store)).edges.map(({ id }) => id)).toEqual([
      'meeting:a|FOLLOWED_BY|meeting:b',
      'meeting:b|FOLLOWED_BY|meeting:a',
    ])
  })

  it.each(chunks)('is rejected with all that hang on it, in whatever order, in chunks of %i', async (chunk) => {
    const next = (number: number) => ({
      ...says.meeting(`v:${number}`, 'Talks'),
      followedBy: [{ id: `v:${number + 1}` }],
    })
    const chain = [1, 2, 3, 4, 5, 6].map(next)
    const { rows } = await load(store, 'one', [...chain, ...chain.slice(0, 3).reverse(), says.person('v:kim', 'Kim')], {
      chunk,
    })
    expect(rows).toEqual({ read: 10, accepted: 1, rejected: 9 })
    expect((await soundGraph(store)).nodes).toEqual([is.person('person:kim', 'Kim', { keys: ['v:kim'] })])
  })
})

describe('O3: an id that a later row of the load names', () => {
  it.each(chunks)('is not given to a namesake, in chunks of %i', async (chunk) => {
    const store = await emptyStore()
    await load(store, 'one', [says.person('v:kim', 'Kim'), says.meeting('meeting:m', 'Talks', 'person:kim')], { chunk })
    expect(await soundGraph(store)).toEqual({
      nodes: [is.meeting('meeting:m', 'Talks'), is.person('person:kim-2', 'Kim', { keys: ['v:kim'] })],
      edges: [],
    })
    await store.close()
  })
})

describe('O3: three of whom each two may be one by an identifier, and not all', () => {
  it('are joined alike, wherever the load is cut', async () => {
    const graphs = []
    for (const chunk of [5, 10, 2_000]) {
      const store = await emptyStore()
      const records = [
        says.person('v:a', 'Ann', { keys: ['wikidata:Q1'] }),
        says.person('v:b', 'Bea', { keys: ['wikidata:Q1', 'viaf:1'] }),
        says.person('v:a', 'Ann', { keys: ['viaf:2'] }),
        says.person('v:c', 'Cy', { keys: ['wikidata:Q1'] }),
      ]
      await load(store, 'one', records, { chunk })
      graphs.push(await soundGraph(store))
      await store.close()
    }
    const [first, ...others] = graphs
    expect(first?.nodes).toHaveLength(2)
    for (const other of others) expect(other).toEqual(first)
  })
})
