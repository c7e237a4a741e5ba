import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undo } from '../../../server/ingest/undo.ts'
import { saveDecision } from '../../../server/review/save-decision.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { decider, emptyStore, load, now, says, soundGraph } from './records.ts'

describe('D9: a file that states a decision which stands already', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it('still states it when the first decision is undone', async () => {
    await load(store, 'one', [says.person('person:ann', 'Ann'), says.person('person:anne', 'Anne')])
    await saveDecision(store, { kind: 'same', a: 'person:ann', b: 'person:anne' }, decider)
    await load(store, 'two', [
      says.person('person:bo', 'Bo'),
      { type: 'decision', kind: 'same', a: 'person:ann', b: 'person:anne' },
    ])
    const joined = [
      ['person:ann', ['person:anne']],
      ['person:bo', []],
    ]
    const membersIn = async () => (await soundGraph(store)).nodes.map(({ id, properties: { keys } }) => [id, keys])
    expect(await membersIn()).toEqual(joined)

    await undo(store, 'batch-2', now)
    expect(await membersIn()).toEqual(joined)
  })
})
