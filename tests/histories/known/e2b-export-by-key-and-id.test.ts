import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { emptyStore, is, load, says, soundGraph } from './records.ts'

const ids = { 'v:kim': 'person:kim' }
const took = {
  ...{ type: 'claim', of: 'PARTICIPATED_IN', from: 'v:kim', to: 'meeting:talks', values: {} },
  ...{ ids, order: 0.1 },
}
const kim = { type: 'claim', of: 'Person', key: 'v:kim', values: { name: 'Kim' }, ids, order: 0.2 }
const otherIds = { 'w:kim': 'person:kim' }
const other = { ...kim, key: 'w:kim', ids: otherIds }
const talks = says.meeting('meeting:talks', 'Talks')
const oneKim = {
  nodes: [is.meeting('meeting:talks', 'Talks'), is.person('person:kim', 'Kim', { keys: ['v:kim'] })],
  edges: [is.took('person:kim', 'meeting:talks')],
}

describe('E2: an export that names a person before it states them', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it.each([1, 2_000])('is of one person, in chunks of %i', async (chunk) => {
    await load(store, 'one', [took, talks, kim], { chunk })
    expect(await soundGraph(store)).toEqual(oneKim)
  })

  it.each([1, 2_000])('gives the id to no person of another key, in chunks of %i', async (chunk) => {
    const tookToo = { ...took, from: 'w:kim', ids: otherIds }
    await load(
      store,
      'one',
      [took, talks, other, { ...tookToo, to: 'meeting:tour' }, says.meeting('meeting:tour', 'Tour'), kim],
      { chunk },
    )
    expect(await soundGraph(store)).toEqual({
      nodes: [
        is.meeting('meeting:talks', 'Talks'),
        is.meeting('meeting:tour', 'Tour'),
        is.person('person:kim', 'Kim', { keys: ['v:kim'] }),
        is.person('person:kim-2', 'Kim', { keys: ['w:kim'] }),
      ],
      edges: [is.took('person:kim-2', 'meeting:tour'), is.took('person:kim', 'meeting:talks')],
    })
  })

  it('gives the person their ties if the row that states them is only loaded later', async () => {
    await load(store, 'one', [took, talks])
    await load(store, 'one', [kim])
    expect(await soundGraph(store)).toEqual(oneKim)
  })

  it('does not give the id to somebody who is stated already', async () => {
    await load(store, 'one', [says.person('person:kim', 'Kim')])
    await load(store, 'two', [kim])
    const kims = (await soundGraph(store)).nodes.map(({ id, properties: { keys } }) => [id, keys])
    expect(kims).toEqual([
      ['person:kim', []],
      ['person:kim-2', ['v:kim']],
    ])
  })
})
