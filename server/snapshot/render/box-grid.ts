import { type Box, overlap } from './box.ts'

/** Wider than most names: a box lies in few cells. */
const CELL = 96

/** Boxes by where they lie, so that asking what a box lies over does not ask them all. */
export class BoxGrid {
  readonly #cells = new Map<string, Box[]>()

  constructor(boxes: readonly Box[]) {
    for (const box of boxes) this.add(box)
  }

  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const there = this.#cells.get(cell)
      if (there === undefined) this.#cells.set(cell, [box])
      else there.push(box)
    }
  }

  /** How many boxes share some area with this one. */
  over(box: Box): number {
    const near = new Set(cellsOf(box).flatMap((cell) => this.#cells.get(cell) ?? []))
    return [...near].filter((other) => overlap(box, other) > 0).length
  }
}

function cellsOf({ left, top, right, bottom }: Box): string[] {
  const cells: string[] = []
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) cells.push(`${x} ${y}`)
  return cells
}
