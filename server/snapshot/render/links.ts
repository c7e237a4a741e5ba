import type { Point } from '../../../model/drawing/layout.ts'
import {
  type Certainty,
  crossingTicks,
  linkCertainty,
  linkKind,
  linkLooks,
  metWidth,
  PLANNED_DASHES,
  TICK_WIDTH,
} from '../../../model/drawing/links.ts'
import type { Palette } from '../../../model/drawing/palette.ts'
import type { SnapshotEdge, SnapshotNode } from '../../../model/snapshot.ts'
import { short } from './text.ts'

/** The distance between links that join the same two items. The stage bends them instead, and so keeps them apart as they move. */
const APART = 15
/** The distance from the middle of an item to the start of a link. */
const ROOM = 24

/** A link as a straight line between the outlines of its two ends. */
export interface Line {
  edge: SnapshotEdge
  a: Point
  b: Point
  certainty: Certainty
}

/** Returns the line of each link. Links between the same two items run side by side. */
export function lines(edges: readonly SnapshotEdge[], nodes: ReadonlyMap<string, SnapshotNode>): Line[] {
  const pairs = new Map<string, SnapshotEdge[]>()
  const pairOf = ({ from, to }: SnapshotEdge) => (from < to ? `${from} ${to}` : `${to} ${from}`)
  for (const edge of edges) pairs.set(pairOf(edge), [...(pairs.get(pairOf(edge)) ?? []), edge])
  return edges.flatMap((edge) => {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)]
    if (from === undefined || to === undefined) return []
    const beside = pairs.get(pairOf(edge)) ?? []
    const shift = (beside.indexOf(edge) - (beside.length - 1) / 2) * APART * (edge.from < edge.to ? 1 : -1)
    return [{ edge, ...trimmed(from, to, shift), certainty: linkCertainty(from.status, to.status) }]
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

/** Draws the line of a link with the mark at its end, crossed out if the meeting did not take place. */
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
    end ? ends[end](line, colour, colours.canvas) : '',
    line.certainty === 'off' ? ticks(line, colours.edgeStrong) : '',
  ].join('')
}

/**
 * The marks at the end of a link, about as large as Cytoscape draws its own on the stage. An arrow does for a vee: the
 * only link with a vee is dashed, so it can't be taken for another.
 */
const ends = {
  arrow,
  vee: arrow,
  ring: ({ b }: Line, colour: string, ground: string) =>
    `<circle cx="${short(b.x)}" cy="${short(b.y)}" r="3.4" fill="${ground}" stroke="${colour}" stroke-width="1.1"/>`,
}

function path({ a, b }: Line, colour: string, width: number, more = ''): string {
  return `<path d="M${short(a.x)} ${short(a.y)}L${short(b.x)} ${short(b.y)}" fill="none" stroke="${colour}" stroke-width="${width}"${more}/>`
}

function arrow({ a, b }: Line, colour: string): string {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length]
  const corner = (side: number) => `${short(b.x - dx * 8 - dy * side)} ${short(b.y - dy * 8 + dx * side)}`
  return `<path d="M${short(b.x)} ${short(b.y)}L${corner(3.5)}L${corner(-3.5)}z" fill="${colour}"/>`
}

function ticks(line: Line, colour: string): string {
  const angle = Math.atan2(line.b.y - line.a.y, line.b.x - line.a.x)
  return crossingTicks(on(line, 0.5), angle)
    .map((tick) => tick.map(short))
    .map(([x1, y1, x2, y2]) => `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="${colour}" stroke-width="${TICK_WIDTH}"/>`)
    .join('')
}
