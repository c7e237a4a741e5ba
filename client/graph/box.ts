/** A rectangle in CSS pixels. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number]

export const boxOf = ([x1, y1, x2, y2]: Segment): Box => ({
  left: Math.min(x1, x2),
  top: Math.min(y1, y2),
  right: Math.max(x1, x2),
  bottom: Math.max(y1, y2),
})

export const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Whether a line passes through a box (Liang and Barsky's clipping). */
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

const CELL = 120

/** Boxes by the cells they touch, so that a look around costs what is there and not the whole. */
export class Grid<B extends Box> {
  readonly #cells = new Map<string, B[]>()

  add(box: B): void {
    for (const key of keys(box)) {
      const cell = this.#cells.get(key)
      if (cell) cell.push(box)
      else this.#cells.set(key, [box])
    }
  }

  /** What may touch a box: all that shares a cell with it. */
  at(box: Box): B[] {
    return [...new Set(keys(box).flatMap((key) => this.#cells.get(key) ?? []))]
  }
}

function keys({ left, top, right, bottom }: Box): string[] {
  const found: string[] = []
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) found.push(`${x},${y}`)
  return found
}
