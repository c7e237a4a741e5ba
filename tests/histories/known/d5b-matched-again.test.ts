import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimId } from '../../../server/ingest/to-claim.ts'
import { redo, undo } from '../../../server/ingest/undo.ts'
import { saveDecision } from '../../../server/review/save-decision.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { decider, emptyStore, is, load, now, says, soundGraph } from './records.ts'

const q1 = { keys: ['wikidata:Q1'] }

describe('D5: those who come to equal each other, or still do', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())
  const ids = async () => (await soundGraph(store)).nodes.map(({ id }) => id)

  it('stay one when the first of three is undone, and when it is done again', async () => {
    await load(store, 'one', [says.person('v:ann', 'Ann', q1)])
    await load(store, 'two', [says.person('w:bo', 'Bo', q1)])
    await load(store, 'three', [says.person('x:cy', 'Cy', q1)])
    await undo(store, 'batch-1', now)
    const two = is.person('person:bo', 'Cy', { aliases: ['Bo'], keys: ['person:cy', 'w:bo', 'wikidata:Q1', 'x:cy'] })
    expect(await soundGraph(store)).toEqual({ nodes: [two], edges: [] })
    await redo(store, 'batch-1', now)
    expect(await ids()).toEqual(['person:ann'])
    await undo(store, 'batch-3', now)
    expect(await ids()).toEqual(['person:ann'])
    await undo(store, 'batch-1', now)
    expect(await ids()).toEqual(['person:bo'])
  })

  it('are one by a second identifier when the first is undone', async () => {
    const both = { keys: ['viaf:1', 'wikidata:Q1'] }
    await load(store, 'one', [says.person('v:ann', 'Ann', { keys: ['viaf:1'] })])
    await load(store, 'two', [says.person('v:ann', 'Ann', q1)])
    await load(store, 'three', [says.person('w:bo', 'Bo', both)])
    expect(await ids()).toEqual(['person:ann'])
    await undo(store, 'batch-1', now)
    expect(await ids()).toEqual(['person:ann'])
    await redo(store, 'batch-1', now)
    await undo(store, 'batch-2', now)
    expect(await ids()).toEqual(['person:ann'])
    await undo(store, 'batch-1', now)
    expect(await ids()).toEqual(['person:bo'])
  })

  it('are one when the rejection of an identifier is undone', async () => {
    await load(store, 'one', [says.person('v:ann', 'Ann', q1)])
    await load(store, 'one', [says.person('v:ann', 'Ann')])
    const claim = claimId({
      ...{ type: 'Person', key: 'v:ann', values: { name: 'Ann', ...q1 } },
      ...{ source: 'one', locator: {}, method: 'record', confidence: 1 },
    })
    await saveDecision(store, { kind: 'reject', claim }, decider)
    await load(store, 'two', [says.person('w:bo', 'Bo', q1)])
    expect(await ids()).toEqual(['person:ann', 'person:bo'])
    await undo(store, 'batch-3', now)
    expect(await ids()).toEqual(['person:ann'])
    await saveDecision(store, { kind: 'reject', claim }, decider)
    expect(await ids()).toEqual(['person:ann', 'person:bo'])
    await saveDecision(store, { kind: 'accept', claim }, decider)
    expect(await ids()).toEqual(['person:ann'])
  })

  it('are one when the load that replaced an identifier is undone', async () => {
    await load(store, 'one', [says.person('v:ann', 'Ann', q1)])
    await load(store, 'one', [says.person('v:ann', 'Ann')], { replaces: true })
    await load(store, 'two', [says.person('w:bo', 'Bo', q1)])
    expect(await ids()).toEqual(['person:ann', 'person:bo'])
    await undo(store, 'batch-2', now)
    expect(await ids()).toEqual(['person:ann'])
    await redo(store, 'batch-2', now)
    expect(await ids()).toEqual(['person:ann', 'person:bo'])
  })

  it('stay one when a load replaces the one through whom they were', async () => {
    await load(store, 'one', [says.person('v:ann', 'Ann', q1)])
    await load(store, 'two', [says.person('w:bo', 'Bo', q1)])
    await load(store, 'three', [says.person('x:cy', 'Cy', q1)])
    await load(store, 'one', [says.person('v:ann', 'Ann')], { replaces: true })
    expect(await ids()).toEqual(['person:ann', 'person:bo'])
  })

  it('are one when somebody no longer says that they differ', async () => {
    await load(store, 'one', [says.person('v:ann', 'Ann', q1), says.person('w:bo', 'Bo')])
    await saveDecision(store, { kind: 'different', a: 'person:ann', b: 'person:bo' }, decider)
    await load(store, 'two', [says.person('w:bo', 'Bo', q1)])
    expect(await ids()).toEqual(['person:ann', 'person:bo'])
    await undo(store, 'batch-2', now)
    expect(await ids()).toEqual(['person:ann'])
    await redo(store, 'batch-2', now)
    expect(await ids()).toEqual(['person:ann', 'person:bo'])
  })

  it('are one by name and office when the first is done again', async () => {
    const body = says.state('state:KOR', 'South Korea')
    await load(store, 'one', [body, says.person('v:ann', 'Cho Tae-yul'), says.office('v:ann', 'state:KOR')])
    await undo(store, 'batch-1', now)
    await load(store, 'two', [body, says.person('w:bo', 'CHO Tae-yul'), says.office('w:bo', 'state:KOR')])
    expect(await ids()).toEqual(['person:cho-tae-yul-2', 'state:KOR'])
    await redo(store, 'batch-1', now)
    expect(await ids()).toEqual(['person:cho-tae-yul', 'state:KOR'])
    await undo(store, 'batch-2', now)
    expect(await ids()).toEqual(['person:cho-tae-yul', 'state:KOR'])
    await redo(store, 'batch-2', now)
    await undo(store, 'batch-1', now)
    expect(await ids()).toEqual(['person:cho-tae-yul-2', 'state:KOR'])
  })
})
