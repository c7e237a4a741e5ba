import type { Point } from './point.ts'

/** A cubic Bézier curve from `a` to `d`; `b` and `c` draw it to them. A straight line has them on its chord. */
export interface Curve {
  a: Point
  b: Point
  c: Point
  d: Point
}

/** A place on a curve, from 0 at its start to 1 at its end. */
export function pointOn({ a, b, c, d }: Curve, at: number): Point {
  const rest = 1 - at
  const [first, second, third, fourth] = [rest ** 3, 3 * rest ** 2 * at, 3 * rest * at ** 2, at ** 3]
  return {
    x: a.x * first + b.x * second + c.x * third + d.x * fourth,
    y: a.y * first + b.y * second + c.y * third + d.y * fourth,
  }
}

/** The direction of a curve at a place, in radians. */
export function angleOn({ a, b, c, d }: Curve, at: number): number {
  const rest = 1 - at
  const along = (axis: 'x' | 'y') =>
    rest ** 2 * (b[axis] - a[axis]) + 2 * rest * at * (c[axis] - b[axis]) + at ** 2 * (d[axis] - c[axis])
  return Math.atan2(along('y'), along('x'))
}

/** A line of `steps` pieces that is as good as the curve. */
export function flattened(curve: Curve, steps: number): Point[] {
  return Array.from({ length: steps + 1 }, (_, step) => pointOn(curve, step / steps))
}
