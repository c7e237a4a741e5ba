import { AppError } from '../../model/problem.ts'

/** The problem of a query that ran into its time limit, in milliseconds, with what would end sooner. */
export function queryTimeout(timeoutMs: number, cause?: unknown): AppError {
  return new AppError(
    'query-timeout',
    `The query took longer than ${timeoutMs} ms: begin at fewer nodes, name the relations on the way, or end it with a LIMIT; who runs the server may allow more by PARLEY_QUERY_TIMEOUT_MS`,
    cause === undefined ? {} : { cause },
  )
}
