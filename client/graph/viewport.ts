import type { Point } from '../workspace/view.ts'
import type { Box } from './box.ts'

export interface Viewport {
  zoom: number
  pan: Point
}
interface Size {
  width: number
  height: number
}

const LARGEST_FIT = 1.15
export const SMALLEST_ZOOM = 0.05
/** Half the room a shape takes at zoom 1. */
const SHAPE = 22
/** Room around a graph that is fitted: for the bar, for names, for the buttons. Less of it on small stages. */
const MARGIN = { side: 64, top: 78, bottom: 64 }
const SMALL_STAGE = 600

/** The viewport that shows all these places, never larger than life, with room for names and below the bar at the top. */
export function fitted(places: readonly Point[], { width, height }: Size): Viewport | undefined {
  if (places.length === 0 || width <= 0 || height <= 0) return undefined
  const { left, top, right, bottom } = around(places)
  const side = width < SMALL_STAGE ? MARGIN.side / 2 : MARGIN.side
  const room = { width: Math.max(width - 2 * side, 1), height: Math.max(height - MARGIN.top - MARGIN.bottom, 1) }
  const zoom = Math.min(
    Math.max(Math.min(room.width / (right - left), room.height / (bottom - top)), SMALLEST_ZOOM),
    LARGEST_FIT,
  )
  return {
    zoom,
    pan: {
      x: side + (room.width - (right - left) * zoom) / 2 - left * zoom,
      y: MARGIN.top + (room.height - (bottom - top) * zoom) / 2 - top * zoom,
    },
  }
}

/** How far to pan so that a place on the screen is within the stage; nothing where it is. */
export function shiftIntoView({ x, y }: Point, { width, height }: Size): Point {
  const shift = (at: number, least: number, most: number) => (at < least ? least - at : at > most ? most - at : 0)
  return { x: shift(x, 40, width - 40), y: shift(y, MARGIN.top, height - 40) }
}

function around(places: readonly Point[]): Box {
  const box = { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: -Infinity, bottom: -Infinity }
  for (const { x, y } of places) {
    box.left = Math.min(box.left, x - SHAPE)
    box.right = Math.max(box.right, x + SHAPE)
    box.top = Math.min(box.top, y - SHAPE)
    box.bottom = Math.max(box.bottom, y + SHAPE)
  }
  return box
}
