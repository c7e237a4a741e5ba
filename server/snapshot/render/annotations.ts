import { type Box, BoxGrid, boxAround, boxAt, crosses } from '../../../model/drawing/box.ts'
import { pointOn } from '../../../model/drawing/curve.ts'
import type { Palette } from '../../../model/drawing/palette.ts'
import type { Point } from '../../../model/drawing/point.ts'
import { halfSize } from '../../../model/drawing/shapes.ts'
import type { SnapshotAnnotation } from '../../../model/snapshot.ts'
import type { Picture } from './picture.ts'
import { short, textAt, widthOf, wrapped } from './text.ts'

const SIZE = 12
const ROW = 15
const WIDEST = 150

/** Words of the author with a place that covers nothing, and the place that their arrow points to. */
export interface PlacedAnnotation {
  rows: string[]
  box: Box
  to: Point
  /** The distance from `to` at which the arrow ends. */
  room: number
}

/**
 * Finds a place for each annotation: where its author put it, or as near as possible to that without covering an item,
 * a name or another annotation, with its arrow or its words. What points to nothing in the picture is left out.
 */
export function placeAnnotations(
  annotations: readonly SnapshotAnnotation[],
  { nodes, links, labels }: Pick<Picture, 'nodes' | 'links' | 'labels'>,
): PlacedAnnotation[] {
  const taken = new BoxGrid([
    ...nodes.map((node) => boxAround([boxAt(node, ...halfSize(node.kind))], 6)),
    ...labels.map(({ box }) => box),
    ...links.flatMap((link) => [0.2, 0.35, 0.5, 0.65, 0.8].map((part) => boxAt(pointOn(link, part), 2, 2))),
  ])
  return annotations.flatMap(({ text, at, x, y }) => {
    const node = nodes.find(({ id }) => id === at)
    const link = links.find(({ edge }) => edge.id === at)
    const to = node ?? (link && pointOn(link, 0.5))
    if (to === undefined) return []
    const rows = wrapped(text, SIZE, WIDEST)
    const half = [Math.max(...rows.map((row) => widthOf(row, SIZE)), 1) / 2 + 5, (rows.length * ROW) / 2 + 4] as const
    const free = around({ x, y })
      .map((place) => ({ box: boxAt(place, ...half), arrow: [place.x, place.y, to.x, to.y] as const }))
      .filter(({ box }) => taken.over(box).length === 0)
    const others = [
      ...nodes.filter(({ id }) => id !== at).map((other) => boxAt(other, ...halfSize(other.kind))),
      ...labels.map((label) => label.box),
    ]
    const { box } = free.find(({ arrow }) => !others.some((other) => crosses(arrow, other))) ?? free[0] ?? {}
    if (box === undefined) return []
    taken.add(box)
    return [
      { rows, box, to: { x: to.x, y: to.y }, room: node === undefined ? 5 : Math.max(...halfSize(node.kind)) + 5 },
    ]
  })
}

/** Places on a spiral around a wish, the nearest first. */
function around({ x, y }: Point): Point[] {
  return Array.from({ length: 400 }, (_, step) => {
    const [angle, radius] = [step * Math.PI * (3 - Math.sqrt(5)), 16 * Math.sqrt(step)]
    return { x: x + Math.cos(angle) * radius, y: y + Math.sin(angle) * radius }
  })
}

/** Draws an annotation with its arrow. */
export function annotation({ rows, box, to, room }: PlacedAnnotation, { ink, accent, canvas }: Palette): string {
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
  const length = Math.hypot(to.x - middle.x, to.y - middle.y) || 1
  const [dx, dy] = [(to.x - middle.x) / length, (to.y - middle.y) / length]
  const [halfWidth, halfHeight] = [(box.right - box.left) / 2, (box.bottom - box.top) / 2]
  const leave = Math.min(halfWidth / Math.max(Math.abs(dx), 0.001), halfHeight / Math.max(Math.abs(dy), 0.001))
  const end = { x: to.x - dx * room, y: to.y - dy * room }
  const corner = (side: number) => `${short(end.x - dx * 8 - dy * side)} ${short(end.y - dy * 8 + dx * side)}`
  const arrow =
    length - room - leave < 8
      ? ''
      : [
          `<path d="M${short(middle.x + dx * leave)} ${short(middle.y + dy * leave)}L${short(end.x)} ${short(end.y)}" stroke="${accent}" stroke-width="1.4"/>`,
          `<path d="M${short(end.x)} ${short(end.y)}L${corner(4)}L${corner(-4)}z" fill="${accent}"/>`,
        ].join('')
  const look = { size: SIZE, weight: 500, fill: ink, halo: canvas }
  return arrow + rows.map((row, index) => textAt(middle.x, box.top + 15 + index * ROW, row, look)).join('')
}
