import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import type { SnapshotRelation } from '../snapshot.ts'
import type { Point } from './point.ts'
import { untangled } from './untangle.ts'

/**
 * A graph to lay out. Nodes with a `fixed` place keep it. A link is the index of both its ends in `nodes`, and how hard it
 * pulls, from 0 to 1.
 */
export interface LayoutRequest {
  nodes: readonly { id: string; fixed?: Point | undefined }[]
  links: readonly (readonly [from: number, to: number, pull: number])[]
  /** Width over height of the stage, so that the graph fills it. */
  aspect: number
}

/** Places and topics say less about who belongs together than meetings do. */
const PULL: Partial<Record<SnapshotRelation, number>> = { CONCERNS: 0.15, HELD_IN: 0.3 }

/** Makes the request for a graph. Several links between the same two items pull only as hard as the strongest. */
export function layoutRequest(
  ids: readonly string[],
  edges: readonly { from: string; to: string; relation: SnapshotRelation }[],
  aspect: number,
  fixed: (id: string) => Point | undefined = () => undefined,
): LayoutRequest {
  const place = new Map(ids.map((id, index) => [id, index]))
  const links = new Map<string, readonly [number, number, number]>()
  for (const { from, to, relation } of edges) {
    const [a, b] = [place.get(from), place.get(to)]
    if (a === undefined || b === undefined) continue
    const pair = a < b ? `${a}-${b}` : `${b}-${a}`
    links.set(pair, [a, b, Math.max(links.get(pair)?.[2] ?? 0, PULL[relation] ?? 1)])
  }
  return { nodes: ids.map((id) => ({ id, fixed: fixed(id) })), links: [...links.values()], aspect }
}

interface Body extends SimulationNodeDatum {
  id: string
}

/** Half the room that a node and its label take. Circles of this radius never overlap. */
const RADIUS = 52
const LINK_LENGTH = 116
/** Steps until the simulation has cooled down. Large graphs get fewer, or they would take too long. */
const STEPS = 300
const STEPS_LARGE = 160

/**
 * Places nodes by forces with collision, then exchanges nodes whose ties cross. The same graph gets the same layout each time, since nothing is random. Nodes
 * with a place do not move, and new nodes start beside those of their neighbours.
 */
export function layout({ nodes, links, aspect }: LayoutRequest): Record<string, Point> {
  const bodies = nodes.map(({ id, fixed }): Body => (fixed ? { id, ...fixed, fx: fixed.x, fy: fixed.y } : { id }))
  startBesideNeighbours(bodies, links)
  const stretch = Math.min(Math.max(Math.sqrt(aspect), 0.6), 1.7)
  const steps = nodes.length > 600 ? STEPS_LARGE : STEPS
  const simulation = forceSimulation(bodies)
    .randomSource(seeded(1))
    .force('link', linkForce(links, nodes.length))
    .force('charge', forceManyBody().strength(-640).distanceMax(1_000))
    .force('collide', forceCollide(RADIUS).iterations(3))
    .force('x', forceX(centre(bodies, 'x')).strength(0.05 / stretch))
    .force('y', forceY(centre(bodies, 'y')).strength(0.05 * stretch))
    .alphaDecay(1 - 0.001 ** (1 / steps))
    .stop()
  simulation.tick(steps)
  const places = untangled(
    bodies.map(({ x = 0, y = 0 }) => ({ x: Math.round(x), y: Math.round(y) })),
    links.map(([from, to]) => [from, to]),
    (index) => nodes[index]?.fixed === undefined,
  )
  return Object.fromEntries(bodies.map(({ id }, index) => [id, places[index] ?? { x: 0, y: 0 }]))
}

/** Makes d3's own link force, weaker between nodes with many links, and weighted by the pull of each link. */
function linkForce(links: LayoutRequest['links'], nodes: number) {
  const degrees = new Array<number>(nodes).fill(0)
  for (const [from, to] of links) for (const end of [from, to]) degrees[end] = (degrees[end] ?? 0) + 1
  return forceLink<Body, { source: number; target: number }>(links.map(([source, target]) => ({ source, target })))
    .distance(LINK_LENGTH)
    .strength((_link, index) => {
      const [from, to, pull] = links[index] ?? [0, 0, 0]
      return pull / Math.max(Math.min(degrees[from] ?? 1, degrees[to] ?? 1), 1)
    })
}

/** The middle to which all nodes are pulled: that of the placed nodes, if there are any. */
function centre(bodies: readonly Body[], axis: 'x' | 'y'): number {
  const placed = bodies.flatMap(({ fx, [axis]: at }) => (typeof fx === 'number' && at !== undefined ? [at] : []))
  return placed.length === 0 ? 0 : placed.reduce((sum, at) => sum + at, 0) / placed.length
}

/** Starts each node without a place near the middle of its placed neighbours, each in its own direction. */
function startBesideNeighbours(bodies: Body[], links: LayoutRequest['links']): void {
  const neighbours = new Map<Body, Body[]>()
  for (const [source, target] of links) {
    const [a, b] = [bodies[source], bodies[target]]
    if (!a || !b) continue
    neighbours.set(a, [...(neighbours.get(a) ?? []), b])
    neighbours.set(b, [...(neighbours.get(b) ?? []), a])
  }
  bodies.forEach((body, index) => {
    if (body.fx !== undefined) return
    const placed = (neighbours.get(body) ?? []).filter(({ fx }) => fx !== undefined)
    if (placed.length === 0) return
    const angle = index * Math.PI * (3 - Math.sqrt(5))
    const middle = (axis: 'x' | 'y') => placed.reduce((sum, { [axis]: at = 0 }) => sum + at, 0) / placed.length
    body.x = middle('x') + Math.cos(angle) * LINK_LENGTH
    body.y = middle('y') + Math.sin(angle) * LINK_LENGTH
  })
}

/** Makes numbers in [0, 1) that look random and are the same each time (Park and Miller's generator). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
