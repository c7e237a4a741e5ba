import type { Box } from '../../model/drawing/box.ts'
import { HALO, labelSizes, NAME_WEIGHT } from '../../model/drawing/labels.ts'
import { crossingTicks, TICK_WIDTH } from '../../model/drawing/links.ts'
import type { Point } from '../workspace/view.ts'
import type { NodeAbove } from './above.ts'
import type { StagePalette } from './stylesheet.ts'

// The marks above the graph. Sizes are CSS pixels, at any zoom.

type Canvas = CanvasRenderingContext2D

const FADED = 0.5
const sizes = labelSizes.stage

export const labelFont = (palette: StagePalette, strong: boolean) =>
  `${strong ? 600 : NAME_WEIGHT} ${sizes.name}px ${palette.font}`
export const secondFont = (palette: StagePalette) => `400 ${sizes.second}px ${palette.font}`
export const edgeFont = (palette: StagePalette) => `${NAME_WEIGHT} ${sizes.second}px ${palette.font}`
const pillFont = (palette: StagePalette) => `600 10px ${palette.font}`

/** Paints text with a rim in the colour of the ground, so that it can be read across lines. */
export function haloed(on: Canvas, text: string, at: Point, colour: string, palette: StagePalette): void {
  on.lineJoin = 'round'
  on.lineWidth = HALO
  on.strokeStyle = palette.canvas
  on.strokeText(text, at.x, at.y)
  on.fillStyle = colour
  on.fillText(text, at.x, at.y)
}

/** Paints something, at half strength if it is faded. */
export function fading(on: Canvas, faded: boolean, paint: () => void): void {
  on.globalAlpha = faded ? FADED : 1
  paint()
  on.globalAlpha = 1
}

/** The box of the count of links outside the view, at the node's upper right. */
export function pillBox(on: Canvas, { x, y, halfWidth, halfHeight, outside }: NodeAbove, palette: StagePalette): Box {
  on.font = pillFont(palette)
  const width = on.measureText(countWords(outside)).width + 10
  const left = x + halfWidth * 0.6
  const top = y - halfHeight - 9
  return { left, top, right: left + width, bottom: top + 15 }
}

export function pill(on: Canvas, node: NodeAbove, palette: StagePalette): void {
  const { left, top, right } = pillBox(on, node, palette)
  on.beginPath()
  on.roundRect(left, top, right - left, 15, 7.5)
  on.fillStyle = palette.surface
  on.fill()
  on.lineWidth = 1
  on.strokeStyle = palette.line3
  on.stroke()
  on.fillStyle = palette.ink2
  on.textAlign = 'center'
  on.textBaseline = 'middle'
  on.fillText(countWords(node.outside), (left + right) / 2, top + 8)
}

const countWords = (count: number) => `+${count > 999 ? `${Math.floor(count / 1000)}k` : count}`

export function pin(on: Canvas, { x, y, halfWidth, halfHeight }: NodeAbove, palette: StagePalette): void {
  const [cx, cy] = [x - halfWidth * 0.85, y - halfHeight * 0.95]
  disc(on, { x: cx, y: cy }, 6.5, palette.ink, 1.5, palette.canvas)
  on.strokeStyle = palette.surface
  on.lineWidth = 1.2
  on.stroke(new Path2D(`M${cx - 2} ${cy - 3}h4l-.5 3 1.5 1.5h-6l1.5-1.5zM${cx} ${cy + 1.5}v3`))
}

/** Crosses out a link whose meeting did not take place. */
export function ticks(on: Canvas, middle: Point, angle: number, palette: StagePalette): void {
  on.strokeStyle = palette.edgeStrong
  on.lineWidth = TICK_WIDTH
  on.lineCap = 'round'
  on.beginPath()
  for (const [x1, y1, x2, y2] of crossingTicks(middle, angle)) {
    on.moveTo(x1, y1)
    on.lineTo(x2, y2)
  }
  on.stroke()
}

/** Paints the number of a link on the path that is shown. */
export function hopNumber(on: Canvas, { x, y }: Point, number: number, palette: StagePalette): void {
  disc(on, { x, y }, 9, palette.accent, 2, palette.canvas)
  on.font = `600 10.5px ${palette.font}`
  on.textAlign = 'center'
  on.textBaseline = 'middle'
  on.fillStyle = palette.onAccent
  on.fillText(String(number), x, y + 0.5)
}

/** Paints a disc with a rim in the colour of the ground. */
function disc(on: Canvas, { x, y }: Point, radius: number, fill: string, line: number, ground: string): void {
  on.beginPath()
  on.arc(x, y, radius, 0, Math.PI * 2)
  on.fillStyle = fill
  on.fill()
  on.lineWidth = line
  on.strokeStyle = ground
  on.stroke()
}
