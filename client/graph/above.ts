import { halfSize } from '../../model/drawing/shapes.ts'
import type { StageEdge, StageGraph, StageNode } from '../workspace/elements.ts'
import type { Point } from '../workspace/view.ts'

/** The marks of a node above Cytoscape's canvas. `x` and `y` are its place on the screen. */
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
  /** True if the node is selected, marked or pointed at: then its name is drawn even without room. */
  named: boolean
  strong: boolean
  links: number
}

/** The marks of a link above the canvas: its name if it is dark, ticks if its meeting did not take place, its number on a path. */
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

/** The state of the stage. `placeOf` gives a node's place on the screen, undefined if it is not drawn; `near` holds what is pointed at. */
export interface StageState {
  placeOf(id: string): Point | undefined
  zoom: number
  near: ReadonlySet<string>
}

/** Returns the marks above a graph. `only` narrows them to some nodes and the links that touch them. */
export function above({ nodes, edges }: StageGraph, state: StageState, only?: ReadonlySet<string>): Above {
  const wanted = (id: string) => only === undefined || only.has(id)
  return {
    nodes: nodes.flatMap((node) => {
      const place = wanted(node.id) ? state.placeOf(node.id) : undefined
      return place ? [nodeAbove(node, place, state)] : []
    }),
    edges: edges.flatMap((edge) => (wanted(edge.from) || wanted(edge.to) ? edgeAbove(edge, state) : [])),
  }
}

/** The graph without some nodes and the links that touch them. */
export function without({ nodes, edges }: StageGraph, moving: ReadonlySet<string>): StageGraph {
  return {
    nodes: nodes.filter(({ id }) => !moving.has(id)),
    edges: edges.filter(({ from, to }) => !moving.has(from) && !moving.has(to)),
  }
}

function nodeAbove(node: StageNode, { x, y }: Point, { zoom, near }: StageState): NodeAbove {
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

/** Also returns links without any mark: labels keep clear of them. */
function edgeAbove(edge: StageEdge, { placeOf }: StageState): EdgeAbove[] {
  const [from, to] = [placeOf(edge.from), placeOf(edge.to)]
  if (!from || !to) return []
  const name = edge.path === undefined && (edge.hot || edge.selected) ? edgeName(edge) : ''
  return [{ id: edge.id, from, to, name, crossed: edge.certainty === 'off', hop: edge.hop }]
}

function edgeName({ kind, weight }: StageEdge): string {
  return kind === 'met' ? `met${weight > 1 ? ` ${weight} times` : ''}` : kind
}
