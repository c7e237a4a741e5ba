import type { EntityKind } from '../entity.ts'
import type { Colour } from './palette.ts'
import { TILE_HEIGHT, TILE_WIDTH } from './tile.ts'

/** The shape of an item with the text inside it. Lengths are in the units of places. */
export interface ShapeLook {
  /** Width and height, without the border. */
  width: number
  height: number
  /** Width of the border; half of it lies outside the shape. */
  border: number
  fill: Colour
  line: Colour
  /** The text inside: its colour, size and weight. */
  ink: Colour
  size: number
  weight: number
}

/** The shapes by kind. Each has its own form as well as its own colour. A meeting is a tile instead (tile.ts). */
export const shapeLooks: Record<Exclude<EntityKind, 'Meeting'>, ShapeLook> = {
  /** A circle. */
  Person: {
    ...{ width: 34, height: 34, border: 0, fill: 'person', line: 'person' },
    ...{ ink: 'inkInverse', size: 11.5, weight: 600 },
  },
  /** A square with round corners. */
  State: {
    ...{ width: 36, height: 36, border: 1.9, fill: 'stateSoft', line: 'state' },
    ...{ ink: 'stateInk', size: 11.5, weight: 700 },
  },
  /** A hexagon with a corner on the left and on the right. */
  Organisation: {
    ...{ width: 42, height: 36, border: 1.9, fill: 'orgSoft', line: 'org' },
    ...{ ink: 'orgInk', size: 10.5, weight: 700 },
  },
}

/** The radius of the round corners of a state. */
export const STATE_CORNER = 8

/** Half of a shape's width and height, border included, to the nearest half unit. */
export function halfSize(kind: EntityKind): readonly [x: number, y: number] {
  if (kind === 'Meeting') return [TILE_WIDTH / 2, TILE_HEIGHT / 2]
  const { width, height, border } = shapeLooks[kind]
  return [Math.round(width + border) / 2, Math.round(height + border) / 2]
}
