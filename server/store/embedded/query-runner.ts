import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../model/problem.ts'
import type { Limits, Params, QueryResult } from '../graph-store.ts'
import { Turns } from '../transactions.ts'
import { QueryProcess } from './query-process.ts'

/** The copy is renewed after writes have paused for this long… */
const PAUSE_MS = 500
/** …or once the oldest write that it lacks is this old. */
const LONGEST_MS = 10_000

/** A process on a copy that holds everything committed before `asOf`, and perhaps some of what came just after. */
interface Ready {
  process: QueryProcess
  asOf: Date
  /** The number of writes so far, when the copying began. */
  writes: number
}

/**
 * Runs strangers' queries, one after the other, in a process on a copy of the database. The first query starts the
 * process. Later ones start while nobody waits: after writes, while the present one still answers, and after a kill.
 */
export class QueryRunner {
  private readonly copy: (folder: string) => Promise<string>
  private readonly folder: string
  private readonly turns = new Turns()
  private ready: Promise<Ready> | undefined
  private copies = 0
  private writes = 0
  private behindSince: number | undefined
  private timer: NodeJS.Timeout | undefined
  private closed = false

  /**
   * @param copy copies the database into a folder, between two writes, and returns the path of the copy's file
   * @param folder holds the copies. Whatever an earlier process left there is deleted
   */
  constructor(copy: (folder: string) => Promise<string>, folder: string) {
    this.copy = copy
    this.folder = folder
  }

  run(text: string, params: Params, limits: Limits, signal: AbortSignal): Promise<QueryResult> {
    return this.turns.take(async () => {
      this.checkWanted(signal)
      const { process, asOf, writes } = await this.present()
      this.checkWanted(signal)
      const started = performance.now()
      const read = writes === this.writes ? new Date() : asOf
      try {
        const answer = await process.ask(text, params, limits, signal)
        return { ...answer, elapsedMs: Math.round(performance.now() - started), asOf: read.toISOString() }
      } finally {
        if (!process.alive && !this.closed) this.startNext()
      }
    })
  }

  /** Call this after every commit. */
  written(): void {
    this.writes++
    if (this.ready === undefined) return
    const now = Date.now()
    this.behindSince ??= now
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.renew(), Math.min(PAUSE_MS, this.behindSince + LONGEST_MS - now))
    this.timer.unref()
  }

  /** Ends the process, the query that it runs, and the queries that wait. */
  async close(): Promise<void> {
    clearTimeout(this.timer)
    this.closed = true
    const last = await this.ready?.catch(() => undefined)
    last?.process.end(closing())
    await this.turns.take(async () => last?.process.ended)
    await rm(this.folder, { recursive: true, force: true })
  }

  private checkWanted(signal: AbortSignal): void {
    if (this.closed) throw closing()
    if (signal.aborted) throw new AppError('cancelled', 'The query was cancelled')
  }

  /** Returns the running process, or starts one. */
  private async present(): Promise<Ready> {
    const ready = await this.ready?.catch(() => undefined)
    return ready?.process.alive ? ready : this.startNext()
  }

  private startNext(): Promise<Ready> {
    this.ready = this.start()
    // The next query learns what went wrong, and tries again.
    this.ready.catch(() => undefined)
    return this.ready
  }

  /** Starts a process on a new copy. Once it is ready, it replaces the present one between two queries. */
  private async renew(): Promise<void> {
    this.behindSince = undefined
    const next = await this.start().catch(() => undefined)
    if (next === undefined) return
    await this.turns.take(async () => {
      const last = this.closed ? next : await this.ready?.catch(() => undefined)
      last?.process.end(closing())
      if (!this.closed) this.ready = Promise.resolve(next)
    })
  }

  private async start(): Promise<Ready> {
    if (this.copies === 0) await rm(this.folder, { recursive: true, force: true })
    const folder = join(this.folder, String(++this.copies))
    const [asOf, writes] = [new Date(), this.writes]
    const process = await QueryProcess.start(await this.copy(folder).catch(cannotCopy))
    process.ended.then(() => rm(folder, { recursive: true, force: true })).catch(() => undefined)
    return { process, asOf, writes }
  }
}

function cannotCopy(cause: unknown): never {
  const why = cause instanceof Error ? cause.message : String(cause)
  throw new AppError('engine-unavailable', `The database could not be copied for queries: ${why}`, { cause })
}

function closing(): AppError {
  return new AppError('cancelled', 'The database is being closed')
}
