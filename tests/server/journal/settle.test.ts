import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { redo, undo } from '../../../server/ingest/undo.ts'
import { saveDecision } from '../../../server/review/save-decision.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { decider, emptyStore, is, load, now, says, soundGraph } from '../../histories/known/records.ts'

describe('a tie whose two ends were joined with others, one after the other', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it('joins the two that they are now, and moves with the load that joined the second', async () => {
    await load(store, 'one', [
      says.person('v:kim', 'Kim', { keys: ['wikidata:Q2'] }),
      says.person('person:kim-a', 'Kim A'),
      says.meeting('meeting:a', 'Talks'),
      says.meeting('meeting:b', 'Talks', 'person:kim-a'),
    ])
    await saveDecision(store, { kind: 'same', a: 'meeting:a', b: 'meeting:b' }, decider)
    const talks = is.meeting('meeting:a', 'Talks', { keys: ['meeting:b'] })
    const apart = {
      nodes: [
        talks,
        is.person('person:kim', 'Kim', { keys: ['v:kim', 'wikidata:Q2'] }),
        is.person('person:kim-a', 'Kim A'),
      ],
      edges: [is.took('person:kim-a', 'meeting:a')],
    }
    expect(await soundGraph(store)).toEqual(apart)

    await load(store, 'two', [says.person('person:kim-a', 'Kim A', { keys: ['wikidata:Q2'] })])
    const joined = {
      nodes: [
        talks,
        is.person('person:kim', 'Kim A', { aliases: ['Kim'], keys: ['person:kim-a', 'v:kim', 'wikidata:Q2'] }),
      ],
      edges: [is.took('person:kim', 'meeting:a')],
    }
    expect(await soundGraph(store)).toEqual(joined)
    await undo(store, 'batch-3', now)
    expect(await soundGraph(store)).toEqual(apart)
    await redo(store, 'batch-3', now)
    expect(await soundGraph(store)).toEqual(joined)
  })
})
