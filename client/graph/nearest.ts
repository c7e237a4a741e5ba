import type { Point } from '../workspace/view.ts'

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

export function isDirection(key: string): key is Direction {
  return key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight'
}

const axes = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] } as const

/**
 * The item that lies next in a direction: within 60 degrees of it, the nearest, with what lies straight ahead
 * preferred. Undefined at the edge.
 */
export function nearest<T extends Point>(from: Point, direction: Direction, items: Iterable<T>): T | undefined {
  const [ax, ay] = axes[direction]
  let best: { item: T; cost: number } | undefined
  for (const item of items) {
    const [dx, dy] = [item.x - from.x, item.y - from.y]
    const ahead = dx * ax + dy * ay
    const aside = Math.abs(dx * ay) + Math.abs(dy * ax)
    if (ahead <= 0 || aside > ahead * Math.sqrt(3)) continue
    const cost = ahead + aside * 2
    if (best === undefined || cost < best.cost) best = { item, cost }
  }
  return best?.item
}

/** Where the keyboard starts: the item nearest the middle of all. */
export function nearestMiddle<T extends Point>(items: readonly T[]): T | undefined {
  const middle = {
    x: items.reduce((sum, { x }) => sum + x, 0) / items.length,
    y: items.reduce((sum, { y }) => sum + y, 0) / items.length,
  }
  const distance = (item: T) => Math.hypot(item.x - middle.x, item.y - middle.y)
  return [...items].sort((a, b) => distance(a) - distance(b))[0]
}
