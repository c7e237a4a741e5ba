import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { redo, undo } from '../../../server/ingest/undo.ts'
import { listBatches } from '../../../server/journal/batches.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { endingStore, ProcessEnded } from '../../histories/ending-store.ts'
import { emptyStore, is, load, now, says, soundGraph } from '../../histories/known/records.ts'

const people = [says.person('person:ann', 'Ann'), says.person('person:bo', 'Bo'), says.person('person:cy', 'Cy')]
const [annIs, boIs, cyIs] = [is.person('person:ann', 'Ann'), is.person('person:bo', 'Bo'), is.person('person:cy', 'Cy')]

describe('an undone batch', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())
  const states = async () => (await listBatches(store)).map(({ id, state, unfinished }) => [id, state, unfinished])

  it('can only be redone if it was loaded to its end, also when somebody undoes it twice', async () => {
    await expect(load(endingStore(store, 4), 'one', people, { chunk: 5 })).rejects.toThrow(ProcessEnded)
    expect(await states()).toEqual([['batch-1', 'open', undefined]])
    await undo(store, 'batch-1', now)
    expect(await states()).toEqual([['batch-1', 'undone', 'load']])
    await expect(redo(store, 'batch-1', now)).rejects.toMatchObject({ code: 'conflict' })
    await expect(undo(store, 'batch-1', now)).rejects.toMatchObject({ code: 'conflict' })
    expect(await soundGraph(store)).toEqual({ nodes: [], edges: [] })
  })

  it('can be redone once, and carries no mark', async () => {
    await load(store, 'one', people)
    await undo(store, 'batch-1', now)
    expect(await states()).toEqual([['batch-1', 'undone', undefined]])
    await redo(store, 'batch-1', now)
    expect(await states()).toEqual([['batch-1', 'done', undefined]])
    await expect(redo(store, 'batch-1', now)).rejects.toMatchObject({ code: 'conflict' })
    await expect(undo(store, 'batch-9', now)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('that replaced its source gives back what it took, and takes it again when it is redone', async () => {
    const whole = { nodes: [annIs, boIs], edges: [] }
    await load(store, 'one', people.slice(0, 2))
    await load(store, 'two', people.slice(2))
    await load(store, 'one', people.slice(0, 1), { replaces: true })
    const replaced = { nodes: [annIs, cyIs], edges: [] }
    expect(await soundGraph(store)).toEqual(replaced)
    await undo(store, 'batch-3', now)
    expect(await soundGraph(store)).toEqual({ nodes: [...whole.nodes, cyIs], edges: [] })
    await redo(store, 'batch-3', now)
    expect(await soundGraph(store)).toEqual(replaced)
    await undo(store, 'batch-2', now)
    await undo(store, 'batch-3', now)
    expect(await soundGraph(store)).toEqual(whole)
  })
})
