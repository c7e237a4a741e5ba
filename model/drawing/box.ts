/** A rectangle by its edges. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number]

/** The box with its middle at a place. */
export function boxAt({ x, y }: { x: number; y: number }, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight }
}

/** The smallest box around a line. */
export function boxOfLine([x1, y1, x2, y2]: Segment): Box {
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) }
}

/** The smallest box around others, with `room` added on each side. */
export function boxAround(boxes: readonly Box[], room: number): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)) - room,
    top: Math.min(...boxes.map(({ top }) => top)) - room,
    right: Math.max(...boxes.map(({ right }) => right)) + room,
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)) + room,
  }
}

/** True if two boxes share some area. Boxes that only touch don't. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** True if a line passes through a box (Liang and Barsky's clipping). */
export function crosses([x1, y1, x2, y2]: Segment, box: Box): boolean {
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

/** About as wide as a name, so that a box lies in few cells. */
const CELL = 108

/** Boxes sorted into square cells, so that a look at one place compares only the boxes there. */
export class BoxGrid<B extends Box = Box> {
  readonly #cells = new Map<string, B[]>()

  constructor(boxes: readonly B[] = []) {
    for (const box of boxes) this.add(box)
  }

  add(box: B): void {
    for (const key of keys(box)) {
      const cell = this.#cells.get(key)
      if (cell) cell.push(box)
      else this.#cells.set(key, [box])
    }
  }

  /** The boxes that share a cell with this one, and so may touch it. */
  near(box: Box): B[] {
    return [...new Set(keys(box).flatMap((key) => this.#cells.get(key) ?? []))]
  }

  /** The boxes that share some area with this one. */
  over(box: Box): B[] {
    return this.near(box).filter((other) => overlap(other, box))
  }
}

function keys({ left, top, right, bottom }: Box): string[] {
  const found: string[] = []
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) found.push(`${x},${y}`)
  return found
}
