import type { PathsAnswer, PathsRequest } from '../../../model/api/graph.ts'
import { kindOfId } from '../../../model/entity.ts'
import type { Edge, Graph, Node } from '../../../model/graph.ts'
import { AppError } from '../../../model/problem.ts'
import { statement } from '../../store/cypher-library.ts'
import type { GraphStore } from '../../store/graph-store.ts'
import { toEdge } from '../../store/to-graph.ts'
import { findEntities } from '../find-entity.ts'
import { readContacts } from './contacts.ts'
import { findWays, type Ways } from './find-ways.ts'
import type { Way } from './simple-paths.ts'

const tiesAt = statement('read/ties-at')

type Readable = Pick<GraphStore, 'read'>

/**
 * Several ways in which two entities are connected, shortest first. Merged ids are followed and told. Throws `not-found`
 * for an end that is not there, and `cancelled` once the signal is aborted.
 */
export async function paths(store: Readable, request: PathsRequest, signal: AbortSignal): Promise<PathsAnswer> {
  const asked = [request.from, request.to, ...request.avoid]
  const { merged } = await findEnds(store, asked)
  const [from = '', to = '', ...avoid] = asked.map((id) => merged.get(id) ?? id)
  if (from === to) throw new AppError('bad-request', `from and to are both "${from}": name two different entities`)
  const filter = { ...request, from, to, avoid }
  const found = await findWays(filter, (ids) => {
    if (signal.aborted) throw new AppError('cancelled', 'The search for paths was cancelled')
    return readContacts(store, ids, filter)
  })
  return {
    paths: await toPaths(store, found),
    truncated: found.truncated,
    merged: Object.fromEntries(merged),
  }
}

async function findEnds(store: Readable, asked: readonly string[]) {
  const found = await findEntities(store, asked)
  const missing = asked.slice(0, 2).find((id) => found.missing.includes(id))
  if (missing !== undefined) {
    throw new AppError('not-found', `There is nothing with the id "${missing}": search for it by name`)
  }
  return found
}

/** Reads the nodes and ties of all ways in two statements. */
async function toPaths(store: Readable, { ways, known }: Ways): Promise<Graph[]> {
  const tieOf = (a: string, b: string) => known.get(a)?.get(b) ?? ''
  const hops = ways.flatMap((way) => hopsOf(way).map(([a, b]) => ({ ...nearAndFar(a, b), id: tieOf(a, b) })))
  const ties = [...new Map(hops.map((hop) => [hop.id, hop])).values()]
  const [{ nodes }, rows] = await Promise.all([findEntities(store, ways.flat()), store.read(tiesAt, { ties })])
  const nodeById = new Map(nodes.map((node) => [node.id, node]))
  const edgeById = new Map(rows.map(toEdge).map((edge) => [edge.id, edge]))
  const toPath = (way: Way): { nodes: Node[]; edges: Edge[] } => ({
    nodes: way.flatMap((id) => nodeById.get(id) ?? []),
    edges: hopsOf(way).flatMap(([a, b]) => edgeById.get(tieOf(a, b)) ?? []),
  })
  // What was removed since it was found leaves a gap, and a way with a gap is none.
  return ways
    .map(toPath)
    .filter(({ nodes, edges }, i) => nodes.length === ways[i]?.length && edges.length === nodes.length - 1)
}

function hopsOf(way: Way): [string, string][] {
  return way.slice(1).map((id, i) => [way[i] ?? '', id])
}

/** Ties are read from the end that has fewer; those of a state or an organisation are many. */
function nearAndFar(a: string, b: string): { near: string; far: string } {
  const kind = kindOfId(a)
  return kind === 'Meeting' || kind === 'Person' ? { near: a, far: b } : { near: b, far: a }
}
