import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type ApiError, asApiError } from '../net/call.ts'

/** The states of a request that a person waits for. */
export type State<T> =
  | { at: 'idle' }
  | { at: 'running'; since: number }
  | { at: 'done'; value: T }
  | { at: 'failed'; error: ApiError }
  /** Stopped by the person who started it. */
  | { at: 'stopped'; afterMs: number }

/** Milliseconds between two redraws of the elapsed time. */
const TICK = 100

/** Runs one request at a time. Stopping closes the request, which also ends the query in the engine. */
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

  /** Stops the running request and starts a new one. Resolves with its final state; never rejects. */
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

  /** Stops the request and forgets its result. */
  reset(): void {
    this.stop()
    this.#to({ at: 'idle' })
  }

  #to(state: State<T>): void {
    this.#state = state
    this.#host.requestUpdate()
  }
}
