import { halfSize } from '../../model/drawing/shapes.ts'
import type { Point } from '../workspace/view.ts'
import type { StageEdge, StageGraph, StageNode } from './elements.ts'

/** What of a node is drawn above Cytoscape's canvas, at its place on the screen. */
export interface NodeAbove {
  id: string
  x: number
  y: number
  halfWidth: number
  halfHeight: number
  name: string
  second: string
  outside: number
  pinned: boolean
  faded: boolean
  /** Selected, marked or pointed at: named whether there is room or not. */
  named: boolean
  strong: boolean
  links: number
}

/** What of a link is drawn above: a name when it is dark, ticks when it did not take place, a number on a path. */
export interface EdgeAbove {
  id: string
  from: Point
  to: Point
  name: string
  crossed: boolean
  hop: number | undefined
}

export interface Above {
  nodes: NodeAbove[]
  edges: EdgeAbove[]
}

/** How the stage stands: where its nodes are on the screen (undefined for one not drawn), how large, what is pointed at. */
export interface Standing {
  placeOf(id: string): Point | undefined
  zoom: number
  near: ReadonlySet<string>
}

/** What is drawn above a graph; of `only` some nodes, with the links that touch them, where these alone have moved. */
export function above({ nodes, edges }: StageGraph, standing: Standing, only?: ReadonlySet<string>): Above {
  const wanted = (id: string) => only === undefined || only.has(id)
  return {
    nodes: nodes.flatMap((node) => {
      const place = wanted(node.id) ? standing.placeOf(node.id) : undefined
      return place ? [nodeAbove(node, place, standing)] : []
    }),
    edges: edges.flatMap((edge) => (wanted(edge.from) || wanted(edge.to) ? edgeAbove(edge, standing) : [])),
  }
}

/** What is drawn above, without some nodes and what touches them. */
export function without({ nodes, edges }: StageGraph, moving: ReadonlySet<string>): StageGraph {
  return {
    nodes: nodes.filter(({ id }) => !moving.has(id)),
    edges: edges.filter(({ from, to }) => !moving.has(from) && !moving.has(to)),
  }
}

function nodeAbove(node: StageNode, { x, y }: Point, { zoom, near }: Standing): NodeAbove {
  const [halfWidth, halfHeight] = halfSize(node.kind)
  const { id, name, second, outside, pinned, faded, links, selected, marked } = node
  return {
    ...{ id, x, y, name, second, outside, pinned, faded, links },
    named: selected || marked || near.has(id),
    halfWidth: halfWidth * zoom,
    halfHeight: halfHeight * zoom,
    strong: selected,
  }
}

/** Links that carry nothing above the canvas matter only for the room that labels have. */
function edgeAbove(edge: StageEdge, { placeOf }: Standing): EdgeAbove[] {
  const [from, to] = [placeOf(edge.from), placeOf(edge.to)]
  if (!from || !to) return []
  const name = edge.path === undefined && (edge.hot || edge.selected) ? edgeName(edge) : ''
  return [{ id: edge.id, from, to, name, crossed: edge.certainty === 'off', hop: edge.hop }]
}

function edgeName({ kind, weight }: StageEdge): string {
  return kind === 'met' ? `met${weight > 1 ? ` ${weight} times` : ''}` : kind
}
