import { type Box, boxAround, boxOfLine } from '../../../model/drawing/box.ts'
import { flattened } from '../../../model/drawing/curve.ts'
import { NARROW_WIDTH, narrowPlaces } from '../../../model/drawing/narrow.ts'
import { shortNames } from '../../../model/drawing/short-names.ts'
import type { Snapshot, SnapshotNode } from '../../../model/snapshot.ts'
import { type Label, type LabelStyle, narrowLabels, placeLabels, wideLabels } from './labels.ts'
import { type Line, lines } from './links.ts'
import { boxOf } from './shapes.ts'

export type PictureWidth = 'wide' | 'narrow'

/** A picture before it is drawn: everything in it has its place. */
export interface Picture {
  nodes: readonly SnapshotNode[]
  links: readonly Line[]
  labels: readonly Label[]
  style: LabelStyle
  /** The box around all of it, margins included. */
  frame: Box
}

const MARGIN = 16
/** No wide picture is narrower than this: its title needs the room. */
const LEAST_WIDTH = 360
/** A picture is drawn apart by so much at most, to come near the ratio that its author wants. The rest is margin. */
const MOST_STRETCH = 1.6

/** What lies left and right of a narrow picture. */
const sides: readonly Box[] = [
  { left: -1_000, right: 2, top: -100_000, bottom: 100_000 },
  { left: NARROW_WIDTH - 2, right: NARROW_WIDTH + 1_000, top: -100_000, bottom: 100_000 },
]

/** Gives everything in a snapshot its place in a picture of this width. */
export function composed(snapshot: Snapshot, width: PictureWidth): Picture {
  const { edges, look } = snapshot
  const isNarrow = width === 'narrow'
  const nodes = isNarrow ? narrowPlaces(snapshot.nodes, edges) : stretched(snapshot.nodes, look?.ratio)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const style: LabelStyle = {
    ...(isNarrow ? narrowLabels : wideLabels),
    names: shortNames(nodes, edges),
    language: look?.language,
  }
  // In a narrow picture names have one place, so no line decides about it.
  const labels = placeLabels(nodes, isNarrow ? [] : lines(edges, byId), style)
  const links = lines(edges, byId, labels, isNarrow ? sides : [])
  const around = boxAround(
    [
      ...nodes.map(boxOf),
      ...labels.map(({ box }) => box),
      ...links.flatMap((link) => flattened(link, 6).map(({ x, y }) => boxOfLine([x, y, x, y]))),
    ],
    MARGIN,
  )
  return { nodes, links, labels, style, frame: isNarrow ? asNarrow(around) : asWide(around, look?.ratio) }
}

/** A narrow picture has always the same width; a line that bends out of it makes it a little wider. */
function asNarrow(box: Box): Box {
  return { ...box, left: Math.min(box.left + MARGIN, 0), right: Math.max(box.right - MARGIN, NARROW_WIDTH) }
}

function asWide(box: Box, ratio: number | undefined): Box {
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const wider = Math.max(0, LEAST_WIDTH - width, ratio === undefined ? 0 : height * ratio - width) / 2
  const higher = ratio === undefined ? 0 : Math.max(0, (width + 2 * wider) / ratio - height) / 2
  return { left: box.left - wider, right: box.right + wider, top: box.top - higher, bottom: box.bottom + higher }
}

/** Draws the items apart along one axis, so that the picture comes near a ratio. Their order stays. */
function stretched(nodes: readonly SnapshotNode[], ratio: number | undefined): readonly SnapshotNode[] {
  if (ratio === undefined) return nodes
  const { left, top, right, bottom } = boxAround(nodes.map(boxOf), 40)
  const now = (right - left) / (bottom - top)
  const [x, y] = [Math.min(Math.max(ratio / now, 1), MOST_STRETCH), Math.min(Math.max(now / ratio, 1), MOST_STRETCH)]
  return nodes.map((node) => ({ ...node, x: Math.round(node.x * x), y: Math.round(node.y * y) }))
}
