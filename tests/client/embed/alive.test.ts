import { describe, expect, it } from 'vitest'
import { around, inStep } from '../../../client/embed/alive/lights.ts'
import { datesOf, inTime } from '../../../client/embed/alive/time.ts'
import { walk } from '../../../client/embed/alive/walk.ts'
import { moved, zoomed } from '../../../client/embed/alive/zoom.ts'
import type { SnapshotEdge, SnapshotNode } from '../../../model/snapshot.ts'

const person = (id: string, x: number, y: number): SnapshotNode => ({ id, kind: 'Person', name: id, x, y })
const meeting = (id: string, date: string | undefined, x: number, y: number): SnapshotNode => ({
  ...person(id, x, y),
  kind: 'Meeting',
  date,
})
const took = (from: string, to: string): SnapshotEdge => ({
  ...{ id: `${from}-${to}`, relation: 'PARTICIPATED_IN', from, to },
  words: 'took part in',
})
// a at the left and b at the right of two meetings; c is joined to none of them, and lies nearer.
const graph = {
  nodes: [
    person('a', 0, 0),
    meeting('may', '2024-05', 100, 0),
    person('b', 200, 0),
    meeting('june', '2024-06-10/2024-06-12', 200, 100),
    person('c', 40, 0),
    person('d', 0, 300),
    meeting('some day', undefined, 300, 300),
  ],
  edges: [took('a', 'may'), took('b', 'may'), took('b', 'june'), took('d', 'june')],
}

describe('the arrow keys', () => {
  it('start at the first item, follow links before what is only near, and stop at the edge', () => {
    expect(walk(graph, undefined, 'ArrowRight')).toBe('a')
    expect(walk(graph, 'a', 'ArrowRight')).toBe('may')
    expect(walk(graph, 'may', 'ArrowRight')).toBe('b')
    expect(walk(graph, 'b', 'ArrowDown')).toBe('june')
    expect(walk(graph, 'a', 'ArrowUp')).toBeUndefined()
  })

  it('reach items that no link leads to', () => {
    expect(walk(graph, 'may', 'ArrowLeft')).toBe('a')
    expect(walk(graph, 'c', 'ArrowLeft')).toBe('a')
    expect(walk(graph, 'a', 'ArrowDown')).toBe('d')
  })
})

describe('a time', () => {
  it('has the dates of meetings and of ties that stand for meetings, each once', () => {
    const met: SnapshotEdge = { ...took('a', 'b'), relation: 'MET', meetings: [{ name: 'x', date: '2023' }] }
    expect(datesOf({ ...graph, edges: [met] })).toEqual(['2023', '2024-05', '2024-06-10'])
  })

  it('leaves out meetings that cannot lie in it, and who took part in no other', () => {
    const lit = inTime(graph, '2024-06-11', '2024-12-31')
    expect([...lit].sort()).toEqual(['b', 'b-june', 'c', 'd', 'd-june', 'june', 'some day'])
    expect(inTime(graph, '2024-05-20', '2024-05-20')).toContain('may')
    expect(inTime(graph, '2024-05', '2024-05')).not.toContain('june')
  })

  it('leaves out a tie if none of its meetings lies in it', () => {
    const met: SnapshotEdge = { ...took('a', 'b'), relation: 'MET', meetings: [{ name: 'x', date: '2023' }] }
    expect(inTime({ ...graph, edges: [met] }, '2024', '2024')).not.toContain(met.id)
    expect(inTime({ ...graph, edges: [met] }, '2023', '2024')).toContain(met.id)
  })
})

describe('the lights', () => {
  it('are on an item, its links and their other ends, or on a link and its ends', () => {
    expect([...around('may', graph)].sort()).toEqual(['a', 'a-may', 'b', 'b-may', 'may'])
    expect([...around('a-may', graph)].sort()).toEqual(['a', 'a-may', 'may'])
  })

  it('are in a step on what it names, and on the ends of its links', () => {
    expect([...inStep(['c', 'a-may'], graph)].sort()).toEqual(['a', 'a-may', 'c', 'may'])
  })
})

describe('zoom', () => {
  const whole = { x: -10, y: 0, width: 800, height: 400 }

  it('keeps the place under the pointer and the ratio, and ends at an eighth', () => {
    const at = { x: 190, y: 100 }
    const near = zoomed(whole, whole, 2, at)
    expect(near).toEqual({ x: 90, y: 50, width: 400, height: 200 })
    expect(zoomed(near, whole, 1_000, at).width).toBe(100)
  })

  it('never leaves the picture', () => {
    const near = zoomed(whole, whole, 2, { x: 0, y: 0 })
    expect(moved(near, whole, -5_000, 5_000)).toEqual({ ...near, x: -10, y: 200 })
    expect(zoomed(near, whole, 0.01, { x: 700, y: 300 })).toEqual(whole)
  })
})
