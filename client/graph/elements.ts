import { type Certainty, type LinkKind, linkCertainty, linkKind } from '../../model/drawing/links.ts'
import { nodeInitials } from '../../model/drawing/short-text.ts'
import { areOfSeveralYears } from '../../model/drawing/tile.ts'
import type { EntityKind } from '../../model/entity.ts'
import type { Node } from '../../model/graph.ts'
import { secondLine } from '../words/meeting-words.ts'
import type { Drawn, Known } from '../workspace/chain.ts'
import type { Point, View } from '../workspace/view.ts'

/** A node as the stage draws it. */
export interface StageNode {
  id: string
  kind: EntityKind
  node: Node
  name: string
  /** Below the name, paler: the year where meetings are of several, a place, a status, what is not known. */
  second: string
  /** Inside the shape: initials, a code, a short name. */
  inside: string
  position: Point | undefined
  /** Links to items outside the view. */
  outside: number
  links: number
  pinned: boolean
  selected: boolean
  /** Selected beside others, not shown in the details. */
  marked: boolean
  /** Left without any link by the filters; drawn pale. */
  faded: boolean
}

/** A link as the stage draws it. */
export interface StageEdge {
  id: string
  from: string
  to: string
  kind: LinkKind
  certainty: Certainty
  /** Meetings behind a MET tie; 1 for every other link. */
  weight: number
  /** Touches what is selected, unless that is a hub: drawn dark, with its name. */
  hot: boolean
  selected: boolean
  /** Another link joins the same two items, so it must bend to be seen. */
  parallel: boolean
  /** On a path between two items: the one shown, or another. */
  path?: 'shown' | 'other'
  /** Its number on the path shown, from 1. */
  hop?: number
}

export interface StageGraph {
  nodes: StageNode[]
  edges: StageEdge[]
}

/** The links of an item with more than these are not made dark: they would cover everything else. */
const MOST_HOT = 60

/** Last step of the chain: what the stage draws and the list names. */
export function elements({ graph, filtered, folded }: Drawn, view: View, known: Known): StageGraph {
  const selection = new Set(view.selection)
  const shown = view.selection.at(-1)
  const pinned = new Set(view.pinned)
  const statuses = new Map(
    filtered.nodes.flatMap((node) => (node.kind === 'Meeting' ? [[node.id, node.properties.status] as const] : [])),
  )
  const linksBefore = count(graph.edges)
  const links = count(folded.edges)
  const isHub = shown !== undefined && (links.get(shown) ?? 0) > MOST_HOT
  const withYear = areOfSeveralYears(folded.nodes.flatMap((node) => (node.kind === 'Meeting' ? [node.properties] : [])))
  const pairs = new Map<string, number>()
  for (const edge of folded.edges) pairs.set(pair(edge), (pairs.get(pair(edge)) ?? 0) + 1)

  return {
    nodes: folded.nodes.map((node) => ({
      id: node.id,
      kind: node.kind,
      node,
      name: node.name,
      second: secondLine(node, withYear),
      inside: nodeInitials(node),
      position: view.positions[node.id],
      outside: Math.max((known.degrees.get(node.id) ?? 0) - (linksBefore.get(node.id) ?? 0), 0),
      links: links.get(node.id) ?? 0,
      pinned: pinned.has(node.id),
      selected: node.id === shown,
      marked: node.id !== shown && selection.has(node.id),
      faded: !links.has(node.id) && linksBefore.has(node.id),
    })),
    edges: folded.edges.map((edge) => ({
      id: edge.id,
      from: edge.from,
      to: edge.to,
      kind: linkKind(edge),
      certainty: linkCertainty(statuses.get(edge.from), statuses.get(edge.to)),
      weight: edge.relation === 'MET' ? edge.weight : 1,
      hot: !isHub && (shown === edge.from || shown === edge.to),
      selected: selection.has(edge.id),
      parallel: (pairs.get(pair(edge)) ?? 0) > 1,
    })),
  }
}

function count(edges: readonly { from: string; to: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { from, to } of edges) for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

const pair = ({ from, to }: { from: string; to: string }) => (from < to ? `${from}\n${to}` : `${to}\n${from}`)
