import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BoxGrid, boxAround, boxAt, crosses, overlap } from '../../../model/drawing/box.ts'

const boxes = fc.array(
  fc
    .record({ x: fc.integer({ min: -400, max: 400 }), y: fc.integer({ min: -400, max: 400 }), half: fc.nat(150) })
    .map(({ x, y, half }) => boxAt({ x, y }, half, half / 2)),
  { minLength: 1, maxLength: 20 },
)

describe('boxes in a grid', () => {
  it('are found wherever they share some area with another', () => {
    fc.assert(
      fc.property(boxes, ([box = boxAt({ x: 0, y: 0 }, 1, 1), ...others]) => {
        const found = new BoxGrid(others).over(box)
        expect(new Set(found)).toEqual(new Set(others.filter((other) => overlap(other, box))))
      }),
    )
  })

  it('do not overlap where they only touch', () => {
    expect(overlap(boxAt({ x: 0, y: 0 }, 5, 5), boxAt({ x: 10, y: 0 }, 5, 5))).toBe(false)
  })

  it('lie within the box around them', () => {
    expect(boxAround([boxAt({ x: 0, y: 0 }, 5, 5), boxAt({ x: 20, y: 0 }, 5, 9)], 1)).toEqual({
      ...{ left: -6, right: 26, top: -10, bottom: 10 },
    })
  })
})

describe('a line and a box', () => {
  const box = { left: 10, top: 10, right: 20, bottom: 20 }
  it.each([
    [[0, 15, 30, 15], true],
    [[15, 0, 15, 30], true],
    [[12, 12, 14, 14], true],
    [[0, 0, 9, 30], false],
    [[0, 25, 30, 22], false],
    [[0, 0, 5, 5], false],
  ] as const)('%j crosses: %s', (line, does) => {
    expect(crosses(line, box)).toBe(does)
  })
})
