import { type ChildProcess, fork } from 'node:child_process'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError, type ProblemCode } from '../../../model/problem.ts'
import type { Limits, Params, RowValue } from '../graph-store.ts'
import { queryTimeout } from '../untrusted-query.ts'

/** A question to the child, one at a time. */
export interface Question {
  text: string
  params: Params
  limits: Limits
}

interface Answer {
  columns: string[]
  rows: RowValue[][]
  truncated: boolean
}

/** What the child says: that it is ready, once, and then an answer to each question. */
export type Said =
  | { type: 'ready' }
  | ({ type: 'answer' } & Answer)
  | { type: 'failed'; code: ProblemCode; message: string; details: Record<string, unknown> | undefined }

/** The exit code of a child that took more memory than allowed. */
export const TOO_BIG = 77

// The child's module stands beside this one and runs as it is: from dist/ as JavaScript, in tests as TypeScript.
const ending = extname(import.meta.url)
const CHILD = fileURLToPath(new URL(`./query-child${ending}`, import.meta.url))
const LOADER = ending === '.ts' ? ['--import', 'tsx'] : []

/** The variables that a process needs to start. The child gets no others: the server's environment holds secrets. */
const NEEDED = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'LD_LIBRARY_PATH']

/** The heap that Node gets for converting rows. The engine's own memory is watched apart from it. */
const HEAP_MB = 256

/** A child process that has a copy of the database open and answers one query at a time. */
export class QueryProcess {
  private readonly child: ChildProcess
  private reason: AppError | undefined
  /** Resolves when the process has ended: from then on its files may be deleted. */
  readonly ended: Promise<void>

  private constructor(child: ChildProcess) {
    this.child = child
    this.ended = new Promise((resolve) => child.once('exit', () => resolve()))
  }

  /** Starts a process on a copy. Throws `engine-unavailable` if the process can't open it. */
  static async start(file: string): Promise<QueryProcess> {
    const env = Object.fromEntries(NEEDED.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
    const child = fork(CHILD, [file], {
      execArgv: [...LOADER, `--max-old-space-size=${HEAP_MB}`],
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const started = new QueryProcess(child)
    const said = await next(child)
    if (said?.type === 'ready') return started
    const reason = new AppError('engine-unavailable', 'The process that runs queries did not start: try again', {
      details: { retryAfter: 1 },
    })
    started.end(reason)
    throw reason
  }

  get alive(): boolean {
    return this.child.connected
  }

  /** Ends the process. A query that runs in it fails with this reason. There is no gentler way to stop one. */
  end(reason: AppError): void {
    this.reason ??= reason
    this.child.kill('SIGKILL')
  }

  /** Runs a query. If it takes too long or is cancelled, the process ends with it. */
  async ask(text: string, params: Params, limits: Limits, signal: AbortSignal): Promise<Answer> {
    const cancel = () => this.end(new AppError('cancelled', 'The query was cancelled'))
    const late = () => this.end(queryTimeout(limits.timeoutMs))
    const timer = setTimeout(late, limits.timeoutMs)
    signal.addEventListener('abort', cancel)
    try {
      this.child.send({ text, params, limits } satisfies Question)
      const said = await next(this.child)
      if (said?.type === 'answer') return { columns: said.columns, rows: said.rows, truncated: said.truncated }
      throw said?.type === 'failed' ? refused(said) : (this.reason ?? this.death(limits))
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
    }
  }

  /** The reason why the process ended by itself: its own watch found too much memory, or the engine or Node ended it. */
  private death({ memoryMb }: Limits): AppError {
    const why =
      this.child.exitCode === TOO_BIG ? `more than ${memoryMb} MB of memory` : 'more than the engine can handle'
    return new AppError('query-too-big', `The query took ${why}`)
  }
}

function refused({ code, message, details }: Extract<Said, { type: 'failed' }>): AppError {
  return new AppError(code, message, details === undefined ? {} : { details })
}

/** Resolves with the child's next message, or with undefined if it ends without one. */
function next(child: ChildProcess): Promise<Said | undefined> {
  return new Promise((resolve) => {
    const settle = (said?: Said) => {
      child.off('message', heard)
      child.off('exit', gone)
      child.off('error', gone)
      resolve(said)
    }
    const heard = (said: Said) => settle(said)
    const gone = () => settle()
    child.once('message', heard)
    child.once('exit', gone)
    child.once('error', gone)
  })
}
