import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type ApiError, asApiError } from '../net/call.ts'

/** A request that a person waits for, in each of its states. */
export type State<T> =
  | { at: 'idle' }
  | { at: 'running'; since: number }
  | { at: 'done'; value: T }
  | { at: 'failed'; error: ApiError }
  /** By the person who started it. */
  | { at: 'stopped'; afterMs: number }

/** How often the time that has passed is drawn anew. */
const TICK = 100

/** Runs one request at a time. Stopping it closes it, which ends the query in the engine too. */
export class Running<T> implements ReactiveController {
  #state: State<T> = { at: 'idle' }
  #asked: AbortController | undefined
  #clock: ReturnType<typeof setInterval> | undefined
  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  get state(): State<T> {
    return this.#state
  }

  hostDisconnected(): void {
    this.stop()
  }

  /** Starts a request in place of the one that runs. Resolves with how it ended; never rejects. */
  async start(ask: (signal: AbortSignal) => Promise<T>): Promise<State<T>> {
    this.stop()
    const asked = new AbortController()
    this.#asked = asked
    const since = performance.now()
    this.#to({ at: 'running', since })
    this.#clock = setInterval(() => this.#host.requestUpdate(), TICK)
    const ended = await ask(asked.signal).then(
      (value): State<T> => ({ at: 'done', value }),
      (error: unknown): State<T> =>
        asked.signal.aborted
          ? { at: 'stopped', afterMs: performance.now() - since }
          : { at: 'failed', error: asApiError(error) },
    )
    if (this.#asked === asked) {
      clearInterval(this.#clock)
      this.#asked = undefined
      this.#to(ended)
    }
    return ended
  }

  stop(): void {
    this.#asked?.abort()
  }

  /** Back to before anything was asked. */
  reset(): void {
    this.stop()
    this.#to({ at: 'idle' })
  }

  #to(state: State<T>): void {
    this.#state = state
    this.#host.requestUpdate()
  }
}
