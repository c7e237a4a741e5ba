import { labelSizes } from '../../model/drawing/labels.ts'
import type { Point } from '../workspace/view.ts'
import type { Above, EdgeAbove, NodeAbove } from './above.ts'
import { type Labelled, type LabelText, labelBox, labelText, type Placement, placeLabels } from './labels.ts'
import { edgeFont, fading, haloed, hopNumber, labelFont, pill, pillBox, pin, secondFont, ticks } from './paint.ts'
import type { StagePalette } from './stylesheet.ts'

/** With more links than this, labels don't look at lines when they choose their sides: it would take too long. */
const MOST_LINES = 400
/** Counts and pins are left out below this zoom. */
const SMALLEST_WITH_COUNTS = 0.55

/**
 * Paints names, counts and marks above the graph. They have the same size at any zoom, so they stay legible, and choose
 * their sides again when the graph comes to rest. What is dragged is painted on the canvas on which Cytoscape drags,
 * and the rest is left alone: each further canvas, and each that is painted again, slows the dragging.
 */
export class Overlay {
  readonly #still: CanvasRenderingContext2D
  readonly #moving: CanvasRenderingContext2D
  readonly #texts = new Map<string, LabelText>()
  #placement: Placement = { sides: new Map(), along: new Map() }
  #palette: StagePalette

  constructor(still: HTMLCanvasElement, moving: HTMLCanvasElement, palette: StagePalette) {
    this.#still = contextOf(still)
    this.#moving = contextOf(moving)
    this.#palette = palette
  }

  set palette(palette: StagePalette) {
    this.#palette = palette
  }

  /** Chooses places for the labels of these nodes and links. Bars cover the upper `covered` pixels of the stage. */
  arrange({ nodes, edges }: Above, zoom: number, covered: number): void {
    const on = this.#still
    const { clientWidth: right, clientHeight: bottom } = on.canvas
    const named = edges.filter(({ name }) => name !== '')
    on.font = edgeFont(this.#palette)
    this.#placement = placeLabels(
      nodes.map((node) => this.#labelled(node)),
      named.map((edge) => ({ id: edge.id, line: line(edge), width: on.measureText(edge.name).width + 4, height: 14 })),
      {
        lines: edges.length > MOST_LINES ? [] : edges.map(line),
        bounds: { left: 0, top: covered, right, bottom },
        obstacles:
          zoom < SMALLEST_WITH_COUNTS
            ? []
            : nodes.filter(({ outside }) => outside > 0).map((node) => pillBox(on, node, this.#palette)),
      },
    )
  }

  /** Paints what stands still. */
  drawStill(above: Above, zoom: number): void {
    clear(this.#still)
    this.#paint(this.#still, above, zoom)
  }

  /** Paints the marks of what is dragged, right after Cytoscape has painted it. */
  drawMoving(above: Above, zoom: number): void {
    this.#paint(this.#moving, above, zoom)
  }

  #paint(on: CanvasRenderingContext2D, above: Above, zoom: number): void {
    const ratio = on.canvas.width / on.canvas.clientWidth
    on.save()
    on.setTransform(ratio, 0, 0, ratio, 0, 0)
    this.#marks(on, above, zoom)
    on.restore()
  }

  #marks(on: CanvasRenderingContext2D, { nodes, edges }: Above, zoom: number): void {
    const { clientWidth: width, clientHeight: height } = on.canvas
    for (const edge of edges) this.#edge(on, edge)
    const visible = nodes.filter(({ x, y }) => x > -200 && y > -60 && x < width + 200 && y < height + 60)
    for (const node of visible) fading(on, node.faded, () => this.#label(on, node))
    if (zoom < SMALLEST_WITH_COUNTS) return
    for (const node of visible) {
      if (node.outside > 0) fading(on, node.faded, () => pill(on, node, this.#palette))
      if (node.pinned) pin(on, node, this.#palette)
    }
  }

  #labelled(node: NodeAbove): Labelled {
    const { width, height } = this.#text(node)
    const weight = (node.named ? 1_000_000 : 0) + (node.faded ? 0 : 1_000) + node.links * 10 + node.outside / 1_000
    return { ...node, labelWidth: width, labelHeight: height, weight, forced: node.named, counted: node.outside > 0 }
  }

  #text({ name, second, strong }: NodeAbove): LabelText {
    const key = `${name}\n${second}\n${strong}`
    const known = this.#texts.get(key)
    if (known) return known
    this.#still.font = labelFont(this.#palette, strong)
    const text = labelText(name, second, (text) => this.#still.measureText(text).width)
    this.#texts.set(key, text)
    return text
  }

  #label(on: CanvasRenderingContext2D, node: NodeAbove): void {
    const side = this.#placement.sides.get(node.id) ?? (node.named ? 'below' : undefined)
    if (side === undefined) return
    const { lines, second } = this.#text(node)
    const { left, right, top } = labelBox(this.#labelled(node), side)
    const [align, x] = side.endsWith('right')
      ? (['left', left] as const)
      : side.endsWith('left')
        ? (['right', right] as const)
        : (['center', (left + right) / 2] as const)
    on.textAlign = align
    on.textBaseline = 'top'
    on.font = labelFont(this.#palette, node.strong)
    for (const [index, text] of lines.entries()) {
      haloed(on, text, { x, y: top + index * labelSizes.stage.line }, this.#palette.ink, this.#palette)
    }
    if (second === '') return
    on.font = secondFont(this.#palette)
    haloed(on, second, { x, y: top + lines.length * labelSizes.stage.line }, this.#palette.ink3, this.#palette)
  }

  #edge(on: CanvasRenderingContext2D, { id, from, to, name, crossed, hop }: EdgeAbove): void {
    const middle = between(from, to, 0.5)
    if (crossed) ticks(on, middle, Math.atan2(to.y - from.y, to.x - from.x), this.#palette)
    const along = this.#placement.along.get(id)
    if (name !== '' && along !== undefined) {
      on.font = edgeFont(this.#palette)
      on.textAlign = 'center'
      on.textBaseline = 'middle'
      haloed(on, name, between(from, to, along), this.#palette.ink2, this.#palette)
    }
    if (hop !== undefined) hopNumber(on, middle, hop, this.#palette)
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This browser can’t draw on a canvas. Use a current one')
  return context
}

/** Empties a canvas, and gives it the size of its place on the page. */
function clear({ canvas }: CanvasRenderingContext2D): void {
  canvas.width = Math.round(canvas.clientWidth * devicePixelRatio)
  canvas.height = Math.round(canvas.clientHeight * devicePixelRatio)
}

const line = ({ from, to }: EdgeAbove) => [from.x, from.y, to.x, to.y] as const

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
