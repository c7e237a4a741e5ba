import type { Evidence } from '../../model/api/graph.ts'
import { linkKind } from '../../model/drawing/links.ts'
import { type FoldedGraph, fold } from '../../model/fold.ts'
import type { Edge, Graph, Node } from '../../model/graph.ts'
import { mayOverlap } from '../../model/partial-date.ts'
import type { Filters, Time, View } from './view.ts'

/** Everything fetched so far, by id. */
export interface Known {
  nodes: ReadonlyMap<string, Node>
  edges: ReadonlyMap<string, Edge>
  /** Links of each node in the whole graph, also those outside the view. */
  degrees: ReadonlyMap<string, number>
  /** What stands behind a node or edge. */
  evidence: ReadonlyMap<string, Evidence>
  /** Names of sources, by their ids. */
  sources: ReadonlyMap<string, string>
}

export const nothingKnown: Known = {
  nodes: new Map(),
  edges: new Map(),
  degrees: new Map(),
  evidence: new Map(),
  sources: new Map(),
}

/** First step: the items of the view that are not hidden, and the links among them. */
function graphOf(view: Pick<View, 'ids' | 'hidden'>, known: Known): Graph {
  const hidden = new Set(view.hidden)
  const nodes = view.ids.flatMap((id) => {
    const node = hidden.has(id) ? undefined : known.nodes.get(id)
    return node ? [node] : []
  })
  return amongThese(nodes, [...known.edges.values()])
}

/** Second step: leaves out what the filters and the brush exclude. Edges go with either end, so none ends in nothing. */
function filtered(graph: Graph, filters: Filters, time: Time, evidence: Known['evidence']): Graph {
  const isBacked = (id: string) => {
    const behind = evidence.get(id)
    if (behind === undefined) return true
    return behind.confidence >= filters.sure && behind.sources.some((source) => !filters.sources.includes(source))
  }
  const nodes = graph.nodes.filter(
    (node) =>
      !filters.kinds.includes(node.kind) &&
      isBacked(node.id) &&
      (node.kind !== 'Meeting' ||
        (!filters.status.includes(node.properties.status) && isInTime(node.properties, time))),
  )
  const edges = graph.edges.filter(
    (edge) => !filters.links.includes(linkKind(edge)) && isBacked(edge.id) && mayOverlap(edge, time),
  )
  return amongThese(nodes, edges)
}

/** A meeting is in time when any of its days may be; one without a date where undated ones are kept. */
function isInTime(span: { since?: string | undefined; until?: string | undefined }, time: Time): boolean {
  return span.since === undefined ? time.undated : mayOverlap(span, time)
}

/** Third step: the graph with its held meetings as ties, or as it is. */
function folded(graph: Graph, isFolded: boolean, filters: Pick<Filters, 'links'>): FoldedGraph {
  const result = isFolded ? fold(graph) : { ...graph, folded: { nodes: [], edges: [] } }
  return filters.links.includes('met')
    ? { ...result, edges: result.edges.filter(({ relation }) => relation !== 'MET') }
    : result
}

function amongThese(nodes: Node[], edges: readonly Edge[]): Graph {
  const there = new Set(nodes.map(({ id }) => id))
  return { nodes, edges: edges.filter(({ from, to }) => there.has(from) && there.has(to)) }
}

/** Everything a view draws, with what each step left. */
export interface Drawn {
  graph: Graph
  filtered: Graph
  folded: FoldedGraph
}

/** The chain as a whole: graph → filtered → folded. Elements for the stage and rows for the list follow from it. */
export function draw(view: View, known: Known): Drawn {
  const graph = graphOf(view, known)
  const left = filtered(graph, view.filters, view.time, known.evidence)
  return { graph, filtered: left, folded: folded(left, view.fold, view.filters) }
}
