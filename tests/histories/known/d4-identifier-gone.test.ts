import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimId } from '../../../server/ingest/to-claim.ts'
import { undo } from '../../../server/ingest/undo.ts'
import { saveDecision } from '../../../server/review/save-decision.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { decider, emptyStore, is, load, now, says, soundGraph } from './records.ts'

const statesIt = claimId({
  ...{ type: 'Person', key: 'v:ann', values: { name: 'Ann', keys: ['wikidata:Q1'] } },
  ...{ source: 'two', locator: {}, method: 'record', confidence: 1 },
})
const two = {
  nodes: [
    is.person('person:ann', 'Ann', { keys: ['v:ann'] }),
    is.person('person:bo', 'Bo', { keys: ['w:bo', 'wikidata:Q1'] }),
  ],
  edges: [],
}

describe('D4: the only claim that gave two people one identifier', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
    await load(store, 'one', [says.person('v:ann', 'Ann')])
    await load(store, 'two', [says.person('v:ann', 'Ann', { keys: ['wikidata:Q1'] })])
    await load(store, 'three', [says.person('w:bo', 'Bo', { keys: ['wikidata:Q1'] })])
    expect(await soundGraph(store)).toEqual({
      nodes: [is.person('person:ann', 'Bo', { aliases: ['Ann'], keys: ['person:bo', 'v:ann', 'w:bo', 'wikidata:Q1'] })],
      edges: [],
    })
  })
  afterEach(() => store.close())

  it('joins them no longer when it is undone', async () => {
    await undo(store, 'batch-2', now)
    expect(await soundGraph(store)).toEqual(two)
  })

  it('joins them no longer when it is rejected', async () => {
    await saveDecision(store, { kind: 'reject', claim: statesIt }, decider)
    expect(await soundGraph(store)).toEqual(two)
  })
})
