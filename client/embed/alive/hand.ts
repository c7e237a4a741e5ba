import { moved, type View, zoomed } from './zoom.ts'

/** Zooms and drags a picture by its view box: with a pinch, the wheel, a drag, or by the functions it returns. */
export interface Hand {
  zoom(factor: number): void
  reset(): void
}

/**
 * Lets a picture be zoomed and dragged. The wheel zooms only with Ctrl or Cmd, or once the reader has put the focus on
 * the stage, so that it goes on scrolling the page; so does one finger until the picture is zoomed.
 *
 * @param changed told if the whole picture is in view
 */
export function hold(stage: HTMLElement, svg: SVGSVGElement, changed: (isWhole: boolean) => void): Hand {
  const { x, y, width, height } = svg.viewBox.baseVal
  const whole: View = { x, y, width, height }
  let view = whole
  const show = (next: View) => {
    view = next
    svg.setAttribute('viewBox', [view.x, view.y, view.width, view.height].map((value) => value.toFixed(1)).join(' '))
    stage.classList.toggle('near', view.width < whole.width)
    changed(view.width >= whole.width)
  }
  const scale = () => view.width / Math.max(svg.getBoundingClientRect().width, 1)
  const place = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const box = svg.getBoundingClientRect()
    return { x: view.x + (clientX - box.left) * scale(), y: view.y + (clientY - box.top) * scale() }
  }
  const hasFocus = () => stage.matches(':focus')

  stage.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey && !hasFocus()) return
      event.preventDefault()
      show(zoomed(view, whole, Math.exp(-event.deltaY / 300), place(event)))
    },
    { passive: false },
  )
  const down = new Map<number, PointerEvent>()
  stage.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Element && svg.contains(event.target)) down.set(event.pointerId, event)
  })
  stage.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId)
    if (before === undefined) return
    down.set(event.pointerId, event)
    const [other] = [...down.values()].filter(({ pointerId }) => pointerId !== event.pointerId)
    if (other === undefined) {
      if (view.width < whole.width)
        show(moved(view, whole, (before.clientX - event.clientX) * scale(), (before.clientY - event.clientY) * scale()))
      return
    }
    const apart = (one: PointerEvent) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)
    const middle = { clientX: (event.clientX + other.clientX) / 2, clientY: (event.clientY + other.clientY) / 2 }
    show(zoomed(view, whole, apart(event) / Math.max(apart(before), 1), place(middle)))
  })
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    stage.addEventListener(end, ({ pointerId }) => down.delete(pointerId))

  return {
    zoom: (factor) => show(zoomed(view, whole, factor, { x: view.x + view.width / 2, y: view.y + view.height / 2 })),
    reset: () => show(whole),
  }
}
