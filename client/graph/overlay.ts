import { type LabelText, labelText } from './label-text.ts'
import { type Box, type Labelled, labelBox, type Placement, placeLabels } from './labels.ts'
import type { Palette } from './palette.ts'

/** What of a node is drawn above Cytoscape's canvas, at its place on the screen. */
export interface OverlayNode {
  id: string
  x: number
  y: number
  halfWidth: number
  halfHeight: number
  name: string
  second: string
  outside: number
  pinned: boolean
  faded: boolean
  /** Selected, marked or pointed at: named whether there is room or not. */
  named: boolean
  strong: boolean
  links: number
}

/** What of a link is drawn above: a name when it is dark, ticks when it did not take place, a number on a path. */
export interface OverlayEdge {
  id: string
  from: { x: number; y: number }
  to: { x: number; y: number }
  name: string
  crossed: boolean
  hop: number | undefined
}

/** Beyond so many links the sides of labels are chosen without looking at lines, which would take too long. */
const MOST_LINES = 400
/** The bar at the top of a stage. */
const TOP = 50
/** Below this zoom counts and pins are left out. */
const SMALLEST_WITH_COUNTS = 0.55

/**
 * Names, counts and marks on a canvas above the graph. They keep their size whatever the zoom, so they stay legible,
 * and their sides are chosen anew when the graph has come to rest.
 */
export class Overlay {
  readonly #context: CanvasRenderingContext2D
  readonly #texts = new Map<string, LabelText>()
  #placement: Placement = { sides: new Map(), along: new Map() }
  #palette: Palette

  constructor(canvas: HTMLCanvasElement, palette: Palette) {
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('This browser cannot draw on a canvas')
    this.#context = context
    this.#palette = palette
  }

  set palette(palette: Palette) {
    this.#palette = palette
  }

  /** Chooses places for the labels of these nodes and links; counts are drawn, and kept clear of, from a zoom on. */
  arrange(nodes: readonly OverlayNode[], edges: readonly OverlayEdge[], zoom: number): void {
    const { clientWidth: right, clientHeight: bottom } = this.#context.canvas
    const named = edges.filter(({ name }) => name !== '')
    this.#context.font = this.#edgeFont()
    this.#placement = placeLabels(
      nodes.map((node) => this.#labelled(node)),
      named.map((edge) => ({
        id: edge.id,
        line: line(edge),
        width: this.#context.measureText(edge.name).width + 4,
        height: 14,
      })),
      {
        lines: edges.length > MOST_LINES ? [] : edges.map(line),
        bounds: { left: 0, top: TOP, right, bottom },
        obstacles:
          zoom < SMALLEST_WITH_COUNTS
            ? []
            : nodes.filter(({ outside }) => outside > 0).map((node) => this.#pillBox(node)),
      },
    )
  }

  draw(nodes: readonly OverlayNode[], edges: readonly OverlayEdge[], zoom: number): void {
    const { canvas } = this.#context
    const ratio = devicePixelRatio
    const [width, height] = [canvas.clientWidth, canvas.clientHeight]
    if (canvas.width !== width * ratio || canvas.height !== height * ratio) {
      canvas.width = width * ratio
      canvas.height = height * ratio
    }
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0)
    this.#context.clearRect(0, 0, width, height)
    for (const edge of edges) this.#edge(edge)
    const visible = nodes.filter(({ x, y }) => x > -200 && y > -60 && x < width + 200 && y < height + 60)
    for (const node of visible) this.#label(node)
    if (zoom >= SMALLEST_WITH_COUNTS) for (const node of visible) this.#marks(node)
  }

