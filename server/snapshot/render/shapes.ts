import { type Box, boxAt } from '../../../model/drawing/box.ts'
import type { Palette } from '../../../model/drawing/palette.ts'
import { halfSize, type ShapeLook, STATE_CORNER, shapeLooks } from '../../../model/drawing/shapes.ts'
import { initials } from '../../../model/drawing/short-text.ts'
import { TILE_HEIGHT, TILE_WIDTH, tile } from '../../../model/drawing/tile.ts'
import { dateSpan } from '../../../model/partial-date.ts'
import type { SnapshotLanguage, SnapshotNode } from '../../../model/snapshot.ts'
import { FONT, short, textAt, widthOf } from './text.ts'

export function boxOf(node: SnapshotNode): Box {
  return boxAt(node, ...halfSize(node.kind))
}

/** How shapes are drawn: `least` is the size of the smallest letters, and a text that would need smaller ones is left out. */
export interface ShapeStyle {
  colours: Palette
  language?: SnapshotLanguage | undefined
  least: number
}

/** Draws the shape of an item with the text inside it. */
export function shape(node: SnapshotNode, style: ShapeStyle): string {
  const { colours, language, least } = style
  const { kind, x, y } = node
  if (kind === 'Meeting')
    return `<g transform="translate(${short(x - TILE_WIDTH / 2)} ${short(y - TILE_HEIGHT / 2)})">${tile(dated(node), colours, FONT, { least, language })}</g>`
  const look = shapeLooks[kind]
  const outline = `stroke="${colours[look.line]}" stroke-width="${look.border}"`
  return outlineOf(node, look, colours[look.fill], look.border === 0 ? '' : ` ${outline}`) + inside(node, look, style)
}

function outlineOf({ kind, x, y }: SnapshotNode, { width, height }: ShapeLook, fill: string, line: string): string {
  switch (kind) {
    case 'Person':
      return `<circle cx="${x}" cy="${y}" r="${width / 2}" fill="${fill}"${line}/>`
    case 'Organisation':
      return `<polygon points="${hexagon(x, y, width / 2, height / 2)}" fill="${fill}"${line} stroke-linejoin="round"/>`
    default:
      return `<rect x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="${STATE_CORNER}" fill="${fill}"${line}/>`
  }
}

function hexagon(x: number, y: number, halfWidth: number, halfHeight: number): string {
  const corners = [
    [-halfWidth / 2, -halfHeight],
    [halfWidth / 2, -halfHeight],
    [halfWidth, 0],
    [halfWidth / 2, halfHeight],
    [-halfWidth / 2, halfHeight],
    [-halfWidth, 0],
  ]
  return corners.map(([dx = 0, dy = 0]) => `${x + dx},${y + dy}`).join(' ')
}

/** The text inside a shape, made smaller if it is too long. On the stage Cytoscape can't fit a text, so it sticks out. */
function inside(node: SnapshotNode, look: ShapeLook, { colours, least }: ShapeStyle): string {
  const words = initials(node, node.acronym)
  const size = Math.min(look.size, (halfSize(node.kind)[0] * 2 - 9) / Math.max(widthOf(words, 1), 1))
  if (size < least) return ''
  const fill = colours[look.ink]
  return textAt(node.x, node.y + size * 0.36, words, { size: Math.round(size * 10) / 10, fill, weight: look.weight })
}

function dated({ date, status = 'held' }: SnapshotNode) {
  const span = date === undefined ? null : dateSpan(date)
  return { status, since: span?.since, precision: span?.precision ?? ('none' as const) }
}
