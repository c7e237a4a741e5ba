import cytoscape, { type Core, type EventObject, type NodeSingular } from 'cytoscape'
import { html } from 'lit'
import { ParleyElement } from '../parts/element.ts'
import type { Point } from '../workspace/view.ts'
import type { StageEdge, StageGraph, StageNode } from './elements.ts'
import { type Direction, isDirection, nearest, nearestMiddle } from './nearest.ts'
import { Overlay, type OverlayEdge, type OverlayNode } from './overlay.ts'
import { palette } from './palette.ts'
import { stylesheet } from './stylesheet.ts'
import { toCytoscape } from './to-cytoscape.ts'

/** What a stage tells its page; what to make of it is the page's to say. */
export interface StageActions {
  select?(id: string, several: boolean): void
  clear?(): void
  /** Double click: expand. */
  open?(id: string): void
  /** Right click or long press, at a place on the screen. */
  menu?(id: string, at: Point): void
  /** Moved by hand. */
  move?(positions: Record<string, Point>): void
  /** Pointed at, with its place on the screen; null when no more. */
  hover?(at: { id: string; x: number; y: number } | null): void
  /** Reached with the arrow keys. */
  focus?(id: string): void
}

const MOST_ANIMATED = 300
const LARGEST_FIT = 1.15
/** Room around a graph that is fitted: for the bar, for names, for the buttons. */
const MARGIN = { left: 64, right: 64, top: 78, bottom: 64 }

