import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { groundsOf } from '../../../model/decision.ts'
import { forget } from '../../../server/erase/forget.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { claimsStored, decisionsStored } from '../everything-in.ts'
import { emptyStore, is, loadLines, now, says, soundGraph } from './records.ts'

describe('F1: a person whose presence made two meetings one, once the person is erased', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it('leaves no id of an erased claim behind, and the meetings are one still', async () => {
    const of = (source: string, record: object) => ({ ...record, evidence: { source } })
    const talks = (id: string) => ({
      ...says.meeting(id, 'Talks', 'person:ann'),
      ...{ date: '2024-11-04', place: 'Seoul', heldIn: 'state:KOR' },
    })
    const lines = [
      ...['one', 'two'].map((id) => ({ type: 'source', id, name: id })),
      of('one', says.person('person:ann', 'Ann Lind')),
      of('one', says.state('state:KOR', 'South Korea')),
      of('one', talks('v:1')),
      of('two', talks('w:1')),
    ]
    await loadLines(store, lines)
    const meetings = async () => (await soundGraph(store)).nodes.filter(({ kind }) => kind === 'Meeting')
    expect(await meetings()).toHaveLength(1)
    const before = (await decisionsStored(store)).flatMap(groundsOf).length
    await forget(store, 'person:ann', now)
    const stored = new Set((await claimsStored(store)).map(({ id }) => id))
    const grounds = (await decisionsStored(store)).flatMap(groundsOf)
    expect(grounds.length).toBeLessThan(before)
    expect(grounds.filter((id) => !stored.has(id))).toEqual([])
    expect(await meetings()).toHaveLength(1)
    expect((await soundGraph(store)).nodes.at(-1)).toEqual(is.state('state:KOR', 'South Korea'))
  })
})
