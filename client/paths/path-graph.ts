import type { Graph } from '../../model/graph.ts'
import { elements, type StageGraph } from '../graph/elements.ts'
import { draw, type Known, nothingKnown } from '../workspace/chain.ts'
import { emptyView, type Point } from '../workspace/view.ts'

const STEP = 150
const ROW = 150

/**
 * Places for paths between two items: the ends left and right, each path on a row of its own, the first above the
 * middle, the next below it, and so on. An item on several paths stands on the first of them.
 */
function pathPlaces(paths: readonly Graph[]): Record<string, Point> {
  const longest = Math.max(...paths.map(({ edges }) => edges.length), 1)
  const width = longest * STEP
  const places: Record<string, Point> = {}
  for (const [index, { nodes }] of paths.entries()) {
    const row = paths.length === 1 ? 0 : (index % 2 === 0 ? -1 : 1) * (Math.floor(index / 2) + 0.6) * ROW
    for (const [hop, { id }] of nodes.entries()) {
      const share = nodes.length < 2 ? 0 : hop / (nodes.length - 1)
      const isEnd = hop === 0 || hop === nodes.length - 1
      // An arc: items near the ends are drawn towards them, so that rows do not cross.
      const y = isEnd ? 0 : row * Math.sin(share * Math.PI) ** 0.5
      places[id] ??= { x: Math.round(share * width), y: Math.round(y) }
    }
  }
  return places
}

/** The paths as a stage draws them: the one shown thick and numbered, the others thin. */
export function pathGraph(
  paths: readonly Graph[],
  shown: number,
  selection: readonly string[] = [],
): { graph: StageGraph; known: Known } {
  const all = paths.flatMap(({ nodes }) => nodes)
  const known: Known = {
    ...nothingKnown,
    nodes: new Map(all.map((node) => [node.id, node])),
    edges: new Map(paths.flatMap(({ edges }) => edges).map((edge) => [edge.id, edge])),
  }
  const view = { ...emptyView, ids: [...known.nodes.keys()], positions: pathPlaces(paths), selection: [...selection] }
  const { nodes, edges } = elements(draw(view, known), view, known)
  const hops = new Map(paths[shown]?.edges.map(({ id }, index) => [id, index + 1]))
  return {
    known,
    graph: {
      nodes,
      edges: edges.map((edge) => {
        const hop = hops.get(edge.id)
        return hop === undefined ? { ...edge, path: 'other' as const } : { ...edge, path: 'shown' as const, hop }
      }),
    },
  }
}
