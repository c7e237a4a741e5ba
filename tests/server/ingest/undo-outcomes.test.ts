import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EntityId } from '../../../model/entity.ts'
import { redo, undo } from '../../../server/ingest/undo.ts'
import { listBatches } from '../../../server/journal/batches.ts'
import { saveDecision } from '../../../server/review/save-decision.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { endingStore, ProcessEnded } from '../../histories/ending-store.ts'
import { decider, emptyStore, is, load, now, says, soundGraph } from '../../histories/known/records.ts'

describe('the outcome of an undo', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())
  const states = async () =>
    (await listBatches(store)).map(({ id, state, unfinished }) => [id, state, unfinished]).sort()
  const names = async () => (await soundGraph(store)).nodes.map(({ name }) => name)

  it('returns the batch as it is now, and so does its redo', async () => {
    await load(store, 'one', [says.person('person:ann', 'Ann')])
    const undone = await undo(store, 'batch-1', now)
    expect(undone).toMatchObject({ id: 'batch-1', number: 1, state: 'undone', by: 'a test' })
    expect(undone).not.toHaveProperty('stoppedLoad')
    expect(undone).not.toHaveProperty('unfinished')
    expect(await names()).toEqual([])
    const redone = await redo(store, 'batch-1', now)
    expect(redone).toMatchObject({ id: 'batch-1', state: 'done' })
    expect(redone).not.toHaveProperty('unfinished')
    expect(await names()).toEqual(['Ann'])
    expect(await states()).toEqual([['batch-1', 'done', undefined]])
  })

  it('parts whom a decision of the batch joined, and its redo joins them', async () => {
    await load(store, 'one', [says.person('person:ann', 'Ann'), says.person('person:anna', 'Anna')])
    await saveDecision(store, { kind: 'same', a: 'person:ann', b: 'person:anna' }, decider)
    const joined = { nodes: [is.person('person:ann', 'Ann', { aliases: ['Anna'], keys: ['person:anna'] })], edges: [] }
    const apart = { nodes: [is.person('person:ann', 'Ann'), is.person('person:anna', 'Anna')], edges: [] }
    expect(await soundGraph(store)).toEqual(joined)
    await undo(store, 'batch-2', now)
    expect(await soundGraph(store)).toEqual(apart)
    await redo(store, 'batch-2', now)
    expect(await soundGraph(store)).toEqual(joined)
  })

  it('joins by an identifier those whom only a decision of the batch kept apart', async () => {
    const key = { keys: ['wikidata:Q1'] }
    await load(store, 'one', [says.person('person:ann', 'Ann')])
    await load(store, 'two', [says.person('person:anna', 'Anna')])
    await saveDecision(store, { kind: 'different', a: 'person:ann', b: 'person:anna' }, decider)
    await load(store, 'three', [says.person('person:ann', 'Ann', key)])
    await load(store, 'four', [says.person('person:anna', 'Anna', key)])
    expect(await names()).toEqual(['Ann', 'Anna'])
    await undo(store, 'batch-3', now)
    expect(await names()).toEqual(['Anna'])
    await redo(store, 'batch-3', now)
    expect(await names()).toEqual(['Ann', 'Anna'])
  })

  it('can be lifted when somebody with the same identifier was loaded meanwhile: the two are joined', async () => {
    const key = { keys: ['wikidata:Q1'] }
    await load(store, 'one', [says.person('person:ann', 'Ann Bell', key)])
    await undo(store, 'batch-1', now)
    await load(store, 'two', [says.person('person:anna', 'Anna Bell', key)])
    await redo(store, 'batch-1', now)
    expect((await soundGraph(store)).nodes).toEqual([
      is.person('person:ann', 'Anna Bell', { aliases: ['Ann Bell'], keys: ['person:anna', 'wikidata:Q1'] }),
    ])
  })

  it('joins people by name and office with those loaded meanwhile, once it is redone', async () => {
    const envoy = (id: EntityId) => [
      says.person(id, 'Ann Bell'),
      says.state('state:ITA', 'Italy'),
      says.office(id, 'state:ITA', { title: 'Envoy', since: '2001', until: '2004' }),
    ]
    await load(store, 'one', envoy('person:ann'))
    await undo(store, 'batch-1', now)
    await load(store, 'two', envoy('person:bell'))
    expect((await soundGraph(store)).nodes.map(({ id }) => id)).toEqual(['person:bell', 'state:ITA'])
    await redo(store, 'batch-1', now)
    expect((await soundGraph(store)).nodes.map(({ id }) => id)).toEqual(['person:ann', 'state:ITA'])
  })

  it.each([3, 4, 5])(
    'that was cut short after %i transactions can be ended by a redo, and a redo by an undo',
    async (most) => {
      await load(store, 'one', [says.person('person:ann', 'Ann')])
      await expect(undo(endingStore(store, most), 'batch-1', now)).rejects.toThrow(ProcessEnded)
      expect(await states()).toEqual([['batch-1', 'undoing', undefined]])
      await redo(store, 'batch-1', now)
      expect(await names()).toEqual(['Ann'])
      await undo(store, 'batch-1', now)
      await expect(redo(endingStore(store, most), 'batch-1', now)).rejects.toThrow(ProcessEnded)
      expect(await states()).toEqual([['batch-1', 'open', 'redo']])
      expect(await undo(store, 'batch-1', now)).not.toHaveProperty('unfinished')
      expect(await names()).toEqual([])
    },
  )
})
