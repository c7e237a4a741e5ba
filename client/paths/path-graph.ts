import type { Graph } from '../../model/graph.ts'
import { draw, type Known, nothingKnown } from '../workspace/chain.ts'
import { elements, type StageGraph } from '../workspace/elements.ts'
import { emptyView, type Point } from '../workspace/view.ts'

const COLUMN = 150
const ROW = 112

/**
 * Places for paths between two items: one end on the left, the other on the right, and the items between in columns. The
 * first path is a straight line. Items that other paths add go above and below it in turn. An item on several paths has
 * the place that the first of them gives it.
 */
export function pathPlaces(paths: readonly Graph[]): Record<string, Point> {
  const longest = Math.max(...paths.map(({ edges }) => edges.length), 1)
  const rows = new Map<number, number>()
  const places: Record<string, Point> = {}
  for (const [index, { nodes }] of paths.entries()) {
    for (const [hop, { id }] of nodes.entries()) {
      if (places[id] !== undefined) continue
      const column = nodes.length < 2 ? 0 : Math.round((hop / (nodes.length - 1)) * longest)
      // Row 0 belongs to the first path, even in a column where it has no item.
      const row = rows.get(column) ?? (index === 0 ? 0 : 1)
      rows.set(column, row + 1)
      places[id] = { x: column * COLUMN, y: byTurns(row) * ROW }
    }
  }
  return places
}

/** 0, -1, 1, -2, 2, … */
const byTurns = (row: number) => (row % 2 === 0 ? row / 2 : -(row + 1) / 2)

/** The paths as the stage draws them: the shown one thick and numbered, the others thin. */
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
  const hops = new Map<string, number>(paths[shown]?.edges.map(({ id }, index) => [id, index + 1]))
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
