import { type Certainty, certainties } from '../../../model/drawing/certainty.ts'
import type { Point } from '../../../model/drawing/layout.ts'
import { linkKind } from '../../../model/drawing/link-kind.ts'
import { linkLooks, metWidth, PLANNED_DASHES } from '../../../model/drawing/link-look.ts'
import type { SnapshotEdge, SnapshotNode } from '../../../model/snapshot.ts'
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
  /** Of the first of its ends that is a meeting not held. */
  certainty: Certainty
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
    const status = [from, to].find((end) => end.status !== undefined && end.status !== 'held')?.status ?? 'held'
    return [{ edge, ...trimmed(from, to, shift), certainty: certainties[status] }]
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

/** Whether a link is of a meeting that was called off or denied. */
export function isOff({ certainty }: Line): boolean {
  return certainty === 'off'
}

/** The line in the look of its kind, with its head, and crossed out where the meeting did not take place. */
export function drawn(line: Line, colours: Palette): string {
  const kind = linkKind(line.edge)
  const { width, outline, dashes, cap, end, opacity, isStrong } = linkLooks[kind]
  const colour = isStrong ? colours.edgeStrong : colours.edge
  const gaps = line.certainty === 'planned' ? PLANNED_DASHES : dashes
  const more = [
    gaps ? ` stroke-dasharray="${gaps.join(' ')}"` : '',
    cap && line.certainty !== 'planned' ? ` stroke-linecap="${cap}"` : '',
    opacity ? ` stroke-opacity="${opacity}"` : '',
  ].join('')
  const thick = kind === 'met' ? metWidth(line.edge.meetings?.length ?? 1) : width + 2 * (outline ?? 0)
  return [
    path(line, colour, thick, more),
    outline ? path(line, colours.canvas, width) : '',
    end ? heads[end](line, colour, colours.canvas) : '',
    isOff(line) ? ticks(line, colours) : '',
  ].join('')
}

const heads = {
  arrow,
  vee: arrow,
  ring: ({ b }: Line, colour: string, ground: string) =>
    `<circle cx="${short(b.x)}" cy="${short(b.y)}" r="3.4" fill="${ground}" stroke="${colour}" stroke-width="1.1"/>`,
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
