import { Edge, Node } from '../../model/graph.ts'
import type { EdgeValue, NodeValue, Row } from './graph-store.ts'

/** An entity of the store as the model's node. */
export function toNode({ labels, properties }: NodeValue): Node {
  const { id, name, ...rest } = properties
  return Node.parse({ id, name, kind: labels.find((label) => label !== 'Entity'), properties: rest })
}

/** A tie of the store, from the columns `tie` (its properties) and `relation`. */
export function toEdge({ tie, relation }: Row): Edge {
  return Edge.parse({ ...(tie as Record<string, unknown>), relation })
}

/** A stranger's node or edge where it is one of the model, else null. */
export function asModel(value: NodeValue | EdgeValue): Node | Edge | null {
  if (value.type === 'edge') return Edge.safeParse({ ...value.properties, relation: value.relation }).data ?? null
  return value.labels.includes('Entity') ? toNode(value) : null
}
