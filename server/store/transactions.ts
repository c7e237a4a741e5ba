import { AppError } from '../../model/problem.ts'
import type { Statement } from './graph-store.ts'

/** Lets pieces of work run one after the other, in the order in which they came. One that fails doesn't stop the next. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve()

  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work)
    this.last = turn.catch(() => undefined)
    return turn
  }
}

/**
 * The statements of one transaction. If one fails, the transaction fails, even if the work goes on. What statements
 * return is not kept: a large transaction would hold everything it has read.
 */
export class StatementRuns {
  private readonly ended: Promise<void>[] = []
  private readonly failures: unknown[] = []
  private isOver = false

  /** Sends a statement. Once the transaction has ended, no more are sent. */
  send<T>(run: () => Promise<T>): Promise<T> {
    if (this.isOver) return Promise.reject(new Error('The transaction has ended'))
    const sent = run()
    const fail = (error: unknown) => {
      this.failures.push(error)
    }
    this.ended.push(sent.then(() => undefined, fail))
    return sent
  }

  /** Waits until no statement runs. Throws the error of the first that failed. */
  async end(): Promise<void> {
    this.isOver = true
    await Promise.all(this.ended)
    if (this.failures.length > 0) throw this.failures[0]
  }
}

/**
 * Turns an engine's complaint about a statement of the library into `internal`, with the statement's name: the fault is
 * ours, not the user's. Returns every other error unchanged.
 */
export function blamed(error: AppError, { name }: Statement): AppError {
  if (error.code !== 'bad-query' && error.code !== 'query-refused') return error
  return new AppError('internal', `The statement ${name} failed: ${error.message}`, { cause: error })
}
