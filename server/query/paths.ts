import type { PathsAnswer, PathsRequest } from '../../model/api.ts'
import type { Edge, Graph, Node } from '../../model/graph.ts'
import { mayOverlap } from '../../model/partial-date.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, NodeValue } from '../store/graph-store.ts'
import { toEdge, toNode } from '../store/to-graph.ts'
import { findEntity } from './find-entity.ts'

const contactsOut = statement('read/contacts-out')
const contactsIn = statement('read/contacts-in')

/** Entities looked at before the search gives up and says so. */
const MOST_ENTITIES = 20_000
/** Steps of the walk that lists paths, so that a dense graph ends too. */
const MOST_STEPS = 200_000

interface Explored {
  nodes: Map<string, Node>
  links: Map<string, { edge: Edge; next: string }[]>
  /** Edges from the start. */
  distance: Map<string, number>
  cut: boolean
}

/**
 * Several ways between two entities, shortest first. By default through held meetings and REPRESENTS alone: a place, a
 * topic or a membership is no contact. Explores from the start level by level until the end is met, then lists simple
 * paths within what was explored, by length.
 */
export async function paths(store: GraphStore, request: PathsRequest): Promise<PathsAnswer> {
  const [start, end] = [await findEntity(store, request.from), await findEntity(store, request.to)]
  const [from, to] = [start.node, end.node]
  const moved = [start, end].flatMap(({ node, mergedFrom }) =>
    mergedFrom === undefined ? [] : [[mergedFrom, node.id]],
  )
  const merged = Object.fromEntries(moved)
  if (from.id === to.id) return { paths: [{ nodes: [from], edges: [] }], truncated: false, merged }
  const explored = await explore(store, from, to.id, request)
  return { ...list(explored, from.id, to.id, request), merged }
}

async function explore(store: GraphStore, start: Node, goal: string, request: PathsRequest): Promise<Explored> {
  const { maxHops, avoid, relations } = request
  const avoided = new Set(avoid)
  const found: Explored = {
    nodes: new Map([[start.id, start]]),
    links: new Map(),
    distance: new Map([[start.id, 0]]),
    cut: false,
  }
  let frontier = [start.id]
  for (let hops = 1; hops <= maxHops && frontier.length > 0 && !found.distance.has(goal); hops += 1) {
    const params = { ids: frontier, relations }
    const rows = [...(await store.read(contactsOut, params)), ...(await store.read(contactsIn, params))]
    const next: string[] = []
    for (const row of rows) {
      const edge = toEdge(row)
      const node = toNode(row.n as NodeValue)
      if (avoided.has(node.id) || !isContact(node, edge, request)) continue
      const near = edge.from === node.id ? edge.to : edge.from
      link(found, near, node.id, edge)
      found.nodes.set(node.id, node)
      if (found.distance.has(node.id)) continue
      found.distance.set(node.id, hops)
      next.push(node.id)
    }
    if (found.nodes.size > MOST_ENTITIES) {
      found.cut = true
      break
    }
    frontier = next
  }
  return found
}

function isContact(node: Node, edge: Edge, { since, until }: PathsRequest): boolean {
  if (node.kind !== 'Meeting') return mayOverlap(edge, { since, until })
  return node.properties.status === 'held' && mayOverlap(node.properties, { since, until })
}

function link({ links }: Explored, a: string, b: string, edge: Edge): void {
  for (const [end, next] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = links.get(end) ?? []
    if (!known.some((one) => one.edge.id === edge.id)) known.push({ edge, next })
    links.set(end, known)
  }
}

/** Simple paths by length, walked from the goal so that the distance to the start prunes what can't arrive in time. */
function list(
  explored: Explored,
  from: string,
  to: string,
  { maxHops, limit }: PathsRequest,
): Omit<PathsAnswer, 'merged'> {
  const shortest = explored.distance.get(to)
  if (shortest === undefined) return { paths: [], truncated: explored.cut }
  const found: Graph[] = []
  let steps = 0
  const walk = (at: string, left: number, nodes: string[], edges: Edge[]): void => {
    steps += 1
    if (found.length > limit || steps > MOST_STEPS) return
    if (at === from) {
      if (left === 0) found.push({ nodes: nodes.flatMap((id) => explored.nodes.get(id) ?? []), edges })
      return
    }
    const links = [...(explored.links.get(at) ?? [])].sort((a, b) => (a.edge.id < b.edge.id ? -1 : 1))
    for (const { edge, next } of links) {
      const distance = explored.distance.get(next)
      if (distance === undefined || distance > left - 1 || nodes.includes(next)) continue
      walk(next, left - 1, [next, ...nodes], [edge, ...edges])
    }
  }
  for (let length = shortest; length <= maxHops && found.length <= limit; length += 1) walk(to, length, [to], [])
  const truncated = found.length > limit || explored.cut || steps > MOST_STEPS
  return { paths: found.slice(0, limit), truncated }
}
