import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimId } from '../../../server/ingest/to-claim.ts'
import { redo, undo } from '../../../server/ingest/undo.ts'
import { saveDecision } from '../../../server/review/save-decision.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { decider, emptyStore, load, now, says, soundGraph } from '../../histories/known/records.ts'

const q1 = { keys: ['wikidata:Q1'] }
/** A claim of an export, in which each key has an id. */
const exported = (key: string, name: string, id: string, order: number, more: object = q1) => ({
  ...{ type: 'claim', of: 'Person', key, values: { name, ...more }, ids: { [key]: id }, order },
})

describe('people with one identifier', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())
  const ids = async () => (await soundGraph(store)).nodes.map(({ id }) => id)

  it('are one, but never with a third who has a conflicting identifier with the second', async () => {
    await load(store, 'one', [
      says.person('v:a', 'A', q1),
      says.person('v:b', 'B', { keys: ['wikidata:Q1', 'viaf:1'] }),
      says.person('v:c', 'C', { keys: ['wikidata:Q1', 'viaf:2'] }),
    ])
    expect(await ids()).toEqual(['person:a', 'person:c'])
  })

  it('are one through a second identifier of the second', async () => {
    await load(store, 'one', [
      says.person('v:a', 'A', q1),
      says.person('v:b', 'B', { keys: ['wikidata:Q1', 'viaf:1'] }),
      says.person('v:c', 'C', { keys: ['viaf:1'] }),
    ])
    expect(await ids()).toEqual(['person:a'])
  })

  it('are not one with whom one of them conflicts, however they were joined before', async () => {
    await load(store, 'one', [
      says.person('v:a', 'A', q1),
      says.person('v:b', 'B', { keys: ['wikidata:Q1', 'viaf:1'] }),
    ])
    await load(store, 'two', [says.person('v:c', 'C', { keys: ['wikidata:Q1', 'viaf:2'] })])
    expect(await ids()).toEqual(['person:a', 'person:c'])
  })

  it('stay two if one export tells them apart, and are one if two exports each have one', async () => {
    await load(store, 'one', [exported('v:a', 'A', 'person:a', 0.1), exported('v:b', 'B', 'person:b', 0.2)])
    expect(await ids()).toEqual(['person:a', 'person:b'])
    await load(store, 'two', [exported('v:c', 'C', 'person:c', 0.1)])
    expect(await ids()).toEqual(['person:a', 'person:b'])
    await undo(store, 'batch-1', now)
    await load(store, 'three', [exported('v:d', 'D', 'person:d', 0.1)])
    expect(await ids()).toEqual(['person:c'])
  })

  it('stay two if an export tells them apart, even if only one of them had the identifier before', async () => {
    await load(store, 'one', [says.person('v:a', 'A', q1)])
    await load(store, 'two', [exported('v:a', 'A', 'person:a', 0.1, {}), exported('v:b', 'B', 'person:b', 0.2)])
    expect(await ids()).toEqual(['person:a', 'person:b'])
  })

  it('stay two if an export tells them apart, whichever load comes first, and when a third comes and goes', async () => {
    const [one, two] = [
      () => load(store, 'one', [says.person('v:a', 'A', q1)]),
      () => load(store, 'two', [exported('v:a', 'A', 'person:a', 0.1, {}), exported('v:b', 'B', 'person:b', 0.2)]),
    ]
    await two()
    await one()
    expect(await ids()).toEqual(['person:a', 'person:b'])
    await load(store, 'three', [says.person('v:c', 'C', q1)])
    await undo(store, 'batch-3', now)
    expect(await ids()).toEqual(['person:a', 'person:b'])
    await undo(store, 'batch-2', now)
    await redo(store, 'batch-2', now)
    expect(await ids()).toEqual(['person:a', 'person:b'])
  })

  it('are one by what other loads say of them, though an export has both', async () => {
    await load(store, 'one', [exported('v:a', 'A', 'person:a', 0.1, {}), exported('v:b', 'B', 'person:b', 0.2, {})])
    await load(store, 'two', [says.person('v:a', 'A', q1)])
    expect(await ids()).toEqual(['person:a', 'person:b'])
    await load(store, 'three', [says.person('v:b', 'B', q1)])
    expect(await ids()).toEqual(['person:a'])
  })

  it('are one whatever a rejected claim says of a third, also when the rejected claim is loaded again with theirs', async () => {
    const rejected = claimId({
      ...{ type: 'Person', key: 'v:a', values: { name: 'A', ...q1 } },
      ...{ source: 'one', locator: {}, method: 'record', confidence: 1 },
    })
    const [a, aAgain] = [says.person('v:a', 'A', q1), says.person('v:a', 'A')]
    await load(store, 'one', [a, aAgain])
    await saveDecision(store, { kind: 'reject', claim: rejected }, decider)
    await load(store, 'one', [a, aAgain, says.person('v:b', 'B', q1), says.person('v:c', 'C', q1)])
    expect(await ids()).toEqual(['person:a', 'person:b'])
  })
})