  #labelled(node: OverlayNode): Labelled {
    const { width, height } = this.#text(node)
    const weight = (node.named ? 1_000_000 : 0) + (node.faded ? 0 : 1_000) + node.links * 10 + node.outside / 1_000
    return { ...node, labelWidth: width, labelHeight: height, weight, forced: node.named }
  }

  #text({ name, second, strong }: OverlayNode): LabelText {
    const key = `${name}\n${second}\n${strong}`
    const known = this.#texts.get(key)
    if (known) return known
    this.#context.font = this.#font(strong)
    const text = labelText(name, second, (line) => this.#context.measureText(line).width)
    this.#texts.set(key, text)
    return text
  }

  #pillFont = () => `600 10px ${this.#palette.font}`
  #edgeFont = () => `500 10.5px ${this.#palette.font}`

  #font(strong: boolean, size = 11.5): string {
    return `${strong ? 600 : 500} ${size}px ${this.#palette.font}`
  }

  #label(node: OverlayNode): void {
    const side = this.#placement.sides.get(node.id) ?? (node.named ? 'below' : undefined)
    if (side === undefined) return
    const text = this.#text(node)
    const box = labelBox(this.#labelled(node), side)
    const context = this.#context
    const x = (box.left + box.right) / 2
    context.globalAlpha = node.faded ? 0.5 : 1
    context.textAlign = 'center'
    context.textBaseline = 'top'
    text.lines.forEach((line, index) => {
      context.font = this.#font(node.strong)
      this.#haloed(line, x, box.top + index * 13, this.#palette.ink, 4)
    })
    if (text.second !== '') {
      context.font = `400 10.5px ${this.#palette.font}`
      this.#haloed(text.second, x, box.top + text.lines.length * 13, this.#palette.ink3, 4)
    }
    context.globalAlpha = 1
  }

  #haloed(text: string, x: number, y: number, colour: string, halo: number): void {
    const context = this.#context
    context.lineJoin = 'round'
    context.lineWidth = halo
    context.strokeStyle = this.#palette.canvas
    context.strokeText(text, x, y)
    context.fillStyle = colour
    context.fillText(text, x, y)
  }

  #marks(node: OverlayNode): void {
    if (node.outside > 0) this.#pill(node)
    if (node.pinned) this.#pin(node)
  }

  #pillBox(node: OverlayNode): Box {
    this.#context.font = this.#pillFont()
    const width = this.#context.measureText(countWords(node.outside)).width + 10
    const left = node.x + node.halfWidth * 0.6
    const top = node.y - node.halfHeight - 9
    return { left, top, right: left + width, bottom: top + 15 }
  }

  #pill(node: OverlayNode): void {
    const context = this.#context
    const { left, top, right } = this.#pillBox(node)
    context.globalAlpha = node.faded ? 0.5 : 1
    context.beginPath()
    context.roundRect(left, top, right - left, 15, 7.5)
    context.fillStyle = this.#palette.surface
    context.fill()
    context.lineWidth = 1
    context.strokeStyle = this.#palette.line3
    context.stroke()
    context.fillStyle = this.#palette.ink2
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.fillText(countWords(node.outside), (left + right) / 2, top + 8)
    context.globalAlpha = 1
  }

  #pin({ x, y, halfWidth, halfHeight }: OverlayNode): void {
    const context = this.#context
    const [cx, cy] = [x - halfWidth * 0.85, y - halfHeight * 0.95]
    context.beginPath()
    context.arc(cx, cy, 6.5, 0, Math.PI * 2)
    context.fillStyle = this.#palette.ink
    context.fill()
    context.lineWidth = 1.5
    context.strokeStyle = this.#palette.canvas
    context.stroke()
    context.strokeStyle = this.#palette.surface
    context.lineWidth = 1.2
    context.stroke(new Path2D(`M${cx - 2} ${cy - 3}h4l-.5 3 1.5 1.5h-6l1.5-1.5zM${cx} ${cy + 1.5}v3`))
  }

  #edge({ id, from, to, name, crossed, hop }: OverlayEdge): void {
    const middle = between(from, to, 0.5)
    if (crossed) this.#ticks(middle, Math.atan2(to.y - from.y, to.x - from.x))
    const along = this.#placement.along.get(id)
    if (name !== '' && along !== undefined) {
      const { x, y } = between(from, to, along)
      this.#context.font = this.#edgeFont()
      this.#context.textAlign = 'center'
      this.#context.textBaseline = 'middle'
      this.#haloed(name, x, y, this.#palette.ink2, 5)
    }
    if (hop !== undefined) this.#hop(middle, hop)
  }

  /** Two strokes across a link: what it is part of did not take place. */
  #ticks(middle: { x: number; y: number }, angle: number): void {
    const context = this.#context
    context.strokeStyle = this.#palette.edgeStrong
    context.lineWidth = 1.5
    context.lineCap = 'round'
    context.beginPath()
    for (const offset of [-3, 3]) {
      const [x, y] = [middle.x + Math.cos(angle) * offset, middle.y + Math.sin(angle) * offset]
      const [dx, dy] = [Math.cos(angle + 1.15) * 6, Math.sin(angle + 1.15) * 6]
      context.moveTo(x - dx, y - dy)
      context.lineTo(x + dx, y + dy)
    }
    context.stroke()
  }

  #hop({ x, y }: { x: number; y: number }, number: number): void {
    const context = this.#context
    context.beginPath()
    context.arc(x, y, 9, 0, Math.PI * 2)
    context.fillStyle = this.#palette.accent
    context.fill()
    context.lineWidth = 2
    context.strokeStyle = this.#palette.canvas
    context.stroke()
    context.font = `600 10.5px ${this.#palette.font}`
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.fillStyle = this.#palette.onAccent
    context.fillText(String(number), x, y + 0.5)
  }
}

const line = ({ from, to }: OverlayEdge) => [from.x, from.y, to.x, to.y] as const

function between(
  from: { x: number; y: number },
  to: { x: number; y: number },
  share: number,
): { x: number; y: number } {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

const countWords = (count: number) => `+${count > 999 ? `${Math.floor(count / 1000)}k` : count}`
