/**
 * The statements of one transaction, of which one failure fails all, even where the work goes on. What they return is
 * not kept: a large transaction would hold all it has read.
 */
export class StatementRuns {
  private readonly ended: Promise<void>[] = []
  private readonly failures: unknown[] = []
  private isOver = false

  /** Sends a statement; once the transaction ends no more are sent. */
  send<T>(run: () => Promise<T>): Promise<T> {
    if (this.isOver) return Promise.reject(new Error('The transaction has ended'))
    const sent = run()
    const fail = (error: unknown) => {
      this.failures.push(error)
    }
    this.ended.push(sent.then(() => undefined, fail))
    return sent
  }

  /** Waits until no statement runs; throws what the first that failed threw. */
  async end(): Promise<void> {
    this.isOver = true
    await Promise.all(this.ended)
    if (this.failures.length > 0) throw this.failures[0]
  }
}
