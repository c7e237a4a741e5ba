import cytoscape, { type Core } from 'cytoscape'
import { html } from 'lit'
import { ParleyElement } from '../parts/element.ts'
import type { StageGraph } from '../workspace/elements.ts'
import type { Point } from '../workspace/view.ts'
import { above, type StageState, without } from './above.ts'
import { Drawing } from './drawing.ts'
import { type Direction, hearPointer, isDirection, nearest, nearestMiddle, type StageActions } from './gestures.ts'
import { Overlay } from './overlay.ts'
import { stagePalette, stylesheet } from './stylesheet.ts'
import { toCytoscape } from './to-cytoscape.ts'
import { fitted, SMALLEST_ZOOM, shiftIntoView } from './viewport.ts'

/** Milliseconds without movement until labels choose their sides. */
const REST = 60
const nobody: ReadonlySet<string> = new Set()

/** Draws a graph on Cytoscape's canvas, with names and counts above it. It knows shapes and places, and no views. */
export class ParleyStage extends ParleyElement {
  static override properties = {
    graph: { attribute: false },
    actions: { attribute: false },
    label: {},
    focusId: { attribute: false },
    fitKey: {},
  }
  declare graph: StageGraph
  declare actions: StageActions
  /** The accessible name of the graph. */
  declare label: string
  declare focusId: string | undefined
  /** A change of this fits the graph to the stage. */
  declare fitKey: string

  #cy: Core | undefined
  #drawing: Drawing | undefined
  #overlay: Overlay | undefined
  #palette = stagePalette()
  #near: string | undefined
  #moving = nobody
  #atRest: ReturnType<typeof setTimeout> | undefined
  #resize: ResizeObserver | undefined

  constructor() {
    super()
    this.graph = { nodes: [], edges: [] }
    this.actions = {}
    this.label = 'Graph'
    this.fitKey = ''
  }

  protected override render() {
    return html`<div class="focus-in graph" role="application" aria-roledescription="graph" tabindex="0" aria-label=${this.label}
        @keydown=${this.#key}></div>
      <canvas class="graph__names" aria-hidden="true"></canvas>`
  }

