import { computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom'
import type { Point } from '../workspace/view.ts'

/** Puts a floating element beside a place on the screen, on a side with enough room for it. */
export async function placeBeside(element: HTMLElement, at: Point, placement: Placement, gap = 8): Promise<void> {
  const place = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }
  const { x, y } = await computePosition(place, element, {
    placement,
    strategy: 'fixed',
    middleware: [offset(gap), flip(), shift({ padding: 8 })],
  })
  Object.assign(element.style, { left: `${x}px`, top: `${y}px` })
}
