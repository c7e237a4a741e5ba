import type { CypherAnswer } from '../../../model/api.ts'
import type { Edge, Graph, Node } from '../../../model/graph.ts'
import { AppError } from '../../../model/problem.ts'
import type { EdgeValue, GraphStore, Limits, NodeValue, Params, Value } from '../../store/graph-store.ts'
import { asModel } from '../../store/to-graph.ts'
import { guard } from './guard.ts'

/** Runs a stranger's query that the guard lets through; throws `query-refused` with the word and the place otherwise. */
export async function runQuery(
  store: GraphStore,
  query: string,
  params: Params,
  limits: Limits,
  signal: AbortSignal,
): Promise<CypherAnswer> {
  const result = await store.runUntrusted(allowed(store, query), params, limits, signal)
  return { ...result, graph: graphIn(result.rows) }
}

/** The engine's plan of a query, which is not run. */
export async function explainQuery(store: GraphStore, query: string): Promise<{ plan: string }> {
  return { plan: (await store.explain(allowed(store, query))).text }
}

function allowed(store: GraphStore, query: string): string {
  const verdict = guard(query, store.engine)
  if (verdict.ok) return verdict.statement
  const { word, line, column, offset, reason } = verdict
  throw new AppError('query-refused', reason, { details: { word, line, column, offset } })
}

/** What of the rows are nodes and ties of the model, each once. */
function graphIn(rows: readonly Value[]): Graph {
  const nodes = new Map<string, Node>()
  const edges = new Map<string, Edge>()
  const take = (value: Value): void => {
    if (value === null || typeof value !== 'object') return
    if (Array.isArray(value)) for (const one of value) take(one)
    else if (isElement(value)) {
      const thing = asModel(value)
      if (thing === null) return
      if ('relation' in thing) edges.set(thing.id, thing)
      else nodes.set(thing.id, thing)
    } else for (const one of Object.values(value)) take(one)
  }
  for (const row of rows) take(row)
  return { nodes: [...nodes.values()], edges: [...edges.values()] }
}

function isElement(value: object): value is NodeValue | EdgeValue {
  return 'type' in value && 'properties' in value && (value.type === 'node' || value.type === 'edge')
}