  protected override firstUpdated(): void {
    const container = this.querySelector<HTMLElement>('.graph')
    const names = this.querySelector<HTMLCanvasElement>('.graph__names')
    if (!container || !names) return
    const cy = cytoscape({
      container,
      style: stylesheet(this.#palette),
      layout: { name: 'preset' },
      minZoom: SMALLEST_ZOOM,
      maxZoom: 3,
      autounselectify: true,
      boxSelectionEnabled: false,
    })
    this.#cy = cy
    this.#drawing = new Drawing(cy)
    this.#overlay = new Overlay(names, canvasOfDragged(container), this.#palette)
    hearPointer(
      cy,
      () => this.actions,
      (id) => this.placeOf(id),
      (id, at) => this.#point(id, at),
    )
    this.#followMoves(cy)
    // Cytoscape puts its own elements into the container. A screen reader should read the label only.
    for (const child of container.children) child.setAttribute('aria-hidden', 'true')
    this.#resize = new ResizeObserver(() => this.#resized())
    this.#resize.observe(container)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#resize?.disconnect()
    clearTimeout(this.#atRest)
    this.#cy?.destroy()
    this.#cy = undefined
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('graph')) void this.#draw()
    if (changed.has('focusId')) this.#mark('focused', this.focusId)
    if (changed.has('fitKey')) this.fit()
  }

  /** Shows the whole graph. */
  fit(): void {
    const cy = this.#cy
    const places = this.graph.nodes.flatMap(({ position }) => position ?? [])
    cy?.resize()
    const viewport = cy && fitted(places, this.#size(cy))
    if (viewport) cy.viewport(viewport)
  }

  zoomBy(factor: number): void {
    const cy = this.#cy
    cy?.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
  }

  /** Takes the colours of the theme, after it was switched. */
  recolour(): void {
    this.#palette = stagePalette()
    if (this.#overlay) this.#overlay.palette = this.#palette
    this.#cy?.style(stylesheet(this.#palette))
    void this.#draw()
  }

  override focus(): void {
    this.querySelector<HTMLElement>('.graph')?.focus()
  }

  /** The place of an item on the screen, for a menu beside it. */
  placeOf(id: string): Point | undefined {
    const place = this.#state().placeOf(id)
    const box = this.getBoundingClientRect()
    return place && { x: box.left + place.x, y: box.top + place.y }
  }

  async #draw(): Promise<void> {
    const cy = this.#cy
    if (!cy) return
    // Until there are two items, nothing on the screen needs to stay where it is.
    if (cy.nodes().length < 2) this.fit()
    if (!(await this.#drawing?.show(toCytoscape(this.graph, this.#palette)))) return
    this.#mark('focused', this.focusId)
    this.#rest()
    // Nothing may have changed for Cytoscape while names or counts did.
    cy.forceRender()
  }

  #mark(name: string, id: string | undefined): void {
    this.#cy?.batch(() => {
      this.#cy?.elements(`.${name}`).removeClass(name)
      if (id !== undefined) this.#cy?.getElementById(id).addClass(name)
    })
  }

  /** Repaints, while a node is dragged, only what hangs on it. */
  #followMoves(cy: Core): void {
    cy.on('drag', 'node', (event) => {
      if (this.#moving.has(event.target.id())) return
      this.#moving = new Set([...this.#moving, event.target.id()])
      this.#paintStill()
    })
    cy.on('free', 'node', () => {
      this.#moving = nobody
      this.#rest()
    })
    cy.on('pan zoom', () => this.#rest())
    cy.on('position', 'node', () => {
      if (this.#moving.size === 0) this.#rest()
    })
    cy.on('render', () => (this.#moving.size > 0 ? this.#paintMoving() : this.#paintStill()))
  }

  #resized(): void {
    this.#cy?.resize()
    const shown = this.graph.nodes.find(({ selected }) => selected)
    if (shown) this.#bringIntoView(shown.id)
    this.#rest()
  }

  #bringIntoView(id: string): void {
    const cy = this.#cy
    const place = this.#state().placeOf(id)
    if (cy && place) cy.panBy(shiftIntoView(place, this.#size(cy)))
  }

  #size(cy: Core): { width: number; height: number; covered: number } {
    const bar = this.parentElement?.querySelector('.stage__bar')?.getBoundingClientRect()
    const covered = bar ? bar.bottom - this.getBoundingClientRect().top : 0
    return { width: cy.width(), height: cy.height(), covered }
  }

  #point(id: string | undefined, at?: Point): void {
    this.#near = id
    this.#mark('near', id)
    const box = this.getBoundingClientRect()
    this.actions.hover?.(id === undefined || !at ? null : { id, x: box.left + at.x, y: box.top + at.y })
  }

  /** Lets labels choose their sides once nothing has moved for a moment. Until then they move with their nodes. */
  #rest(): void {
    clearTimeout(this.#atRest)
    this.#atRest = setTimeout(() => {
      if (!this.#cy) return
      const state = this.#state()
      this.#overlay?.arrange(above(this.graph, state), state.zoom, this.#size(this.#cy).covered)
      this.#paintStill()
    }, REST)
  }

  #paintStill(): void {
    const state = this.#state()
    this.#overlay?.drawStill(above(without(this.graph, this.#moving), state), state.zoom)
  }

  #paintMoving(): void {
    const state = this.#state()
    this.#overlay?.drawMoving(above(this.graph, state, this.#moving), state.zoom)
  }

  #state(): StageState {
    const cy = this.#cy
    if (!cy) return { placeOf: () => undefined, zoom: 1, near: nobody }
    const [zoom, pan] = [cy.zoom(), cy.pan()]
    return {
      placeOf: (id) => {
        const element = cy.getElementById(id)
        if (!element.isNode()) return undefined
        const { x, y } = element.position()
        return { x: x * zoom + pan.x, y: y * zoom + pan.y }
      },
      zoom,
      near: new Set([this.#near, this.focusId].filter((id) => id !== undefined)),
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (isDirection(event.key)) {
      event.preventDefault()
      this.#step(event.key)
    } else if (event.key === 'Enter' && this.focusId !== undefined) {
      this.actions.select?.(this.focusId, false)
    } else if (event.key === ' ' && this.focusId !== undefined) {
      event.preventDefault()
      this.actions.select?.(this.focusId, true)
    }
  }

  #step(direction: Direction): void {
    const placed = this.graph.nodes.flatMap(({ id, position }) => (position ? [{ id, ...position }] : []))
    const from = placed.find(({ id }) => id === this.focusId)
    const next = from ? nearest(from, direction, placed) : nearestMiddle(placed)
    if (!next) return
    this.actions.focus?.(next.id)
    this.#bringIntoView(next.id)
  }
}

/** Returns the canvas on which Cytoscape paints what is dragged. */
function canvasOfDragged(container: HTMLElement): HTMLCanvasElement {
  const canvas = container.querySelector<HTMLCanvasElement>('canvas[data-id="layer1-drag"]')
  if (!canvas)
    throw new Error('Cytoscape’s canvas for dragging was not found: this version names its canvases differently')
  return canvas
}

customElements.define('parley-stage', ParleyStage)

declare global {
  interface HTMLElementTagNameMap {
    'parley-stage': ParleyStage
  }
}
