import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest, nearestMiddle } from '../../../client/graph/gestures.ts'

const directions = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const
const place = fc.record({ x: fc.integer({ min: -100, max: 100 }), y: fc.integer({ min: -100, max: 100 }) })

describe('the item that an arrow key leads to', () => {
  it('lies in that direction', () => {
    const items = [
      { id: 'up', x: 3, y: -40 },
      { id: 'down', x: -5, y: 50 },
      { id: 'left', x: -30, y: 4 },
      { id: 'right', x: 80, y: 10 },
    ]
    const from = { x: 0, y: 0 }
    expect(directions.map((direction) => nearest(from, direction, items)?.id)).toEqual(['up', 'down', 'left', 'right'])
  })

  it('is one straight ahead rather than a nearer one aside', () => {
    const items = [
      { id: 'aside', x: 40, y: 40 },
      { id: 'ahead', x: 60, y: 0 },
    ]
    expect(nearest({ x: 0, y: 0 }, 'ArrowRight', items)?.id).toBe('ahead')
  })

  it('is never the one it starts from, and never behind', () => {
    fc.assert(
      fc.property(place, fc.array(place), fc.constantFrom(...directions), (from, items, direction) => {
        const next = nearest(from, direction, [...items, from])
        if (!next) return
        const axis = direction === 'ArrowLeft' || direction === 'ArrowRight' ? 'x' : 'y'
        const forwards = direction === 'ArrowRight' || direction === 'ArrowDown' ? 1 : -1
        expect((next[axis] - from[axis]) * forwards).toBeGreaterThan(0)
      }),
    )
  })

  it('is the one nearest to the middle at first', () => {
    const items = [0, 50, 200].map((x) => ({ x, y: 0 }))
    expect(nearestMiddle(items)).toEqual({ x: 50, y: 0 })
    expect(nearestMiddle([])).toBeUndefined()
  })
})
