import type { Graph } from '../../model/graph.ts'
import { draw, nothingKnown } from '../workspace/chain.ts'
import { elements, type StageGraph } from '../workspace/elements.ts'
import { emptyView, LARGEST_START, type Point } from '../workspace/view.ts'

/** The part of a result that is drawn: the first items with the links among them, and counts of the rest. */
export interface Drawable {
  graph: Graph
  itemsLeftOut: number
  /** Links with an end that is not drawn. Most often the query returned the link without its ends. */
  linksLeftOut: number
}

export function drawable({ nodes, edges }: Graph): Drawable {
  const shown = nodes.slice(0, LARGEST_START)
  const there = new Set(shown.map(({ id }) => id))
  const drawn = edges.filter(({ from, to }) => there.has(from) && there.has(to))
  return {
    graph: { nodes: shown, edges: drawn },
    itemsLeftOut: nodes.length - shown.length,
    linksLeftOut: edges.length - drawn.length,
  }
}

/** A result as the stage draws it, in the shapes of Explore. */
export function resultGraph(
  { nodes, edges }: Graph,
  positions: Readonly<Record<string, Point>>,
  selection: readonly string[],
): StageGraph {
  const known = {
    ...nothingKnown,
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
  }
  const view = { ...emptyView, ids: nodes.map(({ id }) => id), positions, selection: [...selection] }
  return elements(draw(view, known), view, known)
}
