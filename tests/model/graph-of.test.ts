import { describe, expect, it } from 'vitest'
import { type Batch, type Claim, ClaimId } from '../../model/claim.ts'
import { type Decision, decideOnClaim, decideOnPair } from '../../model/decision.ts'
import type { EntityId } from '../../model/entity.ts'
import { type Edge, type Graph, type Node, sorted } from '../../model/graph.ts'
import { graphOf, resolve } from '../../model/history.ts'
import { tieId } from '../../model/relation.ts'

const batch = (number: number, more: Partial<Batch> = {}): Batch => ({
  ...{ id: `batch-${number}`, number, kind: 'ingest', by: 'a test', at: '2024-01-01T00:00:00Z', sources: ['list'] },
  ...{ replaces: false, state: 'done', counts: { created: 0, updated: 0, unchanged: 0, removed: 0 } },
  ...more,
})
const claim = (
  id: string,
  batches: number[],
  what: Pick<Claim, 'type' | 'subject' | 'values'> & Partial<Claim>,
): Claim => ({
  ...{ asRead: what.subject, source: 'list', locator: {}, method: 'record', confidence: 1 },
  ...what,
  ...{ id: ClaimId.parse(id), batches },
})
const says = {
  person: (id: EntityId, name: string, batches: number[], more: Partial<Claim> = {}) =>
    claim(`${id} ${name}`, batches, { type: 'Person', subject: id, values: { name }, ...more }),
  meeting: (id: EntityId, batches: number[]) =>
    claim(id, batches, { type: 'Meeting', subject: id, values: { name: 'Talks', date: '2024-11-04' } }),
  took: (from: EntityId, to: EntityId, batches: number[], values: Claim['values'] = {}) => {
    const subject = tieId('PARTICIPATED_IN', from, to)
    return claim(subject, batches, { type: 'PARTICIPATED_IN', subject, from, to, values })
  },
}
const is = {
  person: (id: EntityId, name: string, aliases: string[] = [], keys: string[] = []): Node => ({
    ...{ id, kind: 'Person', name },
    properties: { aliases, keys },
  }),
  talks: {
    ...{ id: 'meeting:m', kind: 'Meeting', name: 'Talks' },
    properties: {
      ...{ aliases: [], keys: [], topics: [], kind: 'talks', mode: 'unknown', status: 'held' },
      ...{ date: '2024-11-04', since: '2024-11-04', until: '2024-11-04', precision: 'day' },
    },
  } satisfies Node,
  took: (from: EntityId, more: Partial<Edge> = {}): Edge => ({
    ...{ id: tieId('PARTICIPATED_IN', from, 'meeting:m'), relation: 'PARTICIPATED_IN', from, to: 'meeting:m' },
    ...more,
  }),
}
const graph = (claims: Claim[], batches: Batch[], decisions: Decision[] = []): Graph =>
  sorted(graphOf({ claims, batches, decisions }))

const [ann, anne, bo, m] = ['person:ann', 'person:anne', 'person:bo', 'meeting:m'] as const
const nothing = { nodes: [], edges: [] }

