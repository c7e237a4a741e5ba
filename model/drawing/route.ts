import { type Box, boxAround, boxOfLine, crosses, overlap } from './box.ts'
import type { Curve } from './curve.ts'
import type { Point } from './point.ts'

/** An end of a tie: the middle of its item. */
interface RouteEnd extends Point {
  id: string
}

/** A tie to be drawn from one item to another. `shift` bends it by so much anyway, to keep ties of the same two apart. */
export interface RouteRequest {
  from: RouteEnd
  to: RouteEnd
  shift: number
}

/** Something that lines should not run through: an item, or with less weight its name. */
export interface Obstacle extends Box {
  /** The item that it belongs to. Ties of this item may touch it. */
  id: string
  weight: number
}

/** The distance from the middle of an item to the start of a tie. */
const ROOM = 24
/** The room that a line leaves beside an obstacle. */
const BERTH = 3
/** The bends that a tie tries, the gentlest first: how far its two control points lie beside the straight line. */
const BENDS: readonly (readonly [first: number, second: number])[] = [20, 36, 54, 76, 102, 134, 172, 216].flatMap(
  (bend) => [
    [bend, bend],
    [-bend, -bend],
    [bend, 0],
    [-bend, 0],
    [0, bend],
    [0, -bend],
    [bend, -bend],
    [-bend, bend],
  ],
)
/** The farthest that a bent tie lies beside its straight line. */
const MOST_BENT = 216
/** The cost of a bend, by the unit, beside that of an obstacle of weight 1. */
const PER_UNIT = 0.004
/** The cost of crossing another tie. Counting them takes too long if there are many ties. */
const PER_CROSSING = 0.25
const MOST_CROSSED = 300
/** The straight pieces by which a curve is compared. */
const STEPS = 12

/**
 * Draws each tie as a straight line if nothing is in its way, else as the gentlest curve that avoids the obstacles and
 * crosses few other ties. If no curve avoids all obstacles, it takes the one that runs through the least.
 */
export function route(ties: readonly RouteRequest[], obstacles: readonly Obstacle[]): Curve[] {
  const wide = obstacles.map((box) => ({ id: box.id, weight: box.weight, ...boxAround([box], BERTH) }))
  const chords = ties.length > MOST_CROSSED ? [] : ties
  return ties.map((tie) => {
    const reach = boxAround([boxOfLine([tie.from.x, tie.from.y, tie.to.x, tie.to.y])], MOST_BENT)
    const near = wide.filter((box) => box.id !== tie.from.id && box.id !== tie.to.id && overlap(box, reach))
    let best = curveOf(tie, [0, 0])
    let least = costOf(pieces(best), near, Number.POSITIVE_INFINITY)
    if (least === 0) return best
    const others = chords.filter((other) => !shareEnd(other, tie) && overlap(reach, boxOf(other)))
    least += crossed(pieces(best), others) * PER_CROSSING
    for (const bend of BENDS) {
      const size = (Math.abs(bend[0]) + Math.abs(bend[1])) * PER_UNIT
      if (least <= size) break
      const curve = curveOf(tie, bend)
      const line = pieces(curve)
      const hit = costOf(line, near, least - size) + size
      if (hit >= least) continue
      const cost = hit + crossed(line, others) * PER_CROSSING
      if (cost < least) [best, least] = [curve, cost]
    }
    return best
  })
}

function shareEnd(a: RouteRequest, b: RouteRequest): boolean {
  return a.from.id === b.from.id || a.from.id === b.to.id || a.to.id === b.from.id || a.to.id === b.to.id
}

function boxOf({ from, to }: RouteRequest): Box {
  return boxAround([boxOfLine([from.x, from.y, to.x, to.y])], 1)
}

/** A curve between the outlines of two items, with its control points so far beside the straight line. */
function curveOf({ from, to, shift }: RouteRequest, [first, second]: readonly [number, number]): Curve {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const beside = (along: number, bend: number) => ({
    x: from.x + ux * length * along - uy * (bend + shift),
    y: from.y + uy * length * along + ux * (bend + shift),
  })
  const [b, c] = [beside(1 / 3, first), beside(2 / 3, second)]
  const room = Math.min(ROOM, length / 2)
  return { a: towards(from, b, room), b, c, d: towards(to, c, room) }
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance }
}

/** The shares of a curve's four points in each of its places: they are the same for every curve. */
const SHARES = Array.from({ length: STEPS + 1 }, (_, step): readonly [number, number, number, number] => {
  const at = step / STEPS
  return [(1 - at) ** 3, 3 * (1 - at) ** 2 * at, 3 * (1 - at) * at ** 2, at ** 3]
})

/** The places of a curve, x and y in turn. */
function pieces({ a, b, c, d }: Curve): Float64Array {
  const line = new Float64Array(2 * SHARES.length)
  SHARES.forEach(([first, second, third, fourth], step) => {
    line[2 * step] = a.x * first + b.x * second + c.x * third + d.x * fourth
    line[2 * step + 1] = a.y * first + b.y * second + c.y * third + d.y * fourth
  })
  return line
}

/** The weight of all obstacles that a line runs through, or at least `enough` if it is no less. */
function costOf(line: Float64Array, obstacles: readonly Obstacle[], enough: number): number {
  let [left, top, right, bottom] = [line[0] ?? 0, line[1] ?? 0, line[0] ?? 0, line[1] ?? 0]
  for (let at = 2; at < line.length; at += 2) {
    const [x, y] = [line[at] ?? 0, line[at + 1] ?? 0]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  let cost = 0
  for (const box of obstacles) {
    if (box.left >= right || box.right <= left || box.top >= bottom || box.bottom <= top) continue
    if (runsThrough(line, box)) cost += box.weight
    if (cost >= enough) break
  }
  return cost
}

function runsThrough(line: Float64Array, box: Box): boolean {
  for (let at = 0; at + 3 < line.length; at += 2) {
    const [x1, y1, x2, y2] = [line[at] ?? 0, line[at + 1] ?? 0, line[at + 2] ?? 0, line[at + 3] ?? 0]
    const isBeside =
      (x1 < box.left && x2 < box.left) ||
      (x1 > box.right && x2 > box.right) ||
      (y1 < box.top && y2 < box.top) ||
      (y1 > box.bottom && y2 > box.bottom)
    if (!isBeside && crosses([x1, y1, x2, y2], box)) return true
  }
  return false
}

/** Counts how often a line crosses the straight lines of some ties. */
function crossed(line: Float64Array, ties: readonly RouteRequest[]): number {
  let count = 0
  for (const { from, to } of ties) {
    const [dx, dy] = [to.x - from.x, to.y - from.y]
    for (let at = 0; at + 3 < line.length; at += 2) {
      const x1 = line[at] ?? 0
      const y1 = line[at + 1] ?? 0
      const x2 = line[at + 2] ?? 0
      const y2 = line[at + 3] ?? 0
      const start = dx * (y1 - from.y) - dy * (x1 - from.x)
      const end = dx * (y2 - from.y) - dy * (x2 - from.x)
      if (start * end >= 0) continue
      const first = (x2 - x1) * (from.y - y1) - (y2 - y1) * (from.x - x1)
      const second = (x2 - x1) * (to.y - y1) - (y2 - y1) * (to.x - x1)
      if (first * second < 0) count++
    }
  }
  return count
}
