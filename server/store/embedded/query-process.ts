import { type ChildProcess, fork } from 'node:child_process'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '../../../model/problem.ts'
import type { Limits, Params, RowValue } from '../graph-store.ts'
import { queryTimeout } from '../query-timeout.ts'
import { type Question, type Said, TOO_BIG } from './query-messages.ts'

export interface Answer {
  columns: string[]
  rows: RowValue[][]
  truncated: boolean
}

// Beside this module, and run as it is: from dist/ as JavaScript, in tests as TypeScript.
const ending = extname(import.meta.url)
const CHILD = fileURLToPath(new URL(`./query-child${ending}`, import.meta.url))
const LOADER = ending === '.ts' ? ['--import', 'tsx'] : []

/** Nothing of the server's environment, where the secrets are, but what a process needs to start. */
const NEEDED = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'LD_LIBRARY_PATH']

/** What Node may take for turning rows into ours: the engine's own memory is watched apart. */
const HEAP_MB = 256

/** A child process with a copy of the database open, which answers one query at a time. */
export class QueryProcess {
  private readonly child: ChildProcess
  private reason: AppError | undefined
  /** Resolves when the process has ended, which is when its files may go. */
  readonly ended: Promise<void>

  private constructor(child: ChildProcess) {
    this.child = child
    this.ended = new Promise((resolve) => child.once('exit', () => resolve()))
  }

  /** Starts a process on a copy; throws `engine-unavailable` when it can't open it. */
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
    const reason = new AppError('engine-unavailable', 'The process for queries did not start', {
      details: { retryAfter: 1 },
    })
    started.end(reason)
    throw reason
  }

  get alive(): boolean {
    return this.child.connected
  }

  /** Ends the process; a query that runs in it fails with this reason. There is no gentler way to stop one. */
  end(reason: AppError): void {
    this.reason ??= reason
    this.child.kill('SIGKILL')
  }

  /** Runs a query; one that takes too long or is cancelled takes the process with it. */
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

  /** Why the process ended by itself: out of memory by its own watch, or as the engine or Node ended it. */
  private death({ memoryMb }: Limits): AppError {
    const why = this.child.exitCode === TOO_BIG ? `more than ${memoryMb} MB of memory` : 'more than the engine can bear'
    return new AppError('query-too-big', `The query took ${why}`)
  }
}

function refused({ code, message, details }: Extract<Said, { type: 'failed' }>): AppError {
  return new AppError(code, message, details === undefined ? {} : { details })
}

/** What the child says next; nothing when it ends without a word. */
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
