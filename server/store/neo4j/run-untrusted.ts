import type { Plan, Result } from 'neo4j-driver'
import { AppError } from '../../../model/problem.ts'
import type { Limits, Params, QueryResult } from '../graph-store.ts'
import { LimitedRows, queryTimeout } from '../untrusted-query.ts'
import { fromDriver, toDriverParams } from './driver-values.ts'
import type { Lanes } from './lanes.ts'
import { fromNeo4jError } from './neo4j-errors.ts'

/** The server ends a query that runs too long, but not one that is still being planned. We leave this much later. */
const GRACE_MS = 1_000

/** How many records are fetched at a time. The server never sends what lies beyond the limits. */
const FETCH_SIZE = 200

/**
 * Runs a stranger's query in a session that only reads. A managed transaction would run a query again that ran out of
 * memory.
 */
export async function runUntrusted(
  lanes: Lanes,
  text: string,
  params: Params,
  limits: Limits,
  signal: AbortSignal,
): Promise<QueryResult> {
  const lane = await lanes.enter(FETCH_SIZE)
  const asOf = new Date().toISOString()
  const started = performance.now()
  const left = leaving(limits, signal)
  try {
    const result = lane.session.run(text, toDriverParams(params), { timeout: Math.max(1, limits.timeoutMs) })
    const answer = await Promise.race([left.promise, taken(result, limits)])
    return { ...answer, elapsedMs: Math.round(performance.now() - started), asOf }
  } catch (error) {
    const ours = fromNeo4jError(error)
    // Neo4j marks this error as retriable, but a retry would be just as slow.
    throw ours instanceof AppError && ours.code === 'query-timeout' ? queryTimeout(limits.timeoutMs, error) : ours
  } finally {
    left.stop()
    // The server then ends a query that still runs. Nobody waits for that.
    lanes.leave(lane)
  }
}

/** Takes the records up to the limits, or the plan of a query that is only explained. */
async function taken(result: Result, limits: Limits): Promise<Pick<QueryResult, 'columns' | 'rows' | 'truncated'>> {
  const columns = await result.keys()
  const kept = new LimitedRows(limits)
  const records = result[Symbol.asyncIterator]()
  while (true) {
    const next = await records.next()
    if (next.done === true) {
      const { plan, profile } = next.value
      if (plan !== false && profile === false) return { columns: ['plan'], rows: [[planText(plan)]], truncated: false }
      break
    }
    const record = next.value
    if (!kept.add(record.keys.map((key) => fromDriver(record.get(key))))) break
  }
  return { columns: columns.map(String), rows: kept.rows, truncated: kept.truncated }
}

/** Rejects when the query is cancelled, or when the server hasn't kept the time limit. */
function leaving(limits: Limits, signal: AbortSignal): { promise: Promise<never>; stop: () => void } {
  const { promise, reject } = withReject()
  const cancel = () => reject(new AppError('cancelled', 'The query was cancelled'))
  const late = () => reject(queryTimeout(limits.timeoutMs))
  const timer = setTimeout(late, limits.timeoutMs + GRACE_MS)
  signal.addEventListener('abort', cancel)
  if (signal.aborted) cancel()
  return {
    promise,
    stop: () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
    },
  }
}

function withReject(): { promise: Promise<never>; reject: (reason: Error) => void } {
  let reject: (reason: Error) => void = () => undefined
  const promise = new Promise<never>((_resolve, refuse) => {
    reject = refuse
  })
  // Nobody may be waiting any more.
  promise.catch(() => undefined)
  return { promise, reject }
}

/** Writes a plan as text: one operator a line, and below it, indented, the operators it reads from. */
function planText(plan: Plan, depth = 0): string {
  const details = plan.arguments.Details
  const line = `${'  '.repeat(depth)}${plan.operatorType.split('@')[0]}${details === undefined ? '' : ` (${details})`}\n`
  return line + plan.children.map((child) => planText(child, depth + 1)).join('')
}
