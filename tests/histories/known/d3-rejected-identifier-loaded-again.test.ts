import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimId } from '../../../server/ingest/to-claim.ts'
import { saveDecision } from '../../../server/review/save-decision.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { decider, emptyStore, is, load, says, soundGraph } from './records.ts'

const wrong = claimId({
  ...{ type: 'Person', key: 'v:ann', values: { name: 'Ann', keys: ['wikidata:Q1'] } },
  ...{ source: 'one', locator: {}, method: 'record', confidence: 1 },
})

describe('D3: a source loaded again whose claim of an identifier was rejected', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it('joins nobody by that identifier', async () => {
    const list = [says.person('v:ann', 'Ann', { keys: ['wikidata:Q1'] }), says.person('v:ann', 'Ann')]
    await load(store, 'one', list)
    await saveDecision(store, { kind: 'reject', claim: wrong }, decider)
    await load(store, 'two', [says.person('w:bo', 'Bo', { keys: ['wikidata:Q1'] })])
    const two = {
      nodes: [
        is.person('person:ann', 'Ann', { keys: ['v:ann'] }),
        is.person('person:bo', 'Bo', { keys: ['w:bo', 'wikidata:Q1'] }),
      ],
      edges: [],
    }
    expect(await soundGraph(store)).toEqual(two)

    await load(store, 'one', list)
    expect(await soundGraph(store)).toEqual(two)
  })
})
