import type { CypherAnswer, CypherRequest } from '../../../model/api/console.ts'
import { Edge, type Graph, Node } from '../../../model/graph.ts'
import { AppError } from '../../../model/problem.ts'
import type { EdgeValue, GraphStore, Limits, NodeValue, PathValue, RowValue } from '../../store/graph-store.ts'
import { guard } from './guard.ts'

type Runnable = Pick<GraphStore, 'engine' | 'runUntrusted' | 'explain'>

/**
 * Runs a query from the console. The guard checks it first; then the engine runs it read-only and within the limits.
 * Throws `query-refused` with the word and its place, `bad-query`, `query-timeout`, `query-too-big`, and `cancelled` once
 * the signal is aborted.
 */
export async function runQuery(
  store: Runnable,
  { query, params }: CypherRequest,
  limits: Limits,
  signal: AbortSignal,
): Promise<CypherAnswer> {
  const { statement, mode } = allowed(store, query)
  const text = mode === 'run' ? statement : `${mode.toUpperCase()} ${statement}`
  const result = await store.runUntrusted(text, params, limits, signal)
  return { ...result, graph: graphIn(result.rows) }
}

/** Returns the engine's plan for a query, without running it. Throws as `runQuery` does. */
export async function explainQuery(store: Runnable, query: string): Promise<{ plan: string }> {
  const { text } = await store.explain(allowed(store, query).statement)
  return { plan: text }
}

/** Returns the statement that the guard lets through. */
function allowed({ engine }: Runnable, query: string) {
  const verdict = guard(query, engine)
  if (verdict.ok) return verdict
  const { word, offset, line, column, reason } = verdict
  throw new AppError('query-refused', `Line ${line}, column ${column}: ${reason}`, {
    details: { word, offset, line, column },
  })
}

/** Returns the nodes and edges of the model in a query's rows, each once, also from inside lists, maps and paths. */
function graphIn(rows: readonly RowValue[]): Graph {
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

/** Returns null for a claim or another node of the journal: the graph doesn't hold those. */
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
