import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAt, crosses } from '../../../model/drawing/box.ts'
import { flattened } from '../../../model/drawing/curve.ts'
import { route } from '../../../model/drawing/route.ts'

const item = (id: string, x: number, y: number) => ({ id, ...boxAt({ x, y }, 18, 18), weight: 10 })

function runsThrough(curve: Parameters<typeof flattened>[0], box: ReturnType<typeof item>): boolean {
  const points = flattened(curve, 40)
  return points.slice(1).some(({ x, y }, index) => crosses([points[index]?.x ?? x, points[index]?.y ?? y, x, y], box))
}

describe('the lines of ties', () => {
  const from = { id: 'a', x: 0, y: 0 }
  const to = { id: 'b', x: 400, y: 0 }

  it('are straight where nothing is in the way', () => {
    const [curve] = route([{ from, to, shift: 0 }], [item('a', 0, 0), item('b', 400, 0), item('c', 200, 90)])
    expect(curve && flattened(curve, 8).every(({ y }) => y === 0)).toBe(true)
  })

  it('run around an item in their way, wherever it stands between the two ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 70, max: 330 }), fc.integer({ min: -15, max: 15 }), (x, y) => {
        const stranger = item('c', x, y)
        const [curve] = route([{ from, to, shift: 0 }], [item('a', 0, 0), item('b', 400, 0), stranger])
        expect(curve && runsThrough(curve, stranger)).toBe(false)
      }),
    )
  })

  it('rather run through a name than through an item', () => {
    const wall = [-300, -200, -100, 100, 200, 300].map((y) => ({ ...item('w', 200, y), top: y - 52, bottom: y + 52 }))
    const name = { ...item('n', 200, 0), top: -48, bottom: 48, weight: 1 }
    const [curve] = route([{ from, to, shift: 0 }], [...wall, name])
    expect(curve && runsThrough(curve, name)).toBe(true)
    expect(curve && wall.some((each) => runsThrough(curve, each))).toBe(false)
  })

  it('keep apart if they join the same two items', () => {
    const [one, other] = route(
      [
        { from, to, shift: -12 },
        { from, to, shift: 12 },
      ],
      [],
    )
    const middle = [one, other].map((curve) => (curve ? (flattened(curve, 2)[1]?.y ?? 0) : 0))
    expect(Math.abs((middle[0] ?? 0) - (middle[1] ?? 0))).toBeGreaterThan(15)
  })
})
