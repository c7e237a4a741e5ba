import { boxAround, boxAt } from '../../model/drawing/box.ts'
import type { Point } from '../workspace/view.ts'

export interface Viewport {
  zoom: number
  pan: Point
}
/** The size of the stage in CSS pixels. A bar covers the upper `covered` of it. */
interface StageSize {
  width: number
  height: number
  covered: number
}

const LARGEST_FIT = 1.15
export const SMALLEST_ZOOM = 0.05
/** Half the width and height of a shape at zoom 1. */
const SHAPE = 22
/** The room around a fitted graph, for names, and below for buttons. A small stage has less at its sides. */
const MARGIN = { side: 64, top: 28, bottom: 64 }
const SMALL_STAGE = 600
/** The distance from the edge of an item that is brought into view. */
const EDGE = 40

/** Returns the viewport that shows all these places, enlarged to at most `LARGEST_FIT`. Undefined if there are none. */
export function fitted(places: readonly Point[], { width, height, covered }: StageSize): Viewport | undefined {
  if (places.length === 0 || width <= 0 || height <= 0) return undefined
  const { left, top, right, bottom } = boxAround(
    places.map((place) => boxAt(place, SHAPE, SHAPE)),
    0,
  )
  const side = width < SMALL_STAGE ? MARGIN.side / 2 : MARGIN.side
  const above = covered + MARGIN.top
  const room = { width: Math.max(width - 2 * side, 1), height: Math.max(height - above - MARGIN.bottom, 1) }
  const zoom = Math.min(
    Math.max(Math.min(room.width / (right - left), room.height / (bottom - top)), SMALLEST_ZOOM),
    LARGEST_FIT,
  )
  return {
    zoom,
    pan: {
      x: side + (room.width - (right - left) * zoom) / 2 - left * zoom,
      y: above + (room.height - (bottom - top) * zoom) / 2 - top * zoom,
    },
  }
}

/** Returns how far to pan so that a place on the screen lies within the stage: not at all if it does. */
export function shiftIntoView({ x, y }: Point, { width, height, covered }: StageSize): Point {
  const shift = (at: number, least: number, most: number) => (at < least ? least - at : at > most ? most - at : 0)
  return { x: shift(x, EDGE, width - EDGE), y: shift(y, covered + EDGE, height - EDGE) }
}
