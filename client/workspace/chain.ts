import type * as z from 'zod'
import type { Evidence, GraphAnswer } from '../../model/api/graph.ts'
import { linkKind } from '../../model/drawing/links.ts'
import { type FoldedGraph, fold } from '../../model/fold.ts'
import type { Edge, Graph, Node } from '../../model/graph.ts'
import { mayOverlap } from '../../model/partial-date.ts'
import { counted } from '../words/counted.ts'
import type { Filters, Time, View } from './view.ts'

/** Everything that was fetched so far, by id. */
export interface Known {
  nodes: ReadonlyMap<string, Node>
  edges: ReadonlyMap<string, Edge>
  /** The number of links of each node in the whole graph, also outside the view. */
  degrees: ReadonlyMap<string, number>
  /** The sources and the confidence behind a node or edge. */
  evidence: ReadonlyMap<string, Evidence>
  /** The names of sources. */
  sources: ReadonlyMap<string, string>
}

export const nothingKnown: Known = {
  nodes: new Map(),
  edges: new Map(),
  degrees: new Map(),
  evidence: new Map(),
  sources: new Map(),
}

/** Adds an answer to what is known. The newest answer counts. */
export function learn(known: Known, { graph, degrees, evidence, sources }: z.infer<typeof GraphAnswer>): Known {
  return {
    ...known,
    nodes: new Map([...known.nodes, ...graph.nodes.map((node) => [node.id, node] as const)]),
    edges: new Map([...known.edges, ...graph.edges.map((edge) => [edge.id, edge] as const)]),
    degrees: new Map([...known.degrees, ...Object.entries(degrees)]),
    evidence: new Map([...known.evidence, ...Object.entries(evidence)]),
    sources: new Map([...known.sources, ...sources.map(({ id, name }) => [id, name] as const)]),
  }
}

/** First step: keeps the items of the view that are not hidden, and the links among them. */
function graphOf(view: Pick<View, 'ids' | 'hidden'>, known: Known): Graph {
  const hidden = new Set(view.hidden)
  const nodes = view.ids.flatMap((id) => {
    const node = hidden.has(id) ? undefined : known.nodes.get(id)
    return node ? [node] : []
  })
  return amongThese(nodes, [...known.edges.values()])
}

/** Second step: leaves out what the filters and the brush exclude. An edge goes with either of its ends. */
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

/** True if any day of a meeting may lie in the period. Meetings without a date follow `time.undated`. */
function isInTime(span: { since?: string | undefined; until?: string | undefined }, time: Time): boolean {
  return span.since === undefined ? time.undated : mayOverlap(span, time)
}

/** Third step: folds held meetings into ties, if the view says so. */
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

/** The graph that a view draws, after each step. */
export interface Drawn {
  graph: Graph
  filtered: Graph
  folded: FoldedGraph
}

/** Runs the chain: graph → filtered → folded. The stage's elements and the list's rows are made of its result. */
export function draw(view: View, known: Known): Drawn {
  const graph = graphOf(view, known)
  const left = filtered(graph, view.filters, view.time, known.evidence)
  return { graph, filtered: left, folded: folded(left, view.fold, view.filters) }
}

/** Returns the neighbours of an item that have no link to any other item. */
export function leavesOf({ edges }: Graph, id: string): string[] {
  const hasOther = (of: string) =>
    edges.some(({ from, to }) => (from === of && to !== id) || (to === of && from !== id))
  const neighbours = edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
  return [...new Set(neighbours)].filter((neighbour) => !hasOther(neighbour))
}

/** Says why folding would change nothing of what is drawn; empty if it would. */
export function whyNotFold(graph: Graph): string {
  if (fold(graph).folded.nodes.length > 0) return ''
  const held = graph.nodes.filter((node) => node.kind === 'Meeting' && node.properties.status === 'held').length
  return held === 0
    ? 'Nothing to fold: no meeting in this view was held.'
    : `Nothing to fold: ${counted(held, 'held meeting')}, but none with two sides in this view and at most 12 participants. Add the other participants.`
}

/** A workspace, as far as folding needs one. */
interface Foldable {
  view: View
  drawn: Drawn
  change(view: View, what: string): void
}

/** Folds the meetings of the view, or unfolds them. If there is nothing to fold, says why. */
export function toggleFold(workspace: Foldable, say: (what: string) => void): void {
  const { view, drawn } = workspace
  const why = view.fold ? '' : whyNotFold(drawn.filtered)
  if (why === '') workspace.change({ ...view, fold: !view.fold }, `${view.fold ? 'Unfolded' : 'Folded'} the meetings`)
  else say(why)
}
