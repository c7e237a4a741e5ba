/** A rectangle by its edges. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** The area two boxes share; 0 where they do not touch. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}

/** The smallest box around others, with so much room on each side. */
export function around(boxes: readonly Box[], room: number): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)) - room,
    top: Math.min(...boxes.map(({ top }) => top)) - room,
    right: Math.max(...boxes.map(({ right }) => right)) + room,
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)) + room,
  }
}
