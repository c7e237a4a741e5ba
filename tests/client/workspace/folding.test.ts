import { describe, expect, it } from 'vitest'
import { draw, toggleFold, whyNotFold } from '../../../client/workspace/chain.ts'
import type { View } from '../../../client/workspace/view.ts'
import type { Graph } from '../../../model/graph.ts'
import { edge, knowing, meeting, person, viewOf } from '../support/graphs.ts'

const [ann, ben] = [person('Ann'), person('Ben')]
const talks = meeting('Talks', '2024-11-04')
const off = meeting('Off', '2024-11-05', { status: 'cancelled' })
const both = {
  nodes: [ann, ben, talks],
  edges: [edge(ann, 'PARTICIPATED_IN', talks), edge(ben, 'PARTICIPATED_IN', talks)],
}
const alone = { nodes: [ann, talks], edges: [edge(ann, 'PARTICIPATED_IN', talks)] }
const unheld = {
  nodes: [ann, ben, off],
  edges: [edge(ann, 'PARTICIPATED_IN', off), edge(ben, 'PARTICIPATED_IN', off)],
}

function folding(graph: Graph, view: View = viewOf(graph)) {
  const told: string[] = []
  const changes: [boolean, string][] = []
  const workspace = {
    view,
    drawn: draw(view, knowing(graph)),
    change: (next: View, what: string) => void changes.push([next.fold, what]),
  }
  toggleFold(workspace, (what) => told.push(what))
  return { told, changes }
}

describe('folding meetings', () => {
  it('folds and unfolds meetings of two sides', () => {
    expect(folding(both)).toEqual({ told: [], changes: [[true, 'Folded the meetings']] })
    expect(folding(both, { ...viewOf(both), fold: true }).changes).toEqual([[false, 'Unfolded the meetings']])
  })

  it('leaves the view as it is if there is nothing to fold, and says why', () => {
    expect(folding(alone)).toEqual({ told: [whyNotFold(alone)], changes: [] })
    expect(whyNotFold(alone)).toMatch(/^Nothing to fold: 1 held meeting, but none with two sides/)
    expect(whyNotFold(unheld)).toBe('Nothing to fold: no meeting in this view was held.')
    expect(whyNotFold(both)).toBe('')
  })
})
