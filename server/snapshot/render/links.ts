import type { Box } from '../../../model/drawing/box.ts'
import { angleOn, type Curve, pointOn } from '../../../model/drawing/curve.ts'
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
import type { Point } from '../../../model/drawing/point.ts'
import { type Obstacle, route } from '../../../model/drawing/route.ts'
import type { SnapshotEdge, SnapshotNode } from '../../../model/snapshot.ts'
import { boxOf } from './shapes.ts'
import { short } from './text.ts'

/** How far links that join the same two items are bent apart. */
const APART = 24
/** The weights of what a line should not run through. */
const ITEM = 10
const NAME = 2
const WALL = 6

/** A link as a line between the outlines of its two ends. */
export interface Line extends Curve {
  edge: SnapshotEdge
  certainty: Certainty
}

/** A name beside an item, as an obstacle for the links of others. */
type Name = Pick<Obstacle, 'id'> & { box: Box }

/**
 * Returns the line of each link: straight if it can be, else around the items in its way, and around their names if
 * these have a place already, and not through walls. Links between the same two items run side by side.
 */
export function lines(
  edges: readonly SnapshotEdge[],
  nodes: ReadonlyMap<string, SnapshotNode>,
  names: readonly Name[] = [],
  walls: readonly Box[] = [],
): Line[] {
  const pairs = new Map<string, SnapshotEdge[]>()
  const pairOf = ({ from, to }: SnapshotEdge) => (from < to ? `${from} ${to}` : `${to} ${from}`)
  for (const edge of edges) pairs.set(pairOf(edge), [...(pairs.get(pairOf(edge)) ?? []), edge])
  const drawable = edges.flatMap((edge) => {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)]
    if (from === undefined || to === undefined) return []
    const beside = pairs.get(pairOf(edge)) ?? []
    const shift = (beside.indexOf(edge) - (beside.length - 1) / 2) * APART * (edge.from < edge.to ? 1 : -1)
    return [{ edge, from, to, shift, certainty: linkCertainty(from.status, to.status) }]
  })
  const obstacles = [
    ...[...nodes.values()].map((node) => ({ ...boxOf(node), id: node.id, weight: ITEM })),
    ...names.map(({ id, box }) => ({ ...box, id, weight: NAME })),
    ...walls.map((box) => ({ ...box, id: '', weight: WALL })),
  ]
  const curves = route(drawable, obstacles)
  return drawable.flatMap(({ edge, certainty }, index) => {
    const curve = curves[index]
    return curve === undefined ? [] : [{ edge, certainty, ...curve }]
  })
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
  ring: ({ d }: Line, colour: string, ground: string) =>
    `<circle cx="${short(d.x)}" cy="${short(d.y)}" r="3.4" fill="${ground}" stroke="${colour}" stroke-width="1.1"/>`,
}

function path(line: Line, colour: string, width: number, more = ''): string {
  const isCurved = !isStraight(line)
  // Whole numbers do for a curve, and make a full picture a tenth smaller.
  const number = isCurved ? (value: number) => String(Math.round(value)) : short
  const [a, b, c, d] = [line.a, line.b, line.c, line.d].map(({ x, y }) => `${number(x)} ${number(y)}`)
  return `<path d="M${a}${isCurved ? `C${b} ${c} ${d}` : `L${d}`}" fill="none" stroke="${colour}" stroke-width="${width}"${more}/>`
}

/** True if the control points lie on the straight line, up to what the file's numbers can tell. */
function isStraight({ a, b, c, d }: Line): boolean {
  const length = Math.hypot(d.x - a.x, d.y - a.y) || 1
  const off = (p: Point) => Math.abs((d.x - a.x) * (p.y - a.y) - (d.y - a.y) * (p.x - a.x)) / length
  return off(b) < 0.1 && off(c) < 0.1
}

function arrow(line: Line, colour: string): string {
  const angle = angleOn(line, 1)
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
  const { x, y } = line.d
  const corner = (side: number) => `${short(x - dx * 8 - dy * side)} ${short(y - dy * 8 + dx * side)}`
  return `<path d="M${short(x)} ${short(y)}L${corner(3.5)}L${corner(-3.5)}z" fill="${colour}"/>`
}

function ticks(line: Line, colour: string): string {
  return crossingTicks(pointOn(line, 0.5), angleOn(line, 0.5))
    .map((tick) => tick.map(short))
    .map(([x1, y1, x2, y2]) => `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="${colour}" stroke-width="${TICK_WIDTH}"/>`)
    .join('')
}
