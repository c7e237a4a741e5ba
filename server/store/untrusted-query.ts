import { AppError } from '../../model/problem.ts'
import type { GraphStore, Limits, Plan, RowValue } from './graph-store.ts'

/** What planning may cost. It reads no data. */
const PLANNING: Limits = { timeoutMs: 10_000, rows: 1, bytes: 1_000_000, memoryMb: 256 }

/** Returns the engine's plan for a stranger's query, without running it. Throws as `runUntrusted` does. */
export async function planQuery(store: Pick<GraphStore, 'runUntrusted'>, text: string): Promise<Plan> {
  const query = text.replace(/^\s*(EXPLAIN|PROFILE)\b/i, '')
  // The embedded engine plans no query without values for its parameters. The value 1 fits everywhere, LIMIT included.
  const params = Object.fromEntries([...query.matchAll(/\$(\w+)/g)].map(([, name]) => [name, 1]))
  const { rows } = await store.runUntrusted(`EXPLAIN ${query}`, params, PLANNING, new AbortController().signal)
  return { text: String(rows[0]?.[0] ?? '') }
}

/** The problem of a query that reached its time limit, in milliseconds. The message says how to make the query faster. */
export function queryTimeout(timeoutMs: number, cause?: unknown): AppError {
  return new AppError(
    'query-timeout',
    `The query took longer than ${timeoutMs} ms: begin at fewer nodes, name the relations on the way, or end it with a LIMIT. Whoever runs the server can allow more with PARLEY_QUERY_TIMEOUT_MS`,
    cause === undefined ? {} : { cause },
  )
}

/** Collects rows until they reach the limits: a number of rows, or of bytes of JSON. */
export class LimitedRows {
  readonly rows: RowValue[][] = []
  /** True once a row was refused. */
  truncated = false
  private bytes = 0
  private readonly limits: Pick<Limits, 'rows' | 'bytes'>

  constructor(limits: Pick<Limits, 'rows' | 'bytes'>) {
    this.limits = limits
  }

  /** Keeps a row and returns true, or returns false if it is one too many. Later rows would be refused too. */
  add(row: RowValue[]): boolean {
    const bytes = this.bytes + Buffer.byteLength(JSON.stringify(row))
    if (this.rows.length >= this.limits.rows || bytes > this.limits.bytes) {
      this.truncated = true
      return false
    }
    this.bytes = bytes
    this.rows.push(row)
    return true
  }
}
