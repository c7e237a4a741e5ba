import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type ApiError, asApiError } from '../net/call.ts'
import { OnBack } from './element.ts'

/** The states of something that is fetched. */
export type Loaded<T> =
  | { at: 'idle' }
  | { at: 'loading' }
  | { at: 'ready'; value: T }
  | { at: 'failed'; error: ApiError }

/**
 * Fetches the value for a key and redraws its element. Cancels when the key changes or the element leaves the page. After
 * an outage or a missing token it fetches again as soon as it can.
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

  /** The state for a key. A new key starts a fetch; undefined fetches nothing. */
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

  /** Fetches the same key again, for example after a failure or a change. */
  again(): void {
    this.#start()
    this.#host.requestUpdate()
  }

  /** Replaces the value, for example by one with another page. */
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
