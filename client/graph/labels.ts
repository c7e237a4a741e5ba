/** Where a label stands, seen from its node. */
export type Side = 'below' | 'above' | 'right' | 'left'

/** A node on the screen with the size of its label, in CSS pixels; `x`, `y` are the node's middle. */
export interface Labelled {
  id: string
  x: number
  y: number
  halfWidth: number
  halfHeight: number
  labelWidth: number
  labelHeight: number
  /** Higher is placed first. */
  weight: number
  /** Shown whether there is room or not. */
  forced: boolean
}

/** A rectangle in CSS pixels. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}
type Segment = readonly [x1: number, y1: number, x2: number, y2: number]

const GAP = 4
const CELL = 120
/** For a label that must be shown, lying on something is as bad as crossing so many lines. */
const CLASH = 20
const sides: readonly Side[] = ['below', 'above', 'right', 'left']

/** What labels must not lie on beside nodes: the counts at their corners. */
export interface Surroundings {
  lines: readonly Segment[]
  /** The stage; a label leaves it only with its node. */
  bounds: Box
  obstacles: readonly Box[]
}

/** Where labels came to stand: the side of each node's, and the place of each line's name along the line (0 to 1). */
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
 * Chooses a side for each label such that no label lies on another or on a node, and, where there is a choice, crosses
 * the fewest lines; below is preferred. Then names of lines take what room is left along their lines. A label that
 * fits nowhere gets no place, unless it must be shown.
 */
export function placeLabels(
  nodes: readonly Labelled[],
  names: readonly LineName[],
  { lines, bounds, obstacles }: Surroundings,
): Placement {
  const taken = new Grid<Box & { id: string }>()
  for (const node of nodes) taken.add(nodeBox(node))
  for (const box of obstacles) taken.add({ ...box, id: '' })
  const crossing = new Grid<Box & { line: Segment }>()
  for (const line of lines) crossing.add({ ...boxOf(line), line })

  const sideOf = new Map<string, Side>()
  for (const node of [...nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    let best: { side: Side; box: Box; cost: number } | undefined
    for (const [rank, side] of sides.entries()) {
      const box = labelBox(node, side)
      const clashes = taken.at(box).filter((other) => other.id !== node.id && overlap(other, box)).length
      if (!node.forced && (clashes > 0 || isCut(box, node, bounds))) continue
      const lineCost = crossing.at(box).filter(({ line }) => crosses(line, box)).length
      const cost = lineCost + rank * 0.6 + clashes * CLASH
      if (best === undefined || cost < best.cost) best = { side, box, cost }
      if (cost === 0) break
    }
    if (best === undefined) continue
    sideOf.set(node.id, best.side)
    taken.add({ ...best.box, id: `${node.id} label` })
  }

  const along = new Map<string, number>()
  for (const name of names) {
    const at = [0.5, 0.38, 0.62, 0.28, 0.72].find((share) => {
      const box = nameBox(name, share)
      return !taken.at(box).some((other) => overlap(other, box))
    })
    if (at === undefined) continue
    along.set(name.id, at)
    taken.add({ ...nameBox(name, at), id: `${name.id} name` })
  }
  return { sides: sideOf, along }
}

function nameBox({ line: [x1, y1, x2, y2], width, height }: LineName, share: number): Box {
  const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

/** Whether a label would be cut by the edge of the stage although its node is not. */
function isCut(box: Box, { x, y }: Labelled, bounds: Box): boolean {
  const isInside = x >= bounds.left && x <= bounds.right && y >= bounds.top && y <= bounds.bottom
  return (
    isInside &&
    (box.left < bounds.left || box.right > bounds.right || box.top < bounds.top || box.bottom > bounds.bottom)
  )
}

/** The rectangle that a label takes on a side of its node. */
export function labelBox(node: Labelled, side: Side): Box {
  const { x, y, halfWidth, halfHeight, labelWidth, labelHeight } = node
  const left =
    side === 'right' ? x + halfWidth + GAP : side === 'left' ? x - halfWidth - GAP - labelWidth : x - labelWidth / 2
  const top =
    side === 'below'
      ? y + halfHeight + GAP
      : side === 'above'
        ? y - halfHeight - GAP - labelHeight
        : y - labelHeight / 2
  return { left, top, right: left + labelWidth, bottom: top + labelHeight }
}

function nodeBox({ id, x, y, halfWidth, halfHeight }: Labelled): Box & { id: string } {
  return { id, left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight }
}

const boxOf = ([x1, y1, x2, y2]: Segment): Box => ({
  left: Math.min(x1, x2),
  top: Math.min(y1, y2),
  right: Math.max(x1, x2),
  bottom: Math.max(y1, y2),
})

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Whether a line passes through a box (Liang and Barsky's clipping). */
function crosses([x1, y1, x2, y2]: Segment, box: Box): boolean {
  let [enter, leave] = [0, 1]
  const clip = (direction: number, distance: number) => {
    if (direction === 0) return distance >= 0
    const at = distance / direction
    if (direction < 0) enter = Math.max(enter, at)
    else leave = Math.min(leave, at)
    return enter <= leave
  }
  return (
    clip(x1 - x2, x1 - box.left) &&
    clip(x2 - x1, box.right - x1) &&
    clip(y1 - y2, y1 - box.top) &&
    clip(y2 - y1, box.bottom - y1)
  )
}

/** Boxes by the cells they touch, so that a look around costs what is there and not the whole. */
class Grid<B extends Box> {
  readonly #cells = new Map<string, B[]>()

  add(box: B): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key)
      if (cell) cell.push(box)
      else this.#cells.set(key, [box])
    }
  }

  at(box: Box): B[] {
    return [...new Set(this.#keys(box).flatMap((key) => this.#cells.get(key) ?? []))]
  }

  #keys({ left, top, right, bottom }: Box): string[] {
    const keys: string[] = []
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) keys.push(`${x},${y}`)
    return keys
  }
}
