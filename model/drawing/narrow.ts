import type { SnapshotEdge, SnapshotNode } from '../snapshot.ts'
import { untangled } from './untangle.ts'

/** The width of a narrow picture. At 343 pixels, which a phone's page leaves, its names are 10 pixels high. */
export const NARROW_WIDTH = 360
/** Three columns; the middle one stands half a row lower, so that fewer lines meet an item on their way. */
const COLUMNS = [62, 180, 298]
const ROW = 112
/** The most that a name may take across. */
export const NARROW_NAME = 112

/**
 * Places for a picture as narrow as a phone: rows of three, in which each item has room for its name. Items keep about
 * the order that they have in the wide picture, from above, and then change places until fewer ties cross.
 */
export function narrowPlaces(nodes: readonly SnapshotNode[], edges: readonly SnapshotEdge[]): SnapshotNode[] {
  const fromAbove = [...nodes].sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1))
  const rows = Math.ceil(nodes.length / COLUMNS.length)
  const ordered = Array.from({ length: rows }, (_, row) =>
    fromAbove.slice(row * COLUMNS.length, (row + 1) * COLUMNS.length).sort((a, b) => a.x - b.x),
  ).flat()
  const cells = Array.from({ length: rows * COLUMNS.length }, (_, index) => {
    const column = index % COLUMNS.length
    return { x: COLUMNS[column] ?? 0, y: Math.floor(index / COLUMNS.length) * ROW + (column === 1 ? ROW / 2 : 0) }
  })
  const index = new Map(ordered.map(({ id }, at) => [id, at]))
  const links = edges.flatMap(({ from, to }) => {
    const [a, b] = [index.get(from), index.get(to)]
    return a === undefined || b === undefined || a === b ? [] : [[a, b] as const]
  })
  const places = untangled(cells.slice(0, ordered.length), links, () => true, cells.slice(ordered.length))
  return ordered.map((node, at) => ({ ...node, ...(places[at] ?? { x: 0, y: 0 }) }))
}
