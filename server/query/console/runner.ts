import type { CypherAnswer, CypherRequest } from '../../../model/api/console.ts'
import { AppError } from '../../../model/problem.ts'
import type { GraphStore, Limits } from '../../store/graph-store.ts'
import { graphIn } from './graph-in.ts'
import { guard } from './guard.ts'

type Runnable = Pick<GraphStore, 'engine' | 'runUntrusted' | 'explain'>

/**
 * Runs a query from the console: the guard reads it first, then the engine runs it read-only and within limits. Throws
 * `query-refused` with the word and its place, `bad-query`, `query-timeout`, `query-too-big`, and `cancelled` once the
 * signal is aborted.
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

/** The engine's plan for a query, which does not run. Throws as `runQuery` does. */
export async function explainQuery(store: Runnable, query: string): Promise<{ plan: string }> {
  const { text } = await store.explain(allowed(store, query).statement)
  return { plan: text }
}

function allowed({ engine }: Runnable, query: string) {
  const verdict = guard(query, engine)
  if (verdict.ok) return verdict
  const { word, offset, line, column, reason } = verdict
  throw new AppError('query-refused', `Line ${line}, column ${column}: ${reason}`, {
    details: { word, offset, line, column },
  })
}
