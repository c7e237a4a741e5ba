import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitted, shiftIntoView } from '../../../client/graph/viewport.ts'

const places = fc.array(
  fc.record({ x: fc.integer({ min: -3_000, max: 3_000 }), y: fc.integer({ min: -3_000, max: 3_000 }) }),
  { minLength: 1, maxLength: 20 },
)
const sizes = fc.record({
  width: fc.integer({ min: 320, max: 2_000 }),
  height: fc.integer({ min: 300, max: 1_500 }),
  covered: fc.integer({ min: 0, max: 120 }),
})

describe('a graph fitted to the stage', () => {
  it('lies on the stage as a whole, below the bar, and is hardly enlarged', () => {
    fc.assert(
      fc.property(places, sizes, (all, size) => {
        const viewport = fitted(all, size)
        if (!viewport) throw new Error('There is something to fit')
        expect(viewport.zoom).toBeLessThanOrEqual(1.15)
        if (viewport.zoom <= 0.05) return
        for (const place of all) {
          const x = place.x * viewport.zoom + viewport.pan.x
          const y = place.y * viewport.zoom + viewport.pan.y
          expect(x).toBeGreaterThan(0)
          expect(x).toBeLessThan(size.width)
          expect(y).toBeGreaterThan(size.covered)
          expect(y).toBeLessThan(size.height)
        }
      }),
    )
  })

  it('has no viewport if there is nothing to fit, or no room', () => {
    expect(fitted([], { width: 100, height: 100, covered: 0 })).toBeUndefined()
    expect(fitted([{ x: 0, y: 0 }], { width: 0, height: 0, covered: 0 })).toBeUndefined()
  })
})

describe('a place brought into view', () => {
  it('stays where it is if it can be seen, and else comes to the edge', () => {
    const size = { width: 800, height: 600, covered: 38 }
    expect(shiftIntoView({ x: 400, y: 300 }, size)).toEqual({ x: 0, y: 0 })
    expect(shiftIntoView({ x: 900, y: 10 }, size)).toEqual({ x: -140, y: 68 })
    expect(shiftIntoView({ x: -20, y: 700 }, size)).toEqual({ x: 60, y: -140 })
  })
})
