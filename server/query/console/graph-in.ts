import { Edge, type Graph, Node } from '../../../model/graph.ts'
import type { EdgeValue, NodeValue, PathValue, RowValue } from '../../store/graph-store.ts'

/** What of a query's rows are nodes and edges of the model, each once, wherever in lists, maps and paths they stand. */
export function graphIn(rows: readonly RowValue[]): Graph {
  const nodes = new Map<string, Node>()
  const edges = new Map<string, Edge>()
  for (const element of elementsIn(rows)) {
    if (element.type === 'node') {
      const node = asNode(element)
      if (node !== null) nodes.set(node.id, node)
    } else {
      const edge = Edge.safeParse({ ...element.properties, relation: element.relation }).data
      if (edge !== undefined) edges.set(edge.id, edge)
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] }
}

/** A claim or another node of the journal is none of the graph. */
function asNode({ labels, properties }: NodeValue): Node | null {
  const { id, name, ...rest } = properties
  const kind = labels.find((label) => label !== 'Entity')
  return labels.includes('Entity') ? (Node.safeParse({ id, name, kind, properties: rest }).data ?? null) : null
}

function* elementsIn(value: RowValue | readonly RowValue[]): Generator<NodeValue | EdgeValue> {
  if (value === null || typeof value !== 'object') return
  if (isElement(value)) yield value
  else if (isPath(value)) yield* [...value.nodes, ...value.edges]
  else for (const inner of Object.values(value)) yield* elementsIn(inner)
}

function isElement(value: object): value is NodeValue | EdgeValue {
  return 'type' in value && 'properties' in value && (value.type === 'node' || value.type === 'edge')
}

function isPath(value: object): value is PathValue {
  return 'type' in value && value.type === 'path' && 'nodes' in value && 'edges' in value
}
