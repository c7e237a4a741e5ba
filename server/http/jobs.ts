import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import type { ImportProgress, ImportReport, JobEvent, JobsAnswer } from '../../model/api/imports.ts'
import { AppError, toProblem } from '../../model/problem.ts'
import type { Context } from './endpoint.ts'

/** The number of jobs that may run at once. */
const MOST_RUNNING = 4
/** The number of ended jobs kept, so that a client that lost the connection can still read how its job ended. */
const MOST_ENDED = 100

/** Proxies close connections that stay silent for long, so a comment is sent this often. */
const HEARTBEAT_MS = 15_000

/** An event of a job with its number, from 1. */
interface NumberedEvent {
  number: number
  event: JobEvent
}

type Work = (onProgress: (progress: ImportProgress) => void, signal: AbortSignal) => Promise<ImportReport>

/** The files that a job reads, if it is a dry run, and when it started (ISO 8601). */
export type JobSubject = Pick<JobsAnswer['jobs'][number], 'files' | 'dryRun' | 'at'>

interface Job {
  subject: JobSubject
  latest: NumberedEvent
  cancelling: AbortController
  changes: EventEmitter
}

/** The imports that run in this process after their requests were answered. Each keeps only its latest progress. */
export class Jobs {
  private readonly jobs = new Map<string, Job>()

  /** Starts work and returns the job's id. Throws `too-many-requests` while too many run. */
  start(subject: JobSubject, work: Work): string {
    const running = [...this.jobs].filter(([, job]) => !isLast(job.latest.event))
    if (running.length >= MOST_RUNNING) {
      throw new AppError('too-many-requests', `${running.length} imports are running: wait until one ends`)
    }
    this.forget()
    const id = randomUUID()
    const started: JobEvent = { type: 'progress', progress: { file: '', rows: 0, read: 0, of: 0, batch: null } }
    const job: Job = {
      subject,
      latest: { number: 1, event: started },
      cancelling: new AbortController(),
      changes: new EventEmitter().setMaxListeners(0),
    }
    this.jobs.set(id, job)
    run(job, work).then((event) => tell(job, event))
    return id
  }

  /** Returns the running jobs, oldest first. */
  running(): JobsAnswer['jobs'] {
    return [...this.jobs].flatMap(
      ([
        id,
        {
          subject,
          latest: { event },
        },
      ]) => (event.type === 'progress' ? [{ id, ...subject, progress: event.progress }] : []),
    )
  }

  /** Yields the latest event after a number, then each new one until the job ends. Throws `not-found`. */
  async *events(id: string, after: number, signal: AbortSignal): AsyncGenerator<NumberedEvent> {
    const job = this.find(id)
    let told = after
    while (!signal.aborted) {
      const { latest } = job
      if (latest.number > told) {
        yield latest
        told = latest.number
      }
      if (isLast(latest.event)) return
      if (job.latest.number === told) await once(job.changes, 'change', { signal }).catch(() => undefined)
    }
  }

  /** Asks a job to stop. What it wrote stays as an open batch. Does nothing to an ended job. Throws `not-found`. */
  cancel(id: string): void {
    this.find(id).cancelling.abort()
  }

  private find(id: string): Job {
    const job = this.jobs.get(id)
    if (job === undefined)
      throw new AppError('not-found', `There is no job "${id}": jobs are lost when the server stops`)
    return job
  }

  private forget(): void {
    const ended = [...this.jobs].filter(([, job]) => isLast(job.latest.event))
    for (const [id] of ended.slice(0, Math.max(0, ended.length - MOST_ENDED + 1))) this.jobs.delete(id)
  }
}

async function run(job: Job, work: Work): Promise<JobEvent> {
  const { signal } = job.cancelling
  let batch: string | null = null
  const onProgress = (progress: ImportProgress) => {
    batch = progress.batch
    tell(job, { type: 'progress', progress })
  }
  try {
    return { type: 'done', report: await work(onProgress, signal) }
  } catch (error) {
    const isCancelled = signal.aborted || (error instanceof AppError && error.code === 'cancelled')
    return isCancelled ? { type: 'cancelled', batch } : { type: 'failed', problem: toProblem(error), batch }
  }
}

function tell(job: Job, event: JobEvent): void {
  job.latest = { number: job.latest.number + 1, event }
  job.changes.emit('change')
}

function isLast({ type }: JobEvent): boolean {
  return type !== 'progress'
}

/**
 * Sends events as they happen (text/event-stream of the HTML standard) until they end. Each carries its number as id, so
 * a browser that lost the connection resumes where it stopped.
 *
 * @param events returns the events after a number, 0 for all
 */
export async function sendEvents(
  { request, response, signal }: Context,
  events: (after: number, signal: AbortSignal) => AsyncIterator<NumberedEvent> & AsyncIterable<NumberedEvent>,
): Promise<void> {
  const after = Number.parseInt(request.get('Last-Event-ID') ?? '0', 10) || 0
  const all = events(after, signal)
  // For an unknown job this throws, while the answer can still be a problem.
  const first = await all.next()
  response.set({ 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' }).flushHeaders()
  const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS)
  try {
    if (!first.done) await send(first.value)
    for await (const event of all) await send(event)
  } finally {
    clearInterval(heartbeat)
    response.end()
  }

  async function send({ number, event }: NumberedEvent): Promise<void> {
    const text = `id: ${number}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`
    if (!response.write(text)) await once(response, 'drain', { signal }).catch(() => undefined)
  }
}
