import { Edge, Node } from '../../model/graph.ts'
import type { NodeValue, Row } from './graph-store.ts'

/** An entity of the store as the model's node. */
export function toNode({ labels, properties }: NodeValue): Node {
  const { id, name, ...rest } = properties
  return Node.parse({ id, name, kind: labels.find((label) => label !== 'Entity'), properties: rest })
}

/** A tie of the store, from the columns `tie` (its properties) and `relation`. */
export function toEdge({ tie, relation }: Row): Edge {
  return Edge.parse(Object.assign({}, tie, { relation }))
}
