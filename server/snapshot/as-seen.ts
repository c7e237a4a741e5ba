import { type FoldedGraph, fold } from '../../model/fold.ts'
import type { Graph } from '../../model/graph.ts'
import type { SnapshotRequest } from '../../model/snapshot.ts'

/**
 * The graph as its author saw it: of the links among the items only those named, and meetings folded where they were.
 * The fold is the one of the view, so that what it makes of the same links is the same.
 */
export function asSeen(
  { nodes, edges }: Graph,
  { edges: named, fold: isFolded }: Pick<SnapshotRequest, 'edges' | 'fold'>,
): FoldedGraph {
  const seen = new Set(named)
  const isSeen = ({ id }: { id: string }) => named === undefined || seen.has(id)
  const graph = { nodes, edges: edges.filter(isSeen) }
  if (!isFolded) return { ...graph, folded: { nodes: [], edges: [] } }
  const folded = fold(graph)
  return { ...folded, edges: folded.edges.filter(isSeen) }
}
