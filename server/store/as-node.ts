import * as z from 'zod'
import type { Node } from '../../model/graph.ts'
import type { NodeValue, RowValue } from './graph-store.ts'
import { toNode } from './to-graph.ts'

const NodeColumn: z.ZodType<NodeValue> = z.object({
  type: z.literal('node'),
  id: z.string(),
  labels: z.array(z.string()),
  properties: z.record(z.string(), z.json()),
})

/** The node in a column of one of our statements. */
export function asNode(value: RowValue | undefined): Node {
  return toNode(NodeColumn.parse(value))
}
