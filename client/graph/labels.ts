import { type Box, BoxGrid, boxAt, boxOfLine, crosses, type Segment } from '../../model/drawing/box.ts'
import { LABEL_GAP, LONGEST_LINE, labelSizes, twoLines } from '../../model/drawing/labels.ts'
import { cut } from '../../model/drawing/short-text.ts'

/** A label broken into lines, with the size it takes in CSS pixels. */
export interface LabelText {
  lines: string[]
  second: string
  width: number
  height: number
}

/**
 * Sets a name on at most two lines, with a paler line below. Text that is too long ends in an ellipsis; the details
 * show all of it. Each line is isolated, so that marks of direction in one name can't turn another around.
 */
export function labelText(name: string, second: string, measure: (line: string) => number): LabelText {
  const lines = twoLines(name).map(isolated)
  const below = second === '' ? '' : isolated(cut(second, LONGEST_LINE + 4))
  const width = Math.max(...lines.map(measure), measure(below) * 0.92)
  return { lines, second: below, width, height: (lines.length + (below === '' ? 0 : 1)) * labelSizes.stage.line }
}

/** First strong isolate … pop directional isolate (Unicode Standard Annex 9). */
const isolated = (text: string) => `\u2068${text}\u2069`

/** The places of a label beside its node, the best first. */
const sides = ['below', 'above', 'right', 'left', 'below right', 'below left', 'above right', 'above left'] as const
export type Side = (typeof sides)[number]

/** A node on the screen and the size of its label, in CSS pixels. `x` and `y` are the node's middle. */
export interface Labelled {
  id: string
  x: number
  y: number
  halfWidth: number
  halfHeight: number
  labelWidth: number
  labelHeight: number
  /** Labels of a higher weight are placed first. */
  weight: number
  /** True if the label is drawn even without room. */
  forced: boolean
  /** True if a count stands at its upper right corner. */
  counted: boolean
}

/** The distance that a count reaches down beside its node. */
const COUNT = 8
/** The cost of each place further down the list, in crossed lines. */
const WORSE = 0.6
/** The cost of lying on something, in crossed lines, for a label that must be shown. */
const CLASH = 20
/** The cost of being cut off by the edge of the stage: worse than lying on a few things. */
const CUT = 100

/** The surroundings of labels. Labels must not lie on `obstacles`, the counts at the nodes' corners. */
export interface Surroundings {
  lines: readonly Segment[]
  /** The edges of the stage. A label leaves it only with its node. */
  bounds: Box
  obstacles: readonly Box[]
}

/** The places found: the side of each node's label, and the place of each line's name along its line (0 to 1). */
export interface Placement {
  sides: Map<string, Side>
  along: Map<string, number>
}

/** A name on a line, in CSS pixels. */
export interface LineName {
  id: string
  line: Segment
  width: number
  height: number
}

/**
 * Chooses a side for each label. No label lies on another or on a node; of the sides that are free, the one that
 * crosses the fewest lines wins, and below is preferred. Names of lines then take the room that is left along their
 * lines. A label that fits nowhere gets no place, unless it must be shown.
 *
 * The published picture has rules of its own (server/snapshot/render/labels.ts): it has time to try shorter names, and
 * nothing in it is selected.
 */
export function placeLabels(
  nodes: readonly Labelled[],
  names: readonly LineName[],
  { lines, bounds, obstacles }: Surroundings,
): Placement {
  const taken = new BoxGrid<Box & { id: string }>()
  for (const node of nodes) taken.add(nodeBox(node))
  for (const box of obstacles) taken.add({ ...box, id: '' })
  const crossing = new BoxGrid<Box & { line: Segment }>()
  for (const line of lines) crossing.add({ ...boxOfLine(line), line })

  const sideOf = new Map<string, Side>()
  for (const node of [...nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    const best = bestSide(node, taken, crossing, bounds)
    if (best === undefined) continue
    sideOf.set(node.id, best.side)
    taken.add({ ...best.box, id: `${node.id} label` })
  }

  const along = new Map<string, number>()
  for (const name of names) {
    const at = [0.5, 0.38, 0.62, 0.28, 0.72].find((share) => {
      const box = nameBox(name, share)
      return taken.over(box).length === 0
    })
    if (at === undefined) continue
    along.set(name.id, at)
    taken.add({ ...nameBox(name, at), id: `${name.id} name` })
  }
  return { sides: sideOf, along }
}

function bestSide(
  node: Labelled,
  taken: BoxGrid<Box & { id: string }>,
  crossing: BoxGrid<Box & { line: Segment }>,
  bounds: Box,
): { side: Side; box: Box } | undefined {
  let best: { side: Side; box: Box; cost: number } | undefined
  for (const [rank, side] of sides.entries()) {
    if (best !== undefined && best.cost <= rank * WORSE) break
    const box = labelBox(node, side)
    const clashes = taken.over(box).filter(({ id }) => id !== node.id).length
    const cut = isCut(box, node, bounds)
    if (!node.forced && (clashes > 0 || cut)) continue
    const lineCost = crossing.near(box).filter(({ line }) => crosses(line, box)).length
    const cost = lineCost + rank * WORSE + clashes * CLASH + (cut ? CUT : 0)
    if (best === undefined || cost < best.cost) best = { side, box, cost }
  }
  return best
}

function nameBox({ line: [x1, y1, x2, y2], width, height }: LineName, share: number): Box {
  return boxAt({ x: x1 + (x2 - x1) * share, y: y1 + (y2 - y1) * share }, width / 2, height / 2)
}

/** True if the edge of the stage would cut a label off, but not its node. */
function isCut(box: Box, { x, y }: Labelled, bounds: Box): boolean {
  const isInside = x >= bounds.left && x <= bounds.right && y >= bounds.top && y <= bounds.bottom
  return (
    isInside &&
    (box.left < bounds.left || box.right > bounds.right || box.top < bounds.top || box.bottom > bounds.bottom)
  )
}

/**
 * Returns the box of a label on a side of its node. At a corner it starts or ends at the node's own edge; on the right
 * it starts below the node's count, if there is one.
 */
export function labelBox(node: Labelled, side: Side): Box {
  const { x, y, halfWidth, halfHeight, labelWidth, labelHeight, counted } = node
  const [isBelow, isAbove] = [side.startsWith('below'), side.startsWith('above')]
  const isCorner = side.includes(' ')
  const left = side.endsWith('right')
    ? isCorner
      ? x - halfWidth
      : x + halfWidth + LABEL_GAP
    : side.endsWith('left')
      ? (isCorner ? x + halfWidth : x - halfWidth - LABEL_GAP) - labelWidth
      : x - labelWidth / 2
  const highest = side === 'right' && counted ? y - halfHeight + COUNT : Number.NEGATIVE_INFINITY
  const beside = Math.max(y - labelHeight / 2, highest)
  const top = isBelow ? y + halfHeight + LABEL_GAP : isAbove ? y - halfHeight - LABEL_GAP - labelHeight : beside
  return { left, top, right: left + labelWidth, bottom: top + labelHeight }
}

function nodeBox(node: Labelled): Box & { id: string } {
  return { id: node.id, ...boxAt(node, node.halfWidth, node.halfHeight) }
}
