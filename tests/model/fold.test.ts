import { describe, expect, it } from 'vitest'
import type { EntityId } from '../../model/entity.ts'
import { fold, unfold } from '../../model/fold.ts'
import type { Edge, Graph, MeetingNode, Node } from '../../model/graph.ts'
import { tieId } from '../../model/relation.ts'

const person = (id: EntityId): Node => ({ id, kind: 'Person', name: id, properties: { aliases: [], keys: [] } })
const body = (kind: 'State' | 'Organisation', id: EntityId): Node => ({
  ...{ id, kind, name: id },
  properties: { aliases: [], keys: [] },
})
const meeting = (id: EntityId, status: MeetingNode['properties']['status'] = 'held'): Node => ({
  ...{ id, kind: 'Meeting', name: id },
  properties: { aliases: [], keys: [], topics: [], kind: 'talks', mode: 'unknown', status, precision: 'none' },
})
const took = (from: EntityId, to: EntityId, more: Partial<Edge> = {}): Edge => ({
  ...{ id: tieId('PARTICIPATED_IN', from, to), relation: 'PARTICIPATED_IN', from, to },
  ...more,
})
const met = (from: EntityId, to: EntityId, ...meetings: EntityId[]) => ({
  ...{ id: `${from}|MET|${to}`, relation: 'MET', from, to, meetings },
  weight: meetings.length,
})

const [ann, bo, cy, m, n] = ['person:ann', 'person:bo', 'person:cy', 'meeting:m', 'meeting:n'] as const
const people = [person(ann), person(bo), person(cy)]
const company = (size: number) =>
  Array.from({ length: size }, (_, i): EntityId => `person:p${String(i).padStart(2, '0')}`)
const roomOf = (size: number): Graph => ({
  nodes: [meeting(m), ...company(size).map(person)],
  edges: company(size).map((id) => took(id, m)),
})

describe('the fold', () => {
  it('replaces a held meeting by one tie between each two who were there, the smaller id first', () => {
    const graph = { nodes: [...people, meeting(m)], edges: [took(cy, m), took(bo, m), took(ann, m)] }
    expect(fold(graph)).toEqual({
      nodes: people,
      edges: [met(ann, bo, m), met(ann, cy, m), met(bo, cy, m)],
      folded: { nodes: [meeting(m)], edges: graph.edges },
    })
  })

  it('weighs a tie by the distinct meetings, in the order of their ids', () => {
    const graph = {
      nodes: [...people, meeting(n), meeting(m)],
      edges: [took(ann, n), took(bo, n), took(ann, m), took(bo, m), took(cy, m)],
    }
    expect(fold(graph).edges).toEqual([met(ann, bo, m, n), met(ann, cy, m), met(bo, cy, m)])
  })

  it.each(['planned', 'postponed', 'cancelled', 'denied', 'alleged'] as const)('leaves a %s meeting', (status) => {
    const graph = { nodes: [...people, meeting(m, status)], edges: [took(ann, m), took(bo, m)] }
    expect(fold(graph)).toEqual({ ...graph, folded: { nodes: [], edges: [] } })
  })

  it('joins nobody with those who represented the same body, nor with that body', () => {
    const eu = body('Organisation', 'org:eu')
    const edges = [
      took(ann, m, { representing: 'org:eu' }),
      took(bo, m, { representing: 'org:eu' }),
      took(cy, m),
      took('org:eu', m),
    ]
    expect(fold({ nodes: [...people, eu, meeting(m)], edges }).edges).toEqual([
      met('org:eu', cy, m),
      met(ann, cy, m),
      met(bo, cy, m),
    ])
  })

  it('leaves a meeting in which nobody of another side took part', () => {
    const alone = { nodes: [...people, meeting(m), meeting(n)], edges: [took(ann, m)] }
    expect(fold(alone)).toEqual({ ...alone, folded: { nodes: [], edges: [] } })
  })

  it('takes a meeting of twelve, and leaves one of thirteen as a node', () => {
    const twelve = fold(roomOf(12))
    expect([twelve.nodes.length, twelve.edges.length]).toEqual([12, 66])
    const thirteen = roomOf(13)
    expect(fold(thirteen)).toEqual({ ...thirteen, folded: { nodes: [], edges: [] } })
  })

  it('takes every tie of a folded meeting along, and leaves those of others', () => {
    const held: Edge = { id: 'meeting:m|HELD_IN|state:NOR', relation: 'HELD_IN', from: m, to: 'state:NOR' }
    const follows: Edge = { id: 'meeting:n|FOLLOWED_BY|meeting:m', relation: 'FOLLOWED_BY', from: n, to: m }
    const speaks: Edge = { id: 'person:ann|REPRESENTS|state:NOR', relation: 'REPRESENTS', from: ann, to: 'state:NOR' }
    const nodes = [...people, meeting(m), meeting(n), body('State', 'state:NOR')]
    const { edges, folded } = fold({ nodes, edges: [took(ann, m), took(bo, m), held, follows, speaks] })
    expect(edges).toEqual([speaks, met(ann, bo, m)])
    expect(folded.edges).toEqual([took(ann, m), took(bo, m), held, follows])
  })

  it('is undone without anything missing', () => {
    const speaks: Edge = { id: 'person:ann|REPRESENTS|state:NOR', relation: 'REPRESENTS', from: ann, to: 'state:NOR' }
    const nodes = [...people, body('State', 'state:NOR'), meeting(m)]
    const graph = { nodes, edges: [speaks, took(ann, m), took(bo, m)] }
    expect(unfold(fold(graph))).toEqual(graph)
  })
})
