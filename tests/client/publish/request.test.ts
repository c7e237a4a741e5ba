import { describe, expect, it } from 'vitest'
import { requestOf, shownInPaths, shownInView } from '../../../client/publish/request.ts'
import { draw, nothingKnown } from '../../../client/workspace/chain.ts'
import { emptyView, noFilters, type View } from '../../../client/workspace/view.ts'
import { SnapshotRequest } from '../../../model/snapshot.ts'
import { edges, nodes } from './view.ts'

const known = {
  ...nothingKnown,
  nodes: new Map(nodes.map((node) => [node.id, node])),
  edges: new Map(edges.map((edge) => [edge.id, edge])),
}
const positions = Object.fromEntries(nodes.map(({ id }, index) => [id, { x: index * 100 + 0.4, y: 7 }]))
const view: View = { ...emptyView, ids: nodes.map(({ id }) => id), positions }
const shown = (more: Partial<View>) => {
  const seen = { ...view, ...more }
  return shownInView(draw(seen, known), seen)
}

const draft = { title: ' Two talks ', caption: ' ', credits: 'Data: Wire', alt: '', theme: 'dark' as const }

describe('what a view publishes', () => {
  it('is what it shows: neither hidden items, nor links that are filtered out', () => {
    const { ids, edges } = shown({ hidden: ['person:cy'], filters: { ...noFilters, links: ['hosts'] } })
    expect(ids).toEqual(['person:ada', 'person:bo', 'meeting:one', 'meeting:two'])
    expect(edges).toEqual([
      'person:bo|PARTICIPATED_IN|meeting:one',
      'person:ada|PARTICIPATED_IN|meeting:two',
      'person:bo|PARTICIPATED_IN|meeting:two',
    ])
  })

  it('names who is left out, hidden or filtered, so that their names are looked for', () => {
    expect(shown({}).hidden).toEqual([])
    const filters = { ...noFilters, kinds: ['Meeting' as const] }
    expect(shown({ hidden: ['person:cy'], filters }).hidden).toEqual(['person:cy', 'meeting:one', 'meeting:two'])
    expect(requestOf(shown({ hidden: ['person:cy'] }), draft)?.hidden).toEqual(['person:cy'])
  })

  it('is where it lies, in whole numbers, for what is drawn', () => {
    expect(shown({ hidden: ['person:cy'] }).positions).toEqual({
      'person:ada': { x: 0, y: 7 },
      'person:bo': { x: 100, y: 7 },
      'meeting:one': { x: 300, y: 7 },
      'meeting:two': { x: 400, y: 7 },
    })
  })

  it('of a folded one is the ties that are drawn, and what they are folded from', () => {
    const { ids, edges: named, fold, positions } = shown({ fold: true })
    expect(fold).toBe(true)
    expect(ids).toHaveLength(5)
    expect(named.filter((id) => id.includes('|MET|'))).toEqual([
      'person:ada|MET|person:bo',
      'person:ada|MET|person:cy',
      'person:bo|MET|person:cy',
    ])
    expect(named).toHaveLength(edges.length + 3)
    expect(Object.keys(positions)).toEqual(['person:ada', 'person:bo', 'person:cy'])
  })

  it('of a folded one leaves out ties that are filtered out', () => {
    const { edges } = shown({ fold: true, filters: { ...noFilters, links: ['met'] } })
    expect(edges.filter((id) => id.includes('|MET|'))).toEqual([])
  })
})

describe('what paths publish', () => {
  it('is their items and links, each once, where the page lays them', () => {
    const [ada, bo, , one, two] = nodes
    const [a, b, c, d] = edges
    if (!ada || !bo || !one || !two || !a || !b || !c || !d) throw new Error('The example is too small')
    const {
      ids,
      edges: named,
      positions,
    } = shownInPaths(
      [
        { nodes: [ada, one, bo], edges: [a, b] },
        { nodes: [ada, two, bo], edges: [c, d] },
      ],
      0,
    )
    expect(ids).toEqual(['person:ada', 'meeting:one', 'person:bo', 'meeting:two'])
    expect(named).toEqual([a.id, b.id, c.id, d.id])
    expect(positions['person:ada']).toEqual({ x: 0, y: 0 })
    expect(positions['meeting:one']?.y).not.toBe(positions['meeting:two']?.y)
  })
})

describe('the request', () => {
  it('is one that the server takes, without the words that are empty', () => {
    const request = requestOf(shown({}), draft)
    expect(SnapshotRequest.parse(request)).toEqual(request)
    expect(request).toMatchObject({ title: 'Two talks', credits: 'Data: Wire', theme: 'dark' })
    expect(request).not.toHaveProperty('caption')
    expect(request).not.toHaveProperty('alt')
  })

  it('says what to do with texts that name somebody', () => {
    const mentions = { 'title:': { do: 'publish' as const } }
    expect(requestOf(shown({}), { ...draft, mentions })?.mentions).toEqual(mentions)
    expect(requestOf(shown({}), { ...draft, mentions: {} })).not.toHaveProperty('mentions')
  })

  it('is none without a title or without anything to show', () => {
    expect(requestOf(shown({}), { ...draft, title: ' ' })).toBeUndefined()
    expect(requestOf(shown({ ids: [] }), draft)).toBeUndefined()
  })
})
