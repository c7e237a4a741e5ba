import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type ApiError, asApiError } from '../net/call.ts'
import { OnBack } from './element.ts'

/** Something fetched, in each of its states. What was there before stays while the next is on its way. */
export type Loaded<T> =
  | { at: 'idle' }
  | { at: 'loading' }
  | { at: 'ready'; value: T }
  | { at: 'failed'; error: ApiError }

/**
 * Fetches what a key stands for, cancels when the key changes or the element goes, and redraws its element. What an
 * outage or a missing token kept away is fetched when that is over.
 */
export class Load<T> implements ReactiveController {
  #state: Loaded<T> = { at: 'idle' }
  #key: string | undefined
  #asked: AbortController | undefined
  readonly #host: ReactiveControllerHost
  readonly #fetch: (key: string, signal: AbortSignal) => Promise<T>

  constructor(host: ReactiveControllerHost, fetch: (key: string, signal: AbortSignal) => Promise<T>) {
    this.#host = host
    this.#fetch = fetch
    host.addController(this)
    new OnBack(host, () => this.#back())
  }

  hostDisconnected(): void {
    this.#asked?.abort()
    this.#key = undefined
  }

  /** The state for a key; fetching begins when the key is new. Without a key nothing is fetched. */
  of(key: string | undefined): Loaded<T> {
    if (key !== this.#key) {
      this.#key = key
      this.#start()
    }
    return this.#state
  }

  #back(): void {
    if (this.#state.at !== 'failed') return
    const { isOutage, isRefusal } = this.#state.error
    if (isOutage || isRefusal) this.again()
  }

  /** Fetches the same again, as after a failure or a change. */
  again(): void {
    this.#start()
    this.#host.requestUpdate()
  }

  /** Puts a value in the place of the one there, such as one with a further page. */
  put(value: T): void {
    this.#state = { at: 'ready', value }
    this.#host.requestUpdate()
  }

  #start(): void {
    this.#asked?.abort()
    const key = this.#key
    if (key === undefined) {
      this.#state = { at: 'idle' }
      return
    }
    const asked = new AbortController()
    this.#asked = asked
    this.#state = { at: 'loading' }
    this.#fetch(key, asked.signal).then(
      (value) => this.#settle(asked, { at: 'ready', value }),
      (error: unknown) => this.#settle(asked, { at: 'failed', error: asApiError(error) }),
    )
  }

  #settle(asked: AbortController, state: Loaded<T>): void {
    if (asked.signal.aborted || asked !== this.#asked) return
    this.#state = state
    this.#host.requestUpdate()
  }
}
