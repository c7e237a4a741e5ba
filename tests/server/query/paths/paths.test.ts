import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PathsRequest } from '../../../../model/api/graph.ts'
import { undo } from '../../../../server/ingest/undo.ts'
import { paths } from '../../../../server/query/paths/paths.ts'
import { saveDecision } from '../../../../server/review/save-decision.ts'
import type { GraphStore } from '../../../../server/store/graph-store.ts'
import { decider, emptyStore, is, load, now, says } from '../../../histories/known/records.ts'

const [ann, bo, cy] = ['person:ann', 'person:bo', 'person:cy'] as const
const running = new AbortController().signal

describe('the paths between two people', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
    await load(store, 'one', [
      says.person(ann, 'Ann'),
      says.person(bo, 'Bo'),
      says.person(cy, 'Cy'),
      says.state('state:NOR', 'Norway'),
      says.meeting('meeting:m', 'Talks', ann, bo),
      says.office(ann, 'state:NOR', { title: 'Minister' }),
      says.office(ann, 'state:NOR', { title: 'Envoy' }),
      says.office(cy, 'state:NOR'),
    ])
    await load(store, 'two', [says.meeting('meeting:n', 'More talks', ann, bo)])
  })
  afterEach(() => store.close())

  const find = (request: object, from: Pick<GraphStore, 'read'> = store, signal = running) =>
    paths(from, PathsRequest.parse({ from: ann, to: bo, ...request }), signal)
  const nodesOf = (answer: Awaited<ReturnType<typeof find>>) =>
    answer.paths.map(({ nodes }) => nodes.map(({ id }) => id))

  it('hold their items in order, and the link of each step', async () => {
    expect(await find({ limit: 1 })).toEqual({
      paths: [
        {
          nodes: [is.person(ann, 'Ann'), is.meeting('meeting:m', 'Talks'), is.person(bo, 'Bo')],
          edges: [is.took(ann, 'meeting:m'), is.took(bo, 'meeting:m')],
        },
      ],
      truncated: true,
      merged: {},
    })
    expect(await find({})).toMatchObject({ paths: [{}, {}], truncated: false })
  })

  it('take the first by its id of several links between two items', async () => {
    const { paths: found } = await find({ to: cy })
    expect(found.map(({ edges }) => edges.map(({ id }) => id))).toEqual([
      ['person:ann|REPRESENTS|state:NOR|envoy', 'person:cy|REPRESENTS|state:NOR'],
    ])
  })

  it('lead around what is avoided, though an end that is avoided stays', async () => {
    expect(nodesOf(await find({ avoid: ['meeting:m', ann, bo] }))).toEqual([[ann, 'meeting:n', bo]])
  })

  it('are those of whom a merged id names now', async () => {
    await saveDecision(store, { kind: 'same', a: bo, b: cy }, decider)
    const answer = await find({ to: cy, limit: 1 })
    expect([nodesOf(answer), answer.merged]).toEqual([[[ann, 'meeting:m', bo]], { [cy]: bo }])
    await expect(find({ from: bo, to: cy })).rejects.toMatchObject({ code: 'bad-request' })
  })

  it('are not looked for from or to somebody who is not there, though such an id may be avoided', async () => {
    const missing = { code: 'not-found', message: expect.stringContaining('person:nobody') }
    await expect(find({ from: 'person:nobody' })).rejects.toMatchObject(missing)
    await expect(find({ to: 'person:nobody' })).rejects.toMatchObject(missing)
    expect(nodesOf(await find({ avoid: ['person:nobody'], limit: 1 }))).toEqual([[ann, 'meeting:m', bo]])
  })

  it('are not looked for once the request is cancelled', async () => {
    await expect(find({}, store, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('are left out if a part of them is removed while they are read', async () => {
    let isFound = false
    const read: GraphStore['read'] = async (statement, params) => {
      const rows = await store.read(statement, params)
      if (!isFound && rows.some(({ tie }) => tie !== undefined)) {
        isFound = true
        await undo(store, 'batch-2', now)
      }
      return rows
    }
    expect(nodesOf(await find({}, { read }))).toEqual([[ann, 'meeting:m', bo]])
    expect(isFound).toBe(true)
  })
})
