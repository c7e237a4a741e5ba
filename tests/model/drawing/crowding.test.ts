import { describe, expect, it } from 'vitest'
import { crowdingOf } from '../../../model/drawing/crowding.ts'
import type { SnapshotEdge, SnapshotNode } from '../../../model/snapshot.ts'

const person = (index: number): SnapshotNode => ({ id: `p${index}`, kind: 'Person', name: 'Ada', x: 0, y: 0 })
const meeting = (id: string, date: string): SnapshotNode => ({
  ...{ id, date, kind: 'Meeting', status: 'held', name: 'Talks', x: 0, y: 0 },
})
const took = (from: string, to: string): SnapshotEdge => ({
  ...{ id: `${from}${to}`, relation: 'PARTICIPATED_IN', from, to, words: 'took part in' },
})

describe('the crowding of a picture', () => {
  it('is too much beyond 60 items or 110 links', () => {
    const people = (count: number) => Array.from({ length: count }, (_, index) => person(index))
    const links = (count: number) => Array.from({ length: count }, (_, index) => took(`p${index}`, 'm'))
    expect(crowdingOf({ nodes: people(60), edges: links(110) }).isTooFull).toBe(false)
    expect(crowdingOf({ nodes: people(61), edges: [] }).isTooFull).toBe(true)
    expect(crowdingOf({ nodes: people(2), edges: links(111) }).isTooFull).toBe(true)
  })

  it('names what would help: meetings of several people to fold, and years to choose from', () => {
    const nodes = [person(1), person(2), meeting('a', '1972-02-21'), meeting('b', '1974')]
    const edges = [took('p1', 'a'), took('p2', 'a'), took('p1', 'b')]
    expect(crowdingOf({ nodes, edges })).toMatchObject({ foldable: 1, years: ['1972', '1974'] })
    expect(crowdingOf({ nodes: [meeting('a', '1972')], edges: [] }).years).toBeUndefined()
  })
})
