import { boxAround, boxAt } from '../../model/drawing/box.ts'
import type { Point } from '../workspace/view.ts'

export interface Viewport {
  zoom: number
  pan: Point
}
/** The stage in CSS pixels; the bar over it covers so much of its top. */
interface StageSize {
  width: number
  height: number
  covered: number
}

const LARGEST_FIT = 1.15
export const SMALLEST_ZOOM = 0.05
/** Half the room a shape takes at zoom 1. */
const SHAPE = 22
/** Room around a graph that is fitted: for names, and below for the buttons. Less at the sides of a small stage. */
const MARGIN = { side: 64, top: 28, bottom: 64 }
const SMALL_STAGE = 600
/** What is brought into view keeps so far from the edge. */
const EDGE = 40

/** The viewport that shows all these places, never larger than life, with room for names and below the bar at the top. */
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

/** How far to pan so that a place on the screen is within the stage; nothing where it is. */
export function shiftIntoView({ x, y }: Point, { width, height, covered }: StageSize): Point {
  const shift = (at: number, least: number, most: number) => (at < least ? least - at : at > most ? most - at : 0)
  return { x: shift(x, EDGE, width - EDGE), y: shift(y, covered + EDGE, height - EDGE) }
}
