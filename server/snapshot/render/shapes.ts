import { initials } from '../../../model/drawing/initials.ts'
import { halfSizes } from '../../../model/drawing/sizes.ts'
import { TILE_HEIGHT, TILE_WIDTH, tile } from '../../../model/drawing/tile.ts'
import { dateSpan } from '../../../model/partial-date.ts'
import type { SnapshotNode } from '../../../model/snapshot.ts'
import type { Box } from './box.ts'
import type { Palette } from './palette.ts'
import { FONT, short, textAt, widthOf } from './text.ts'

export function boxOf({ kind, x, y }: SnapshotNode): Box {
  const [halfWidth, halfHeight] = halfSizes[kind]
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight }
}

/** The shape of an item with what stands in it: meaning never rests on colour alone. */
export function shape(node: SnapshotNode, colours: Palette): string {
  const { kind, x, y } = node
  switch (kind) {
    case 'Person':
      return `<circle cx="${x}" cy="${y}" r="17" fill="${colours.person}"/>${inside(node, colours.inkInverse)}`
    case 'State':
      return `<rect x="${x - 18}" y="${y - 18}" width="36" height="36" rx="8" fill="${colours.stateSoft}" stroke="${colours.state}" stroke-width="1.9"/>${inside(node, colours.stateInk)}`
    case 'Organisation':
      return `<polygon points="${hexagon(node)}" fill="${colours.orgSoft}" stroke="${colours.org}" stroke-width="1.9" stroke-linejoin="round"/>${inside(node, colours.orgInk)}`
    case 'Meeting':
      return `<g transform="translate(${short(x - TILE_WIDTH / 2)} ${short(y - TILE_HEIGHT / 2)})">${tile(dated(node), colours, FONT)}</g>`
  }
}

function dated({ date, status = 'held' }: SnapshotNode) {
  const span = date === undefined ? null : dateSpan(date)
  return { status, since: span?.since, precision: span?.precision ?? ('none' as const) }
}

function inside(node: SnapshotNode, fill: string): string {
  const words = initials(node, node.acronym)
  const size = Math.min(11.5, (halfSizes[node.kind][0] * 2 - 9) / Math.max(widthOf(words, 1), 1))
  return textAt(node.x, node.y + size * 0.36, words, { size: Math.round(size * 10) / 10, fill, weight: 600 })
}

function hexagon({ x, y }: SnapshotNode): string {
  const corners = [
    [-10.5, -18],
    [10.5, -18],
    [21, 0],
    [10.5, 18],
    [-10.5, 18],
    [-21, 0],
  ]
  return corners.map(([dx = 0, dy = 0]) => `${x + dx},${y + dy}`).join(' ')
}