describe('the graph of a history, written out by hand', () => {
  it('holds the items and links that are claimed', () => {
    const claims = [says.person(ann, 'Ann', [1]), says.meeting(m, [1]), says.took(ann, m, [1], { role: 'host' })]
    expect(graph(claims, [batch(1)])).toEqual({
      nodes: [is.talks, is.person(ann, 'Ann')],
      edges: [is.took(ann, { role: 'host' })],
    })
    expect(graph(claims, [batch(1, { state: 'undone' })])).toEqual(nothing)
  })

  it('holds what an open batch states, as far as it got', () => {
    expect(graph([says.person(ann, 'Ann', [1])], [batch(1, { state: 'open' })]).nodes).toEqual([is.person(ann, 'Ann')])
  })

  it('keeps what another load says too when one is undone', () => {
    const claims = [says.person(ann, 'Ann', [1, 2]), says.person(bo, 'Bo', [1])]
    const nodes = [is.person(ann, 'Ann')]
    expect(graph(claims, [batch(1, { state: 'undone' }), batch(2)])).toEqual({ nodes, edges: [] })
  })

  it('loses what the newer version of its source no longer says, but not what an editor said', () => {
    const claims = [
      says.person(ann, 'Ann', [1]),
      says.person(ann, 'Annie', [2], { method: 'manual' }),
      says.person(bo, 'Bo', [1, 3]),
      says.person(anne, 'Anne', [1]),
    ]
    const batches = [batch(1), batch(2, { kind: 'edit' })]
    const replacing = batch(3, { replaces: true })
    const before = [is.person(ann, 'Annie', ['Ann']), is.person(anne, 'Anne'), is.person(bo, 'Bo')]
    expect(graph(claims, [...batches, replacing])).toEqual({
      nodes: [is.person(ann, 'Annie'), is.person(bo, 'Bo')],
      edges: [],
    })
    expect(graph(claims, [...batches, batch(3, { replaces: true, state: 'open' })])).toEqual({
      nodes: before,
      edges: [],
    })
    expect(graph(claims, [...batches, batch(3, { replaces: true, state: 'undone' })])).toEqual({
      nodes: before,
      edges: [],
    })
  })

  it('joins two who are the same, with their links, under the id of the older one', () => {
    const claims = [
      says.person(bo, 'Bo', [1]),
      says.person(ann, 'Ann', [2]),
      says.meeting(m, [2]),
      says.took(ann, m, [2], { representing: ann }),
    ]
    const batches = [batch(1), batch(2), batch(3, { kind: 'review' })]
    const merge = decideOnPair('same', [ann, bo], 3)
    expect(graph(claims, batches, [merge])).toEqual({
      nodes: [is.talks, is.person(bo, 'Ann', ['Bo'], [ann])],
      edges: [is.took(bo, { representing: bo })],
    })
    const lifted = [batch(1), batch(2), batch(3, { kind: 'review', state: 'undone' })]
    expect(graph(claims, lifted, [merge])).toEqual({
      nodes: [is.talks, is.person(ann, 'Ann'), is.person(bo, 'Bo')],
      edges: [is.took(ann, { representing: ann })],
    })
  })

  it('calls two who are joined by the one who was there first, though a later load states them again', () => {
    const claims = [says.person(bo, 'Bo', [1]), says.person(ann, 'Ann', [2]), says.person(bo, 'Bob', [3])]
    const merge = decideOnPair('same', [ann, bo], 4)
    expect(graph(claims, [batch(1), batch(2), batch(3), batch(4, { kind: 'review' })], [merge]).nodes).toEqual([
      is.person(bo, 'Bob', ['Ann', 'Bo'], [ann]),
    ])
  })

  it('calls two who are joined by the other id once the load of the older one is undone', () => {
    const claims = [says.person(bo, 'Bo', [1]), says.person(ann, 'Ann', [2])]
    const batches = [batch(1, { state: 'undone' }), batch(2), batch(3, { kind: 'review' })]
    expect(graph(claims, batches, [decideOnPair('same', [ann, bo], 3)])).toEqual({
      nodes: [is.person(ann, 'Ann', [], [bo])],
      edges: [],
    })
  })

  it('leaves out what is rejected, and prefers what is accepted to what is newer', () => {
    const claims = [says.person(ann, 'Ann', [1]), says.person(ann, 'Annie', [2]), says.person(bo, 'Bo', [1])]
    const batches = [batch(1), batch(2), batch(3, { kind: 'review' })]
    expect(graph(claims, batches).nodes).toEqual([is.person(ann, 'Annie', ['Ann']), is.person(bo, 'Bo')])
    const decide = (kind: 'accept' | 'reject', of: number) =>
      decideOnClaim(kind, claims[of]?.id ?? ClaimId.parse('none'), 3)
    expect(graph(claims, batches, [decide('accept', 0), decide('reject', 2)]).nodes).toEqual([
      is.person(ann, 'Ann', ['Annie']),
    ])
    expect(graph(claims, batches, [decide('reject', 1), decide('reject', 2)]).nodes).toEqual([is.person(ann, 'Ann')])
  })

  it('holds no link without both its ends, nor one from an item to itself', () => {
    const claims = [
      says.person(ann, 'Ann', [1]),
      says.person(bo, 'Bo', [2]),
      says.meeting(m, [2]),
      says.took(ann, m, [2]),
      claim('x', [2], {
        ...{ type: 'MEMBER_OF', subject: 'org:eu|MEMBER_OF|org:un', from: 'org:eu', to: 'org:un', values: {} },
      }),
    ]
    expect(graph(claims, [batch(1, { state: 'undone' }), batch(2)])).toEqual({
      nodes: [is.talks, is.person(bo, 'Bo')],
      edges: [],
    })
    const bodies = (['org:eu', 'org:un'] as const).map((id) =>
      claim(id, [1], { type: 'Organisation', subject: id, values: { name: id } }),
    )
    const joined = graph(
      [...bodies, ...claims.slice(4)],
      [batch(1), batch(2)],
      [decideOnPair('same', ['org:eu', 'org:un'], 2)],
    )
    expect([joined.nodes.map(({ id }) => id), joined.edges]).toEqual([['org:eu'], []])
  })

  it('orders the claims of an export as they were made where it comes from', () => {
    const claims = [says.person(ann, 'Ann', [1], { order: 0.5 }), says.person(ann, 'Annie', [1], { order: 0.25 })]
    expect(graph(claims, [batch(1)]).nodes).toEqual([is.person(ann, 'Ann', ['Annie'])])
  })
})

describe('what a claim is about', () => {
  const all = { of: (id: EntityId): EntityId => (id === anne ? ann : id) }
  const tie = says.took(anne, m, [1])

  it('is the item that its subject is now, or the tie between the two items that its ends are now', () => {
    expect(resolve(says.person(anne, 'Anne', [1]), all)).toEqual({ about: ann })
    expect(resolve(tie, all)).toEqual({
      ...{ about: 'person:ann|PARTICIPATED_IN|meeting:m', ends: { from: ann, to: m } },
    })
  })

  it('is the tie as it was read if an end is not known', () => {
    const { from: _from, ...withoutFrom } = tie
    const { to: _to, ...withoutTo } = tie
    expect([resolve(withoutFrom, all), resolve(withoutTo, all)]).toEqual([
      { about: tie.subject },
      { about: tie.subject },
    ])
  })
})
