import neo4j, { type Neo4jError } from 'neo4j-driver'
import { AppError, type ProblemCode } from '../../../model/problem.ts'

/** Seconds after which to try again. A server that restarts takes 8 to 10. */
export const RETRY_AFTER = 10

/** Our codes by the beginnings of Neo4j's (its page "Status codes for errors" lists them), the more special first. */
const codes: readonly [RegExp, ProblemCode][] = [
  [/^Neo\.\w+\.Transaction\.TransactionTimedOut/, 'query-timeout'],
  [/^Neo\.\w+\.Transaction\.(Terminated|LockClientStopped)/, 'cancelled'],
  [/OutOfMemory|StackOverFlow|TransactionOutOfMemory|MemoryLimit/i, 'query-too-big'],
  [/^Neo\.ClientError\.Schema\.ConstraintValidationFailed/, 'conflict'],
  [/^Neo\.ClientError\.(Statement\.AccessMode|Security\.Forbidden)/, 'query-refused'],
  [/^Neo\.ClientError\.(Statement|Procedure)\./, 'bad-query'],
  [
    /^(ServiceUnavailable|SessionExpired)$|^Neo\.TransientError\.|^Neo\.ClientError\.(Security|Database)\./,
    'engine-unavailable',
  ],
]

/**
 * Turns an error of the driver into one of ours. The message is the server's first line. The details hold `line` and
 * `column` (from 1) if it names a place in the query, and `retryAfter` in seconds if the engine can't be reached.
 */
export function fromNeo4jError(error: unknown): unknown {
  if (!isNeo4jError(error)) return error
  const code = codes.find(([pattern]) => pattern.test(error.code))?.[1] ?? unnamed(error)
  if (code === 'engine-unavailable') {
    return new AppError(code, `Neo4j does not answer: ${said(error)}`, {
      cause: error,
      details: { retryAfter: RETRY_AFTER },
    })
  }
  const place = /\(line (\d+), column (\d+)/.exec(error.message)
  const details = place === null ? {} : { details: { line: Number(place[1]), column: Number(place[2]) } }
  return new AppError(code, said(error), { cause: error, ...details })
}

const LIMIT = 'db.memory.transaction.max'

/**
 * Returns the problem of a transaction that needs more memory than the server allows any transaction, or null for any
 * other error. The server calls the error transient, but that is true only of the memory of all transactions together.
 */
export function tooLargeForOne(error: unknown): AppError | null {
  if (!isNeo4jError(error) || !/OutOfMemory/.test(error.code) || !error.message.includes(LIMIT)) return null
  const limit = /limit ([\d.]+ \wiB)/.exec(error.message)?.[1] ?? 'its limit'
  const message =
    `This takes more memory than Neo4j allows one transaction: ${limit} (${LIMIT}). The transaction was rolled back: ` +
    'raise the setting, restart Neo4j, and do it again'
  return new AppError('query-too-big', message, { cause: error, details: { setting: LIMIT, limit } })
}

/** Errors of the driver itself carry no code of the server. The one that a user can meet is that no connection was free. */
function unnamed(error: Neo4jError): ProblemCode {
  return /connection acquisition timed out|pool|routing/i.test(error.message) ? 'engine-unavailable' : 'internal'
}

function said({ message }: Neo4jError): string {
  const [first = ''] = message.split('\n')
  return first.replace(/ \(offset: \d+\)/, '')
}

function isNeo4jError(error: unknown): error is Neo4jError {
  return error instanceof neo4j.Neo4jError
}
