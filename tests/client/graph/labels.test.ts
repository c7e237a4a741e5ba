import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Labelled, labelBox, labelText, placeLabels } from '../../../client/graph/labels.ts'
import { boxAt, overlap } from '../../../model/drawing/box.ts'

const bounds = { left: 0, top: 0, right: 1_000, bottom: 700 }
const around = { lines: [], bounds, obstacles: [] }
const node = (id: string, x: number, y: number, more: Partial<Labelled> = {}): Labelled => ({
  ...{
    id,
    x,
    y,
    halfWidth: 17,
    halfHeight: 17,
    labelWidth: 90,
    labelHeight: 26,
    weight: 1,
    forced: false,
    counted: false,
  },
  ...more,
})
const boxOfNode = (one: Labelled) => boxAt(one, one.halfWidth, one.halfHeight)

const crowds = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 600 }),
      y: fc.integer({ min: 0, max: 400 }),
      weight: fc.nat(9),
      wide: fc.integer({ min: 10, max: 160 }),
    }),
    { maxLength: 40 },
  )
  .map((places) => places.map(({ x, y, weight, wide }, index) => node(`n${index}`, x, y, { weight, labelWidth: wide })))

describe('the place of a label', () => {
  it('is never on another label, on a node, or half outside the stage', () => {
    fc.assert(
      fc.property(crowds, (nodes) => {
        const { sides } = placeLabels(nodes, [], around)
        const placed = nodes.flatMap((one) => {
          const side = sides.get(one.id)
          return side === undefined ? [] : [{ id: one.id, box: labelBox(one, side) }]
        })
        for (const [index, { id, box }] of placed.entries()) {
          expect(placed.slice(index + 1).filter((other) => overlap(other.box, box))).toEqual([])
          expect(nodes.filter((other) => other.id !== id && overlap(boxOfNode(other), box))).toEqual([])
          expect(box.left).toBeGreaterThanOrEqual(bounds.left)
          expect(box.top).toBeGreaterThanOrEqual(bounds.top)
        }
      }),
    )
  })

  it('on the right starts below the count at the corner of its node', () => {
    const [plain, counted] = [node('a', 0, 0, { labelHeight: 39 }), node('a', 0, 0, { labelHeight: 39, counted: true })]
    expect(labelBox(plain, 'right').top).toBeLessThan(-17)
    expect(labelBox(counted, 'right').top).toBeGreaterThan(-17 + 6)
  })

  it('is below its node if there is room', () => {
    expect(placeLabels([node('a', 300, 300)], [], around).sides.get('a')).toBe('below')
  })

  it('is another side if a line would cross the label', () => {
    const lines = [[300, 300, 300, 600] as const]
    expect(placeLabels([node('a', 300, 300)], [], { ...around, lines }).sides.get('a')).toBe('above')
  })

  it('keeps clear of counts', () => {
    const count = { left: 280, top: 320, right: 320, bottom: 350 }
    expect(placeLabels([node('a', 300, 300)], [], { ...around, obstacles: [count] }).sides.get('a')).toBe('above')
  })

  it('is at a corner if all four sides are taken', () => {
    const others = [node('l', 220, 300), node('r', 380, 300), node('u', 255, 250), node('d', 255, 350)]
    const { sides } = placeLabels([node('a', 300, 300, { weight: 9, labelHeight: 13 }), ...others], [], around)
    expect(sides.get('a')).toBe('below right')
  })

  it('goes to the label of the higher weight if two want it', () => {
    const tight = { bounds: { left: 200, top: 200, right: 350, bottom: 350 }, lines: [], obstacles: [] }
    const { sides } = placeLabels([node('light', 270, 270), node('heavy', 275, 275, { weight: 5 })], [], tight)
    expect(sides.has('heavy')).toBe(true)
  })

  it('is found even without room for a label that must be shown', () => {
    const crowd = [-40, 0, 40].flatMap((x) => [-40, 0, 40].map((y) => node(`${x},${y}`, 300 + x, 300 + y)))
    const { sides } = placeLabels([node('must', 300, 300, { forced: true, weight: 99 }), ...crowd], [], around)
    expect(sides.has('must')).toBe(true)
  })

  it('of the name of a line is anywhere along it, or nowhere if there is no room', () => {
    const name = { id: 'e', line: [0, 100, 400, 100] as const, width: 60, height: 14 }
    expect(placeLabels([], [name], around).along.get('e')).toBe(0.5)
    expect(placeLabels([node('a', 200, 100)], [name], around).along.get('e')).not.toBe(0.5)
    expect(placeLabels([node('a', 200, 100, { halfWidth: 300 })], [name], around).along.has('e')).toBe(false)
  })
})

const measure = (line: string) => Array.from(line).length * 6
const plain = (line: string) => line.replace(/[\u2068\u2069]/g, '')

describe('the text of a label', () => {
  it('is a name on at most two lines, with a line below', () => {
    const { lines, second } = labelText('EU–ROK Strategic Dialogue', 'Seoul', measure)
    expect([lines.map(plain), plain(second)]).toEqual([['EU–ROK Strategic', 'Dialogue'], 'Seoul'])
  })

  it('ends in an ellipsis if it was cut', () => {
    const { lines } = labelText('Fifty-sixth United States and Republic of Korea Security Meeting', '', measure)
    expect(plain(lines[1] ?? '')).toMatch(/…$/)
  })

  it('stays small whatever the name: ten thousand characters, no spaces, line breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom(1, 200), (text, times) => {
        const { lines, width, height } = labelText(text.repeat(times), '', measure)
        expect(lines.length).toBeLessThanOrEqual(2)
        expect(width).toBeLessThanOrEqual(26 * 6)
        expect(height).toBeLessThanOrEqual(26)
        expect(lines.join('')).not.toMatch(/[\n\r\t]/)
      }),
    )
  })

  it('keeps marks of direction within their own line', () => {
    const { lines } = labelText('\u202Eevil', '', measure)
    expect(lines[0]).toBe('\u2068\u202Eevil\u2069')
  })
})
