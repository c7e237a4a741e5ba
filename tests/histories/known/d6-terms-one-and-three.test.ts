import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { emptyStore, load, says, soundGraph } from './records.ts'

describe('D6: terms 1 and 3 of an office by number, and one between them without a number', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it('are three terms, and the one without a number comes after the others, since the second may be told yet', async () => {
    await load(store, 'one', [
      says.person('person:ann', 'Ann'),
      says.state('state:NOR', 'Norway'),
      says.office('person:ann', 'state:NOR', { term: 1, since: '2000', until: '2004' }),
      says.office('person:ann', 'state:NOR', { term: 3, since: '2012', until: '2016' }),
      says.office('person:ann', 'state:NOR', { since: '2006', until: '2008' }),
    ])
    const { edges } = await soundGraph(store)
    expect(edges.map(({ id, sinceDate, untilDate }) => [id, sinceDate, untilDate])).toEqual([
      ['person:ann|REPRESENTS|state:NOR', '2000', '2004'],
      ['person:ann|REPRESENTS|state:NOR~3', '2012', '2016'],
      ['person:ann|REPRESENTS|state:NOR~4', '2006', '2008'],
    ])
  })
})
