import type { Result } from 'neo4j-driver'
import { AppError } from '../../../model/problem.ts'
import type { Limits, Params, QueryResult } from '../graph-store.ts'
import { LimitedRows } from '../limited-rows.ts'
import { queryTimeout } from '../query-timeout.ts'
import { fromDriver } from './from-driver.ts'
import type { Lanes } from './lanes.ts'
import { fromNeo4jError } from './neo4j-errors.ts'
import { planText } from './plan-text.ts'
import { toDriverParams } from './to-driver.ts'

/** The server ends a query that takes too long, but not its planning: we leave after so many milliseconds more. */
const GRACE_MS = 1_000

/** Records asked for at a time: what lies beyond the limits is never sent. */
const FETCH_SIZE = 200

/**
 * Runs a stranger's query in a session that only reads. It is no managed transaction, which would run again a query that
 * ran out of memory.
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
    // Neo4j advises to try again, of which no query gets faster.
    throw ours instanceof AppError && ours.code === 'query-timeout' ? queryTimeout(limits.timeoutMs, error) : ours
  } finally {
    left.stop()
    // The server then ends what still runs. Nobody waits for that.
    lanes.leave(lane)
  }
}

/** The records up to the limits; of a query that is only explained, its plan. */
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

/** Rejects when the asker has gone, or when the server has not kept to the time. */
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
