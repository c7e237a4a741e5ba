import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'

export interface Point {
  x: number
  y: number
}

interface Body extends SimulationNodeDatum {
  id: string
}

/** Half the room an item takes with its label. */
const RADIUS = 56
const LINK_LENGTH = 130
/** Steps until the simulation has cooled down; fewer for large graphs, which hold the server up meanwhile. */
const STEPS = 300
const STEPS_LARGE = 100
const LARGE = 600
/** Pictures stand in columns of text: wider than high. */
const STRETCH = 1.4

/**
 * Whole-numbered places for the items, the leftmost at x = 0 and the topmost at y = 0, so that a view that was only
 * moved about is the same view. Items with a place keep it; the others are laid out by forces with collision, seeded,
 * so that the same graph lies the same way.
 */
export function placed(
  ids: readonly string[],
  edges: readonly { from: string; to: string }[],
  given: Readonly<Record<string, Point>>,
): Map<string, Point> {
  const known = new Map(Object.entries(given))
  const places = ids.every((id) => known.has(id)) ? known : simulated(ids, edges, known)
  const own = ids.map((id) => [id, places.get(id) ?? { x: 0, y: 0 }] as const)
  const left = Math.min(...own.map(([, { x }]) => Math.round(x)))
  const top = Math.min(...own.map(([, { y }]) => Math.round(y)))
  return new Map(own.map(([id, { x, y }]) => [id, { x: Math.round(x) - left, y: Math.round(y) - top }]))
}

function simulated(
  ids: readonly string[],
  edges: readonly { from: string; to: string }[],
  known: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const bodies = ids.map((id): Body => {
    const place = known.get(id)
    return place === undefined ? { id } : { id, ...place, fx: place.x, fy: place.y }
  })
  const middle = (axis: 'x' | 'y') => {
    const fixed = bodies.flatMap(({ fx, [axis]: at }) => (fx === undefined || at === undefined ? [] : [at]))
    return fixed.length === 0 ? 0 : fixed.reduce((sum, at) => sum + at, 0) / fixed.length
  }
  const steps = ids.length > LARGE ? STEPS_LARGE : STEPS
  const links = edges.map(({ from, to }) => ({ source: from, target: to }))
  forceSimulation(bodies)
    .randomSource(seeded(1))
    .force(
      'link',
      forceLink<Body, { source: string; target: string }>(links)
        .id(({ id }) => id)
        .distance(LINK_LENGTH),
    )
    .force('charge', forceManyBody().strength(-420).distanceMax(900))
    .force('collide', forceCollide(RADIUS).iterations(3))
    .force('x', forceX(middle('x')).strength(0.055 / STRETCH))
    .force('y', forceY(middle('y')).strength(0.055 * STRETCH))
    .alphaDecay(1 - 0.001 ** (1 / steps))
    .stop()
    .tick(steps)
  return new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y }]))
}

/** Numbers in [0, 1) that look random and are the same each time (Park and Miller's generator). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
