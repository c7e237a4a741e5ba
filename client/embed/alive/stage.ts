import type { Snapshot, SnapshotNode } from '../../../model/snapshot.ts'
import { cardOf } from './card.ts'
import { button, element, shape } from './dom.ts'
import { hold } from './hand.ts'
import { around, Lights } from './lights.ts'
import { storyOf } from './steps.ts'
import { timePanel } from './time-panel.ts'
import { isWalk, walk } from './walk.ts'
import { aliveWords } from './words.ts'

/** How long a card stays after the pointer has left its item, in milliseconds: enough to reach the card. */
const LINGER = 400

/**
 * Brings a picture to life: a pointer, the focus or a tap shows quotes and sources, arrow keys walk from item to item,
 * and buttons zoom, choose a time and tell the story. The stage is one stop of the Tab key, its buttons follow it.
 *
 * @param page the address of the snapshot's page, if this is another page
 */
export function stageOf(svg: SVGSVGElement, snapshot: Snapshot, page: string | undefined): HTMLElement {
  const words = aliveWords(snapshot.look?.language)
  const lights = new Lights(svg)
  const card = element('div', { class: 'card', hidden: '', role: 'status' })
  const stage = element('div', { class: 'stage', tabindex: '0', role: 'group', 'aria-label': words.picture }, svg, card)
  stage.style.colorScheme = snapshot.theme === 'auto' ? 'light dark' : snapshot.theme
  const ring = shape('rect', { class: 'ring', rx: '6' })
  let [at, isPinned]: [at: string | undefined, isPinned: boolean] = [undefined, false]
  /** The lights of the story or the time, to which the picture returns. */
  let lit: ReadonlySet<string> | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined
  reach(svg, snapshot)

  const light = (ids: ReadonlySet<string> | undefined) => {
    lit = ids
    lights.show(ids)
  }
  const close = () => {
    clearTimeout(leaving)
    isPinned = false
    card.hidden = true
    ring.remove()
    lights.show(lit)
  }
  const open = (id: string) => {
    clearTimeout(leaving)
    at = id
    const shut = button('✕', words.close, close)
    shut.className = 'shut'
    card.replaceChildren(...(isPinned ? [shut] : []), ...cardOf(id, snapshot))
    card.hidden = false
    const part = partOf(svg, id)
    // The card lies in the corner across, so that it covers little of what it is about.
    const [box, whole] = [part?.getBoundingClientRect(), stage.getBoundingClientRect()]
    card.classList.toggle('high', box !== undefined && box.top - whole.top > whole.height / 2)
    card.classList.toggle('right', box !== undefined && box.left - whole.left < whole.width / 2)
    lights.show(around(id, snapshot))
    if (part instanceof SVGGraphicsElement) mark(ring, part)
  }
  const idAt = ({ target }: Event) =>
    target instanceof Element ? (target.closest('[data-id]')?.getAttribute('data-id') ?? undefined) : undefined

  svg.addEventListener('pointerover', (event) => {
    const id = idAt(event)
    if (event.pointerType !== 'touch' && id !== undefined && !isPinned) open(id)
  })
  svg.addEventListener('pointerout', () => {
    clearTimeout(leaving)
    if (!isPinned) leaving = setTimeout(close, LINGER)
  })
  card.addEventListener('pointerenter', () => clearTimeout(leaving))
  card.addEventListener('pointerleave', () => {
    if (!isPinned) leaving = setTimeout(close, LINGER)
  })
  svg.addEventListener('click', (event) => {
    const id = idAt(event)
    if (id === undefined) return close()
    isPinned = true
    open(id)
  })
  stage.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !card.hidden) {
      event.stopPropagation()
      close()
    }
    if (event.target !== stage || event.altKey || event.ctrlKey || event.metaKey) return
    if (isWalk(event.key)) {
      event.preventDefault()
      const next = walk({ ...snapshot, nodes: placed(svg, snapshot) }, at, event.key)
      if (next !== undefined) open(next)
    } else if (event.key === 'Enter' && at !== undefined) {
      isPinned = true
      open(at)
    } else if (event.key === '+' || event.key === '-') hand.zoom(event.key === '+' ? 1.5 : 1 / 1.5)
    else if (event.key === '0') hand.reset()
  })
  stage.addEventListener('blur', () => {
    if (!isPinned) close()
  })

  const further = button('−', words.further, () => hand.zoom(1 / 1.5))
  const whole = button('⤢', words.whole, () => hand.reset())
  const hand = hold(stage, svg, (isWhole) => {
    further.disabled = isWhole
    whole.disabled = isWhole
  })
  further.disabled = true
  whole.disabled = true
  const time = timePanel(snapshot, light)
  const bar = element(
    'div',
    { class: 'bar' },
    button('+', words.closer, () => hand.zoom(1.5)),
    further,
    whole,
  )
  if (time !== undefined) bar.append(time.button)
  const story = storyOf(snapshot, (ids) => {
    close()
    light(ids)
  })
  if (story !== undefined) bar.append(story.button)
  if (page !== undefined) bar.append(element('a', { href: page, 'aria-label': words.page, title: words.page }, '↗'))
  stage.append(bar, ...[time?.panel, story?.panel].flatMap((panel) => panel ?? []))
  return stage
}

/** Lays a wide unseen line over each link, since its own is too thin to be hit. */
function reach(svg: SVGSVGElement, { edges }: Snapshot): void {
  for (const { id } of edges) {
    const line = partOf(svg, id)?.querySelector('path')
    if (!line) continue
    const wide = shape('path', { d: line.getAttribute('d') ?? '', class: 'reach' })
    line.before(wide)
  }
}

function partOf(svg: SVGSVGElement, id: string): Element | null {
  return svg.querySelector(`[data-id="${CSS.escape(id)}"]`)
}

/** The items where they are drawn: a narrow picture has places of its own. */
function placed(svg: SVGSVGElement, { nodes }: Snapshot): SnapshotNode[] {
  return nodes.flatMap((node) => {
    const part = partOf(svg, node.id)
    if (!(part instanceof SVGGraphicsElement)) return []
    const { x, y, width, height } = part.getBBox()
    return [{ ...node, x: x + width / 2, y: y + height / 2 }]
  })
}

/** Draws the ring of the focus around a part of the picture. */
function mark(ring: SVGRectElement, part: SVGGraphicsElement): void {
  const { x, y, width, height } = part.getBBox()
  for (const [name, value] of Object.entries({ x: x - 4, y: y - 4, width: width + 8, height: height + 8 }))
    ring.setAttribute(name, String(value))
  part.append(ring)
}
