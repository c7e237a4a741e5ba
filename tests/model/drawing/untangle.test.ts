import { describe, expect, it } from 'vitest'
import { untangled } from '../../../model/drawing/untangle.ts'

const square = [
  { x: 0, y: 0 },
  { x: 200, y: 0 },
  { x: 200, y: 200 },
  { x: 0, y: 200 },
]
/** A ring whose items stand in the wrong order, so that two of its ties cross. */
const ring = [
  [0, 2],
  [2, 1],
  [1, 3],
  [3, 0],
] as const

describe('untangling', () => {
  it('exchanges items until a ring lies without crossings, and uses no other places', () => {
    const places = untangled(square, ring, () => true)
    const longest = Math.max(
      ...ring.map(([a, b]) =>
        Math.hypot((places[a]?.x ?? 0) - (places[b]?.x ?? 0), (places[a]?.y ?? 0) - (places[b]?.y ?? 0)),
      ),
    )
    expect(longest).toBe(200)
    const sorted = (all: readonly { x: number; y: number }[]) => all.map(({ x, y }) => `${x},${y}`).sort()
    expect(sorted(places)).toEqual(sorted(square))
  })

  it('moves an item out of the way of a tie, to an empty place if nobody can change with it', () => {
    const [a, b, c, empty] = [0, 300, 150, 60].map((x) => ({ x, y: x === 60 ? 120 : 0 }))
    if (!a || !b || !c || !empty) throw new Error('four places')
    const tied = [
      [0, 1],
      [2, 0],
      [2, 1],
    ] as const
    expect(untangled([a, b, c], tied, (index) => index === 2, [empty])).toEqual([a, b, empty])
  })

  it('leaves items that are not free, and gives the same graph the same places', () => {
    expect(untangled(square, ring, () => false)).toEqual(square)
    expect(untangled(square, ring, () => true)).toEqual(untangled(square, ring, () => true))
  })
})
