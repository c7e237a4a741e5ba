import type { SnapshotEdge, SnapshotNode } from '../../../model/snapshot.ts'
import type { Point } from '../layout.ts'
import type { Palette } from './palette.ts'
import { short } from './text.ts'

/** How far links that join the same two items lie apart. */
const APART = 15
/** From the middle of an item to where a link may begin. */
const ROOM = 24

/** A link as a straight line between the outlines of its ends. */
export interface Line {
  edge: SnapshotEdge
  a: Point
  b: Point
  /** Of a meeting that has not taken place: planned, or called off. */
  status: SnapshotNode['status']
}

/** Where each link runs; several between the same two items run side by side. */
export function lines(edges: readonly SnapshotEdge[], nodes: ReadonlyMap<string, SnapshotNode>): Line[] {
  const pairs = new Map<string, SnapshotEdge[]>()
  const pairOf = ({ from, to }: SnapshotEdge) => (from < to ? `${from} ${to}` : `${to} ${from}`)
  for (const edge of edges) pairs.set(pairOf(edge), [...(pairs.get(pairOf(edge)) ?? []), edge])
  return edges.flatMap((edge) => {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)]
    if (from === undefined || to === undefined) return []
    const beside = pairs.get(pairOf(edge)) ?? []
    const shift = (beside.indexOf(edge) - (beside.length - 1) / 2) * APART * (edge.from < edge.to ? 1 : -1)
    const meeting = [from, to].find(({ kind }) => kind === 'Meeting')
    return [{ edge, ...trimmed(from, to, shift), status: meeting?.status }]
  })
}

function trimmed(from: Point, to: Point, shift: number): { a: Point; b: Point } {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const room = Math.min(ROOM, length / 2)
  const at = (along: number) => ({ x: from.x + ux * along - uy * shift, y: from.y + uy * along + ux * shift })
  return { a: at(room), b: at(length - room) }
}

/** A place on a line, from 0 at its start to 1 at its end. */
export function on({ a, b }: Line, part: number): Point {
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }
}

/** Whether a link is of taking part in a meeting that was called off or denied. */
export function isOff({ edge, status }: Line): boolean {
  return edge.relation === 'PARTICIPATED_IN' && (status === 'cancelled' || status === 'denied')
}

/** The line in the style of its relation, with its arrow or ring. */
export function drawn(line: Line, colours: Palette): string {
  const { edge, status } = line
  const open = status === 'planned' || status === 'postponed' || status === 'alleged'
  const dashes = open ? ' stroke-dasharray="6 4"' : ''
  switch (edge.relation) {
    case 'PARTICIPATED_IN': {
      const double =
        edge.role === 'host'
          ? path(line, colours.edgeStrong, 5, dashes) + path(line, colours.canvas, 2)
          : path(line, colours.edgeStrong, 1.8, dashes)
      return double + (isOff(line) ? ticks(line, colours) : '')
    }
    case 'REPRESENTS':
      return path(line, colours.edge, 1.3) + arrow(line, colours.edge)
    case 'CONCERNS':
      return path(line, colours.edge, 2, ' stroke-dasharray="0.1 5" stroke-linecap="round"')
    case 'MEMBER_OF':
    case 'PART_OF':
      return `${path(line, colours.edge, 1.3)}<circle cx="${short(line.b.x)}" cy="${short(line.b.y)}" r="3.6" fill="${colours.canvas}" stroke="${colours.edge}" stroke-width="1.3"/>`
    case 'HELD_IN':
      return path(line, colours.edge, 0.9, ' stroke-opacity="0.7"')
    case 'FOLLOWED_BY':
      return path(line, colours.edgeStrong, 1.5, ' stroke-dasharray="6 4"') + arrow(line, colours.edgeStrong)
    case 'MET':
      return path(line, colours.edgeStrong, metWidth(edge.meetings?.length ?? 1), ' stroke-linecap="round"')
  }
}

function path({ a, b }: Line, colour: string, width: number, more = ''): string {
  return `<path d="M${short(a.x)} ${short(a.y)}L${short(b.x)} ${short(b.y)}" fill="none" stroke="${colour}" stroke-width="${width}"${more}/>`
}

function arrow(line: Line, colour: string): string {
  const [dx, dy] = direction(line)
  const { x, y } = line.b
  const corner = (side: number) => `${short(x - dx * 8 - dy * side)} ${short(y - dy * 8 + dx * side)}`
  return `<path d="M${short(x)} ${short(y)}L${corner(3.5)}L${corner(-3.5)}z" fill="${colour}"/>`
}

/** Two strokes across the middle: what was called off. */
function ticks(line: Line, colours: Palette): string {
  const [dx, dy] = direction(line)
  return [0.47, 0.53]
    .map((part) => on(line, part))
    .map(({ x, y }) => {
      const [ax, ay, bx, by] = [x - dy * 6 + dx * 2, y + dx * 6 + dy * 2, x + dy * 6 - dx * 2, y - dx * 6 - dy * 2]
      return `<path d="M${short(ax)} ${short(ay)}L${short(bx)} ${short(by)}" stroke="${colours.edgeStrong}" stroke-width="1.6"/>`
    })
    .join('')
}

function direction({ a, b }: Line): [number, number] {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  return [(b.x - a.x) / length, (b.y - a.y) / length]
}

/** As on the stage: a tie of one meeting is as wide as a plain link, and each doubling adds a step. */
function metWidth(meetings: number): number {
  return Math.round((1.6 + Math.log2(Math.max(meetings, 1)) * 1.6) * 10) / 10
}
