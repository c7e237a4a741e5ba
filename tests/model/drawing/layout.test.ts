import { describe, expect, it } from 'vitest'
import { layout } from '../../../model/drawing/layout.ts'
import type { Point } from '../../../model/drawing/point.ts'

const star = (leaves: number) => ({
  nodes: Array.from({ length: leaves + 1 }, (_, index) => ({ id: `n${index}`, fixed: undefined as Point | undefined })),
  links: Array.from({ length: leaves }, (_, index) => [0, index + 1, 1] as const),
  aspect: 1.2,
})

function nearestPair(places: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY
  for (const [index, a] of places.entries())
    for (const b of places.slice(index + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y))
  return least
}

describe('the layout', () => {
  it('places the same graph the same way', () => {
    expect(layout(star(30))).toEqual(layout(star(30)))
  })

  it('lets no two items of a star overlap', () => {
    expect(nearestPair(Object.values(layout(star(50))))).toBeGreaterThan(80)
  })

  it('leaves placed items where they are, and puts new ones beside their neighbours', () => {
    const { nodes, links } = star(3)
    const placed = nodes.map(({ id }, index) => ({ id, fixed: index < 3 ? { x: index * 300, y: 40 } : undefined }))
    const places = layout({ nodes: placed, links, aspect: 1 })
    expect([places.n0, places.n1, places.n2]).toEqual([0, 300, 600].map((x) => ({ x, y: 40 })))
    expect(Math.hypot((places.n3?.x ?? 0) - 0, (places.n3?.y ?? 0) - 40)).toBeLessThan(260)
  })

  it('spreads wider on a wide stage', () => {
    const width = (aspect: number) => {
      const xs = Object.values(layout({ ...star(40), aspect })).map(({ x }) => x)
      return Math.max(...xs) - Math.min(...xs)
    }
    expect(width(2.5)).toBeGreaterThan(width(0.5))
  })

  it('lays out nothing, one item and items without links', () => {
    expect(layout({ nodes: [], links: [], aspect: 1 })).toEqual({})
    expect(Object.keys(layout({ nodes: [{ id: 'a' }], links: [], aspect: 1 }))).toEqual(['a'])
    const apart = layout({ nodes: ['a', 'b', 'c'].map((id) => ({ id })), links: [], aspect: 1 })
    expect(nearestPair(Object.values(apart))).toBeGreaterThan(80)
  })
})
