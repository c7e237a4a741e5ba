import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forget } from '../../../server/erase/forget.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { emptyStore, is, load, now, says, soundGraph } from './records.ts'

describe('Namesakes in one load', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it('stay two if one has an id and the other a key of the source', async () => {
    await load(store, 'one', [says.person('a:1', 'Anna Lind'), says.person('person:anna-lind', 'Anna Lind')])
    expect(await soundGraph(store)).toEqual({
      nodes: [
        is.person('person:anna-lind', 'Anna Lind'),
        is.person('person:anna-lind-2', 'Anna Lind', { keys: ['a:1'] }),
      ],
      edges: [],
    })
  })

  it('never get the id of a third whose first namesake was erased', async () => {
    await load(store, 'one', [says.person('a:1', 'Anna Lind'), says.person('a:2', 'Anna Lind')])
    await forget(store, 'person:anna-lind', now)
    await load(store, 'two', [says.person('b:1', 'Anna Lind'), says.person('b:2', 'Anna Lind')])
    const { nodes } = await soundGraph(store)
    expect(nodes.find(({ id }) => id === 'person:anna-lind-2')?.properties.keys).toEqual(['a:2'])
    expect(nodes.map(({ id }) => id)).not.toContain('person:anna-lind')
  })
})

describe('A person whose name ends in a full stop', () => {
  it('is erased with a list of the ids that still have the name', async () => {
    const store = await emptyStore()
    await load(store, 'one', [says.person('person:jo', 'Jo Smith.'), says.meeting('meeting:smith-talks', 'Talks')])
    expect(await forget(store, 'person:jo', now)).toMatchObject({ unreached: ['meeting:smith-talks'] })
    await store.close()
  })
})
