import type { Core, EventObject } from 'cytoscape'
import type { Point } from '../workspace/view.ts'

/** The actions that a stage asks its page for. */
export interface StageActions {
  select?(id: string, several: boolean): void
  clear?(): void
  /** Double click: expand. */
  open?(id: string): void
  /** Right click or long press, at a place on the screen. */
  menu?(id: string, at: Point): void
  /** Moved by dragging. */
  move?(positions: Record<string, Point>): void
  /** Pointed at, with the pointer's place on the screen; null when that ends. */
  hover?(at: { id: string; x: number; y: number } | null): void
  /** Reached with the arrow keys. */
  focus?(id: string): void
}

/** Turns what the pointer does on Cytoscape's canvas into actions. It asks for `actions` again each time, since they change. */
export function hearPointer(
  cy: Core,
  actions: () => StageActions,
  placeOf: (id: string) => Point | undefined,
  point: (id: string | undefined, at?: Point) => void,
): void {
  const several = ({ originalEvent }: EventObject) => originalEvent instanceof MouseEvent && originalEvent.shiftKey
  cy.on('tap', 'node, edge', (event) => actions().select?.(event.target.id(), several(event)))
  cy.on('tap', (event) => {
    if (event.target === cy) actions().clear?.()
  })
  cy.on('dbltap', 'node', (event) => actions().open?.(event.target.id()))
  cy.on('cxttap taphold', 'node', (event) => {
    const place = placeOf(event.target.id())
    if (place) actions().menu?.(event.target.id(), place)
  })
  cy.on('dragfree', 'node', (event) => {
    const { x, y } = event.target.position()
    actions().move?.({ [event.target.id()]: { x: Math.round(x), y: Math.round(y) } })
  })
  cy.on('mouseover', 'node, edge', (event) => point(event.target.id(), event.renderedPosition))
  cy.on('mouseout', 'node, edge', () => point(undefined))
}

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

export function isDirection(key: string): key is Direction {
  return key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight'
}

const axes = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] } as const

/**
 * Finds the next item in a direction: the nearest within 60 degrees of it, preferring what lies straight ahead.
 * Undefined if there is none.
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

/** Finds the item at which the keyboard starts: the one nearest to the middle of all. */
export function nearestMiddle<T extends Point>(items: readonly T[]): T | undefined {
  const middle = {
    x: items.reduce((sum, { x }) => sum + x, 0) / items.length,
    y: items.reduce((sum, { y }) => sum + y, 0) / items.length,
  }
  const distance = (item: T) => Math.hypot(item.x - middle.x, item.y - middle.y)
  return [...items].sort((a, b) => distance(a) - distance(b))[0]
}
