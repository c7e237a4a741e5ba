import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimId } from '../../../server/ingest/to-claim.ts'
import { undo } from '../../../server/ingest/undo.ts'
import { openItems } from '../../../server/review/open-items.ts'
import { saveDecision } from '../../../server/review/save-decision.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { decider, emptyStore, load, now, says, soundGraph } from './records.ts'

const korea = says.state('state:KOR', 'South Korea')
const cho = (key: string) => says.person(key, 'Cho Tae-yul')
const minister = (key: string) => says.office(key, 'state:KOR', { title: 'Foreign Minister' })
const [first, second] = ['person:cho-tae-yul', 'person:cho-tae-yul-2']

describe('D4: what two were matched by, without an identifier', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())
  const ids = async () => (await soundGraph(store)).nodes.map(({ id }) => id)

  it('joins them no longer when the office of one is undone', async () => {
    await load(store, 'one', [korea, cho('v:cho')])
    await load(store, 'one', [minister('v:cho')])
    await load(store, 'two', [cho('w:cho'), minister('w:cho')])
    expect(await ids()).toEqual([first, 'state:KOR'])
    await undo(store, 'batch-2', now)
    expect(await ids()).toEqual([first, second, 'state:KOR'])
  })

  it('joins them no longer when the name of one is rejected, while it has another', async () => {
    await load(store, 'one', [korea, cho('v:cho'), says.person('v:cho', 'C. T. Yul'), minister('v:cho')])
    await load(store, 'two', [cho('w:cho'), minister('w:cho')])
    expect(await ids()).toEqual([first, 'state:KOR'])
    const claim = claimId({
      ...{ type: 'Person', key: 'v:cho', values: { name: 'Cho Tae-yul' } },
      ...{ source: 'one', locator: {}, method: 'record', confidence: 1 },
    })
    await saveDecision(store, { kind: 'reject', claim }, decider)
    expect(await ids()).toEqual([first, second, 'state:KOR'])
  })

  it('is no longer asked about when the name of one is undone', async () => {
    await load(store, 'one', [korea, says.person('v:cho', 'C. T. Yul'), minister('v:cho')])
    await load(store, 'one', [says.person('v:cho', 'Cho Tae-yeol')])
    await load(store, 'two', [cho('w:cho'), minister('w:cho')])
    const asked = async () => (await openItems(store)).filter(({ kind }) => kind === 'same').length
    expect(await asked()).toBe(1)
    await undo(store, 'batch-2', now)
    expect(await asked()).toBe(0)
  })

  it('joins two meetings no longer when it is undone that somebody was at one of them', async () => {
    const ann = says.person('person:ann', 'Ann Lind')
    const talks = (id: string) => ({
      ...{ type: 'meeting', id, name: 'Talks', date: '2024-11-04', place: 'Seoul' },
    })
    const held = (from: string) => ({ type: 'relation', relation: 'HELD_IN', from, to: 'state:KOR' })
    const took = (to: string) => ({ type: 'relation', relation: 'PARTICIPATED_IN', from: 'person:ann', to })
    await load(store, 'one', [ann, korea, talks('v:1'), held('v:1')])
    await load(store, 'one', [took('v:1')])
    await load(store, 'two', [talks('w:1'), held('w:1'), took('w:1')])
    const one = 'meeting:2024-11-04-talks'
    expect(await ids()).toEqual([one, 'person:ann', 'state:KOR'])
    await undo(store, 'batch-2', now)
    expect(await ids()).toEqual([one, `${one}-2`, 'person:ann', 'state:KOR'])
  })
})