/** The graph on Cytoscape's canvas, with names and counts on a canvas above it. Knows shapes and places, nothing of views. */
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
  /** When this changes the graph is fitted to the stage. */
  declare fitKey: string

  #cy: Core | undefined
  #overlay: Overlay | undefined
  #palette = palette()
  #near: string | undefined
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
    return html`<div class="graph" role="application" aria-roledescription="graph" tabindex="0" aria-label=${this.label}
        @keydown=${this.#key}></div>
      <canvas class="graph__names" aria-hidden="true"></canvas>`
  }

  protected override firstUpdated(): void {
    const container = this.querySelector<HTMLElement>('.graph')
    const canvas = this.querySelector<HTMLCanvasElement>('.graph__names')
    if (!container || !canvas) return
    this.#overlay = new Overlay(canvas, this.#palette)
    this.#cy = cytoscape({
      container,
      style: stylesheet(this.#palette),
      layout: { name: 'preset' },
      minZoom: 0.05,
      maxZoom: 3,
      autounselectify: true,
      boxSelectionEnabled: false,
    })
    this.#listen(this.#cy)
    // The page's other children of the canvas' container are Cytoscape's own; a reader hears the label only.
    for (const child of container.children) child.setAttribute('aria-hidden', 'true')
    this.#resize = new ResizeObserver(() => this.#cy?.resize())
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
    if (changed.has('graph')) this.#draw()
    if (changed.has('focusId')) this.#mark('focused', this.focusId)
    if (changed.has('fitKey')) this.fit()
  }

  /** Shows the whole graph, never larger than life, with room for names and below the bar at the top. */
  fit(): void {
    const cy = this.#cy
    if (!cy || cy.nodes().empty()) return
    cy.resize()
    const { x1, y1, w, h } = cy.nodes().boundingBox({ includeLabels: false })
    const [width, height] = [cy.width() - MARGIN.left - MARGIN.right, cy.height() - MARGIN.top - MARGIN.bottom]
    const zoom = Math.min(Math.max(Math.min(width / w, height / h), cy.minZoom()), LARGEST_FIT)
    cy.viewport({
      zoom,
      pan: {
        x: MARGIN.left + (width - w * zoom) / 2 - x1 * zoom,
        y: MARGIN.top + (height - h * zoom) / 2 - y1 * zoom,
      },
    })
  }

  zoomBy(factor: number): void {
    const cy = this.#cy
    cy?.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
  }

  /** Reads the colours again, after the theme was switched. */
  recolour(): void {
    this.#palette = palette()
    if (this.#overlay) this.#overlay.palette = this.#palette
    this.#cy?.style(stylesheet(this.#palette))
    this.#draw()
  }

  override focus(): void {
    this.querySelector<HTMLElement>('.graph')?.focus()
  }

  /** Where an item is on the screen, for a menu beside it. */
  placeOf(id: string): Point | undefined {
    const element = this.#cy?.getElementById(id)
    const box = this.getBoundingClientRect()
    if (!element || element.empty() || !element.isNode()) return undefined
    const { x, y } = element.renderedPosition()
    return { x: box.left + x, y: box.top + y }
  }

  #draw(): void {
    const cy = this.#cy
    if (!cy) return
    const wanted = new Map(toCytoscape(this.graph, this.#palette).map((element) => [String(element.data.id), element]))
    const before = cy.nodes().length
    const moves: { node: NodeSingular; to: Point }[] = []
    cy.batch(() => {
      cy.elements().forEach((element) => {
        if (!wanted.has(element.id())) element.remove()
      })
      for (const [id, definition] of wanted) {
        const element = cy.getElementById(id)
        if (element.empty()) {
          cy.add(definition)
          continue
        }
        wanted.delete(id)
        element.data(definition.data)
        element.classes(definition.classes ?? [])
        if (element.isNode() && definition.position && !samePlace(element.position(), definition.position)) {
          moves.push({ node: element, to: definition.position })
        }
      }
    })
    const animated = moves.length <= MOST_ANIMATED && !matchMedia('(prefers-reduced-motion: reduce)').matches
    for (const { node, to } of moves) {
      if (animated) node.stop().animate({ position: to }, { duration: 420, easing: 'ease-out' })
      else node.position(to)
    }
    this.#mark('focused', this.focusId)
    if (before === 0) this.fit()
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

  #listen(cy: Core): void {
    const several = ({ originalEvent }: EventObject) => originalEvent instanceof MouseEvent && originalEvent.shiftKey
    cy.on('tap', 'node, edge', (event) => this.actions.select?.(event.target.id(), several(event)))
    cy.on('tap', (event) => {
      if (event.target === cy) this.actions.clear?.()
    })
    cy.on('dbltap', 'node', (event) => this.actions.open?.(event.target.id()))
    cy.on('cxttap taphold', 'node', (event) => {
      const place = this.placeOf(event.target.id())
      if (place) this.actions.menu?.(event.target.id(), place)
    })
    cy.on('dragfree', 'node', (event) => {
      const { x, y } = event.target.position()
      this.actions.move?.({ [event.target.id()]: { x: Math.round(x), y: Math.round(y) } })
    })
    cy.on('mouseover', 'node, edge', (event) => this.#point(event.target.id(), event.renderedPosition))
    cy.on('mouseout', 'node, edge', () => this.#point(undefined))
    cy.on('pan zoom position', () => this.#rest())
    cy.on('render', () => this.#names())
  }

  #point(id: string | undefined, at?: Point): void {
    this.#near = id
    this.#mark('near', id)
    const box = this.getBoundingClientRect()
    this.actions.hover?.(id === undefined || !at ? null : { id, x: box.left + at.x, y: box.top + at.y })
  }

  /** Sides of labels are chosen when nothing has moved for a moment; until then they go along with their nodes. */
  #rest(): void {
    clearTimeout(this.#atRest)
    this.#atRest = setTimeout(() => {
      const { nodes, edges } = this.#overlaid()
      this.#overlay?.arrange(nodes, edges, this.#cy?.zoom() ?? 1)
      this.#names()
    }, 60)
  }

  #names(): void {
    const { nodes, edges } = this.#overlaid()
    this.#overlay?.draw(nodes, edges, this.#cy?.zoom() ?? 1)
  }

  #overlaid(): { nodes: OverlayNode[]; edges: OverlayEdge[] } {
    const cy = this.#cy
    if (!cy) return { nodes: [], edges: [] }
    const zoom = cy.zoom()
    const pan = cy.pan()
    const onScreen = ({ x, y }: Point) => ({ x: x * zoom + pan.x, y: y * zoom + pan.y })
    const at = new Map<string, Point>()
    const nodes = this.graph.nodes.flatMap((node) => {
      const element = cy.getElementById(node.id)
      if (element.empty()) return []
      const place = onScreen(element.position())
      at.set(node.id, place)
      return [this.#overlayNode(node, place, zoom)]
    })
    return { nodes, edges: this.graph.edges.flatMap((edge) => overlayEdge(edge, at)) }
  }

  #overlayNode(node: StageNode, place: Point, zoom: number): OverlayNode {
    const [halfWidth, halfHeight] = halfSizes[node.kind]
    const { id, name, second, outside, pinned, faded, links, selected, marked } = node
    const named = selected || marked || id === this.#near || id === this.focusId
    return {
      ...{ id, name, second, outside, pinned, faded, links, named, ...place },
      halfWidth: halfWidth * zoom,
      halfHeight: halfHeight * zoom,
      strong: selected,
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
    const cy = this.#cy
    const node = cy?.getElementById(next.id)
    if (!cy || !node || node.empty() || !node.isNode()) return
    const { x, y } = node.renderedPosition()
    if (x < 40 || y < 60 || x > cy.width() - 40 || y > cy.height() - 40) cy.center(node)
  }
}

/** Half of each shape's width and height at zoom 1, border included. */
const halfSizes = { Person: [17, 17], State: [19, 19], Organisation: [22, 19], Meeting: [18.5, 20] } as const

/** Links that carry nothing above the canvas are left out. */
function overlayEdge(edge: StageEdge, at: ReadonlyMap<string, Point>): OverlayEdge[] {
  const [from, to] = [at.get(edge.from), at.get(edge.to)]
  if (!from || !to) return []
  const name = edge.path === undefined && (edge.hot || edge.selected) ? edgeName(edge) : ''
  return [{ id: edge.id, from, to, name, crossed: edge.certainty === 'off', hop: edge.hop }]
}

function edgeName({ kind, weight }: StageEdge): string {
  return kind === 'met' ? `met${weight > 1 ? ` ${weight} times` : ''}` : kind
}

const samePlace = (a: Point, b: Point) => Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5

customElements.define('parley-stage', ParleyStage)
