import { AppError } from '../../model/problem.ts'
import type { Statement } from './graph-store.ts'

/**
 * An engine's complaint about a statement of the library is our fault and not the asker's: `internal`, with the
 * statement's name. Anything else passes as it is.
 */
export function blamed(error: AppError, { name }: Statement): AppError {
  if (error.code !== 'bad-query' && error.code !== 'query-refused') return error
  return new AppError('internal', `The statement ${name} failed: ${error.message}`, { cause: error })
}
