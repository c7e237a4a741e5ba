import type { SnapshotNode } from '../../../model/snapshot.ts'
import { initials, tileWords } from '../words.ts'
import type { Box } from './box.ts'
import type { Palette } from './palette.ts'
import { short, textAt, widthOf } from './text.ts'

/** Half the width and height of each kind's shape. */
const HALF = {
  Person: { x: 19, y: 19 },
  State: { x: 18, y: 18 },
  Organisation: { x: 22, y: 19 },
  Meeting: { x: 20, y: 21.5 },
} as const

export function boxOf({ kind, x, y }: SnapshotNode): Box {
  const half = HALF[kind]
  return { left: x - half.x, top: y - half.y, right: x + half.x, bottom: y + half.y }
}

/** The shape of an item with what stands in it: meaning never rests on colour alone. */
export function shape(node: SnapshotNode, colours: Palette): string {
  switch (node.kind) {
    case 'Person':
      return `<circle cx="${node.x}" cy="${node.y}" r="${HALF.Person.x}" fill="${colours.person}"/>${inside(node, colours.inkInverse)}`
    case 'State':
      return `<rect x="${node.x - 18}" y="${node.y - 18}" width="36" height="36" rx="7.5" fill="${colours.stateSoft}" stroke="${colours.state}" stroke-width="1.8"/>${inside(node, colours.stateInk)}`
    case 'Organisation':
      return `<polygon points="${hexagon(node)}" fill="${colours.orgSoft}" stroke="${colours.org}" stroke-width="1.8" stroke-linejoin="round"/>${inside(node, colours.orgInk)}`
    case 'Meeting':
      return calendarTile(node, colours)
  }
}

function inside(node: SnapshotNode, fill: string): string {
  const words = initials(node)
  const size = Math.min(13, (HALF[node.kind].x * 2 - 9) / Math.max(widthOf(words, 1), 1))
  return textAt(node.x, node.y + size * 0.36, words, { size: Math.round(size * 10) / 10, fill, weight: 600 })
}

function hexagon({ x, y }: SnapshotNode): string {
  const corners = [
    [-11.5, -19],
    [11.5, -19],
    [22, 0],
    [11.5, 19],
    [-11.5, 19],
    [-22, 0],
  ]
  return corners.map(([dx = 0, dy = 0]) => `${x + dx},${y + dy}`).join(' ')
}

function calendarTile(node: SnapshotNode, colours: Palette): string {
  const { x, y, status } = node
  const { head, body, exact } = tileWords(node.date)
  const off = status === 'cancelled' || status === 'denied'
  const open = status === 'planned' || status === 'postponed' || status === 'alleged'
  const line = off ? colours.line3 : colours.meeting
  const size = body.length > 3 ? 13 : body.length > 2 ? 14.5 : 18
  const [left, top] = [x - 20, y - 21.5]
  return [
    `<rect x="${left}" y="${top}" width="40" height="43" rx="5.5" fill="${colours.surface}"/>`,
    `<path d="M${left} ${top + 14}V${top + 5.5}a5.5 5.5 0 0 1 5.5 -5.5h29a5.5 5.5 0 0 1 5.5 5.5V${top + 14}z" fill="${off ? colours.surface3 : open ? colours.meetingSoft : colours.meeting}"/>`,
    `<rect x="${left}" y="${top}" width="40" height="43" rx="5.5" fill="none" stroke="${line}" stroke-width="1.8"${open ? ' stroke-dasharray="4 3"' : ''}/>`,
    textAt(x, top + 10.6, head, {
      size: 9,
      weight: 700,
      fill: off ? colours.ink2 : open ? colours.meetingInk : colours.inkInverse,
    }),
    textAt(x, top + (exact ? 34.5 : 31), body, { size, weight: 600, fill: off ? colours.ink3 : colours.ink }),
    exact
      ? ''
      : `<path d="M${short(x - 10)} ${top + 36.5}h20" stroke="${line}" stroke-width="1.5" stroke-dasharray="1.5 2.5"/>`,
    off
      ? `<path d="M${x - 13} ${top + 38}L${x + 13} ${top + 18}" stroke="${colours.edgeStrong}" stroke-width="1.7"/>`
      : '',
    status === 'postponed'
      ? `<path d="M${x - 12} ${top + 39.5}h24" stroke="${colours.edgeStrong}" stroke-width="2.4"/>`
      : '',
    status === 'alleged'
      ? `<circle cx="${x + 15}" cy="${top + 38}" r="6.5" fill="${colours.surface}" stroke="${colours.meeting}"/>${textAt(x + 15, top + 41.5, '?', { size: 10, weight: 700, fill: colours.meetingInk })}`
      : '',
  ].join('')
}
