import { type Box, boxAround, boxOfLine, crosses, overlap, type Segment } from './box.ts'
import { type Curve, flattened } from './curve.ts'
import type { Point } from './layout.ts'

/** An end of a tie: the middle of its item. */
export interface RouteEnd extends Point {
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
const PER_UNIT = 0.002
/** The cost of crossing another tie. Counting them takes too long if there are many ties. */
const PER_CROSSING = 0.1
const MOST_CROSSED = 300
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
    const others = chords.filter(({ from, to }) =>
      [from.id, to.id].every((id) => id !== tie.from.id && id !== tie.to.id),
    )
    let best = curveOf(tie, [0, 0])
    let least = costOf(segmentsOf(best), near)
    if (least === 0) return best
    least += crossed(segmentsOf(best), others) * PER_CROSSING
    for (const bend of BENDS) {
      const size = (Math.abs(bend[0]) + Math.abs(bend[1])) * PER_UNIT
      if (least <= size) break
      const curve = curveOf(tie, bend)
      const segments = segmentsOf(curve)
      const hit = costOf(segments, near) + size
      if (hit >= least) continue
      const cost = hit + crossed(segments, others) * PER_CROSSING
      if (cost < least) [best, least] = [curve, cost]
    }
    return best
  })
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

function segmentsOf(curve: Curve): Segment[] {
  const points = flattened(curve, STEPS)
  return points.slice(1).map(({ x, y }, index) => [points[index]?.x ?? x, points[index]?.y ?? y, x, y])
}

/** The weight of all obstacles that a line runs through. */
function costOf(segments: readonly Segment[], obstacles: readonly Obstacle[]): number {
  const around = boxAround(segments.map(boxOfLine), 0)
  let cost = 0
  for (const box of obstacles)
    if (overlap(box, around) && segments.some((segment) => crosses(segment, box))) cost += box.weight
  return cost
}

/** Counts the straight lines that a line crosses. */
function crossed(segments: readonly Segment[], ties: readonly RouteRequest[]): number {
  let count = 0
  for (const { from, to } of ties) {
    let before = 0
    for (const [x1, y1, x2, y2] of segments) {
      const [start, end] = [side(from, to, x1, y1), side(from, to, x2, y2)]
      if (start * end >= 0) continue
      const [first, second] = [from, to].map(({ x, y }) => side({ x: x1, y: y1 }, { x: x2, y: y2 }, x, y))
      if ((first ?? 0) * (second ?? 0) < 0) before++
    }
    count += before
  }
  return count
}

function side(a: Point, b: Point, x: number, y: number): number {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)
}
