import type { EntityKind } from '../entity.ts'

/** Half of each shape's width and height, border included, in the units of places. */
export const halfSizes: Record<EntityKind, readonly [x: number, y: number]> = {
  Person: [17, 17],
  State: [19, 19],
  Organisation: [22, 19],
  Meeting: [18.5, 20],
}
