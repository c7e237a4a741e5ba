import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../model/problem.ts'
import type { Limits, Params, QueryResult } from '../graph-store.ts'
import { Turns } from '../turns.ts'
import { QueryProcess } from './query-process.ts'

/** The copy is renewed when writes have paused for so long… */
const PAUSE_MS = 500
/** …or the first that it lacks is so long ago. */
const LONGEST_MS = 10_000

/** A process on a copy that holds what was committed until `asOf`, and perhaps some of what came just after. */
interface Ready {
  process: QueryProcess
  asOf: Date
  /** How many writes had been counted when the copy was begun. */
  writes: number
}

/**
 * Runs strangers' queries, in turns, in a process on a copy of the database. The first query starts it; from then on
 * the next is started while nobody waits: after writes, while the present one still answers, and after one was killed.
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
   * @param copy makes a copy of the database in a folder, between two writes, and returns its file
   * @param folder for the copies; whatever an earlier process left there goes
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

  /** To be told of every commit. */
  written(): void {
    this.writes++
    if (this.ready === undefined) return
    const now = Date.now()
    this.behindSince ??= now
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.renew(), Math.min(PAUSE_MS, this.behindSince + LONGEST_MS - now))
    this.timer.unref()
  }

  /** Ends the process, and with it the query that it runs and those that wait. */
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

  /** The process that is there, or a new one. */
  private async present(): Promise<Ready> {
    const ready = await this.ready?.catch(() => undefined)
    return ready?.process.alive ? ready : this.startNext()
  }

  private startNext(): Promise<Ready> {
    this.ready = this.start()
    // Whoever asks next is told what went wrong, and tries again.
    this.ready.catch(() => undefined)
    return this.ready
  }

  /** Starts a process on a new copy and, when it is ready and between two queries, puts it in the present one's place. */
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
