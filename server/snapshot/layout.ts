import { layout, layoutRequest, type Point } from '../../model/drawing/layout.ts'
import type { SnapshotRelation } from '../../model/snapshot.ts'

/** Width over height: pictures stand in columns of text. */
const ASPECT = 2

/**
 * Whole-numbered places for the items, the leftmost at x = 0 and the topmost at y = 0, so that a view that was only
 * moved about is the same view. Items with a place keep it; the others are laid out as on the stage.
 */
export function placed(
  ids: readonly string[],
  edges: readonly { from: string; to: string; relation: SnapshotRelation }[],
  given: Readonly<Record<string, Point>>,
): Map<string, Point> {
  const known = new Map(Object.entries(given))
  const places = ids.every((id) => known.has(id))
    ? known
    : new Map(Object.entries(layout(layoutRequest(ids, edges, ASPECT, (id) => known.get(id)))))
  const own = ids.map((id) => [id, places.get(id) ?? { x: 0, y: 0 }] as const)
  const left = Math.min(...own.map(([, { x }]) => Math.round(x)))
  const top = Math.min(...own.map(([, { y }]) => Math.round(y)))
  return new Map(own.map(([id, { x, y }]) => [id, { x: Math.round(x) - left, y: Math.round(y) - top }]))
}
