import { type Certainty, type LinkKind, linkCertainty, linkKind } from '../../model/drawing/links.ts'
import { nodeInitials } from '../../model/drawing/short-text.ts'
import { areOfSeveralYears } from '../../model/drawing/tile.ts'
import type { EntityKind } from '../../model/entity.ts'
import type { Node } from '../../model/graph.ts'
import { secondLine } from '../words/meeting-words.ts'
import type { Drawn, Known } from './chain.ts'
import type { Point, View } from './view.ts'

/** A node as the stage draws it. */
export interface StageNode {
  id: string
  kind: EntityKind
  node: Node
  name: string
  /** The paler line below the name: the year if meetings lie in several, a status, a place, or that the day is not known. */
  second: string
  /** The text inside the shape: initials, a code, a short name. */
  inside: string
  position: Point | undefined
  /** The number of links to items outside the view. */
  outside: number
  links: number
  pinned: boolean
  selected: boolean
  /** Selected too, but not the item that the details show. */
  marked: boolean
  /** True if the filters left it without any link: then it is drawn pale. */
  faded: boolean
}

/** A link as the stage draws it. */
export interface StageEdge {
  id: string
  from: string
  to: string
  kind: LinkKind
  certainty: Certainty
  /** The number of meetings behind a MET tie; 1 for every other link. */
  weight: number
  /** True if it touches the selected item, unless that is a hub: then it is drawn dark, with its name. */
  hot: boolean
  selected: boolean
  /** True if another link joins the same two items, so that it must bend to be seen. */
  parallel: boolean
  /** Set if it lies on a path between two items: on the one shown, or on another. */
  path?: 'shown' | 'other'
  /** Its number on the path shown, from 1. */
  hop?: number
}

export interface StageGraph {
  nodes: StageNode[]
  edges: StageEdge[]
}

/** An item with more links is a hub: they are not made dark, since they would cover everything else. */
const MOST_HOT = 60

/** Last step of the chain: makes the elements that the stage draws and the list names. */
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
