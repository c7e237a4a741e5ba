import type { PathsAnswer, PathsRequest } from '../../../model/api/graph.ts'
import { kindOfId } from '../../../model/entity.ts'
import type { Edge, Graph, Node } from '../../../model/graph.ts'
import { AppError } from '../../../model/problem.ts'
import { statement } from '../../store/cypher-library.ts'
import { toEdge } from '../../store/graph-rows.ts'
import type { GraphStore } from '../../store/graph-store.ts'
import { findEntities } from '../find-entity.ts'
import { readContacts } from './bidirectional-search.ts'
import { type FoundPaths, type IdPath, shortestPaths } from './shortest-paths.ts'

const tiesAt = statement('read/ties-at')

type Readable = Pick<GraphStore, 'read'>

/**
 * Returns several paths between two entities, shortest first. Follows merged ids, which `merged` maps to what they
 * became. Throws `not-found` for an unknown end, and `cancelled` once the signal is aborted.
 */
export async function paths(store: Readable, request: PathsRequest, signal: AbortSignal): Promise<PathsAnswer> {
  const asked = [request.from, request.to, ...request.avoid]
  const { merged } = await findEnds(store, asked)
  const [from = '', to = '', ...avoid] = asked.map((id) => merged.get(id) ?? id)
  if (from === to) throw new AppError('bad-request', `"from" and "to" are both "${from}": name two different entities`)
  const filter = { ...request, from, to, avoid }
  const found = await shortestPaths(filter, (ids) => {
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
    throw new AppError('not-found', `No entity has the id "${missing}": search for it by name`)
  }
  return found
}

/** Reads the nodes and ties of all paths in two statements. */
async function toPaths(store: Readable, { paths: found, contacts }: FoundPaths): Promise<Graph[]> {
  const tieOf = (a: string, b: string) => contacts.get(a)?.get(b) ?? ''
  const hops = found.flatMap((ids) => hopsOf(ids).map(([a, b]) => ({ ...nearAndFar(a, b), id: tieOf(a, b) })))
  const ties = [...new Map(hops.map((hop) => [hop.id, hop])).values()]
  const [{ nodes }, rows] = await Promise.all([findEntities(store, found.flat()), store.read(tiesAt, { ties })])
  const nodeById = new Map<string, Node>(nodes.map((node) => [node.id, node]))
  const edgeById = new Map<string, Edge>(rows.map(toEdge).map((edge) => [edge.id, edge]))
  const toPath = (ids: IdPath): { nodes: Node[]; edges: Edge[] } => ({
    nodes: ids.flatMap((id) => nodeById.get(id) ?? []),
    edges: hopsOf(ids).flatMap(([a, b]) => edgeById.get(tieOf(a, b)) ?? []),
  })
  // A path with a gap, where something was removed since the search, is left out.
  return found
    .map(toPath)
    .filter(({ nodes, edges }, i) => nodes.length === found[i]?.length && edges.length === nodes.length - 1)
}

function hopsOf(ids: IdPath): [string, string][] {
  return ids.slice(1).map((id, i) => [ids[i] ?? '', id])
}

/** Ties are read from the end that has fewer. States and organisations have many. */
function nearAndFar(a: string, b: string): { near: string; far: string } {
  const kind = kindOfId(a)
  return kind === 'Meeting' || kind === 'Person' ? { near: a, far: b } : { near: b, far: a }
}
