import { Source } from '../../model/claim.ts'
import { Edge, Node } from '../../model/graph.ts'
import { AppError } from '../../model/problem.ts'
import type { NodeValue, Row, RowValue } from './graph-store.ts'

/** Returns a column of a row as the node of the engine in it. Throws `internal` if it holds anything else. */
export function nodeValue(value: RowValue | undefined): NodeValue {
  if (isNode(value)) return value
  const found = JSON.stringify(value) ?? 'nothing'
  throw new AppError('internal', `A statement should have returned a node, and returned ${found}`)
}

function isNode(value: RowValue | undefined): value is NodeValue {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'node'
}

/** Returns a stored entity as the model's node. */
export function toNode({ labels, properties }: NodeValue): Node {
  const { id, name, ...rest } = properties
  return Node.parse({ id, name, kind: labels.find((label) => label !== 'Entity'), properties: rest })
}

/** Returns a column of one of our statements as the model's node. */
export function asNode(value: RowValue | undefined): Node {
  return toNode(nodeValue(value))
}

/** Returns a stored tie as the model's edge. The row has its properties in the column `tie`, and its `relation`. */
export function toEdge({ tie, relation }: Row): Edge {
  return Edge.parse(Object.assign({}, tie, { relation }))
}

/** Returns the sources in the column `s` of rows. */
export function sourcesIn(rows: readonly Row[]): Source[] {
  return rows.map(({ s }) => Source.parse(nodeValue(s).properties))
}
