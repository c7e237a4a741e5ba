import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { emptyStore, is, load, says, soundGraph } from './records.ts'

describe('O2: an id that ties name and nobody has yet', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it('is not given to a namesake, who would get the ties', async () => {
    await load(store, 'one', [
      says.meeting('meeting:talks', 'Talks', 'person:kim'),
      says.meeting('meeting:tour', 'Tour'),
      says.person('person:bo', 'Bo'),
      {
        ...{ type: 'relation', relation: 'PARTICIPATED_IN', from: 'person:bo', to: 'meeting:tour' },
        representing: 'org:port-office',
      },
    ])
    await load(store, 'two', [says.person('v:kim', 'Kim'), says.body('v:port', 'Port Office')])
    expect(await soundGraph(store)).toEqual({
      nodes: [
        is.meeting('meeting:talks', 'Talks'),
        is.meeting('meeting:tour', 'Tour'),
        is.body('org:port-office-2', 'Port Office', { keys: ['v:port'] }),
        is.person('person:bo', 'Bo'),
        is.person('person:kim-2', 'Kim', { keys: ['v:kim'] }),
      ],
      edges: [is.took('person:bo', 'meeting:tour', { representing: 'org:port-office' })],
    })
  })
})
