/**
 * Tells listeners when the server's reach changes: `lost` when it can't be reached, `refused` (with the status) when a
 * request needs another token, and `back` when failed requests can be sent again, because the server answers or because
 * the user gave a token.
 */
export const reach = new EventTarget()

/** Tells listeners that the server refused a request for lack of a token with the right to make it. */
export function tellRefused(status: number): void {
  reach.dispatchEvent(new CustomEvent('refused', { detail: status }))
}

/** Tells listeners that failed requests can be sent again. */
export function tellBack(): void {
  reach.dispatchEvent(new Event('back'))
}

/** Seconds between two tries while the server does not answer. */
const PAUSE = 8

/** Tracks whether the server answers. During an outage it tries again by itself and counts down to the next try. */
export class Connection {
  readonly #changed: () => void
  readonly #isReady: () => Promise<unknown>
  #lostAt: Date | null = null
  #left = 0
  #timer: ReturnType<typeof setInterval> | undefined

  /** @param isReady asks the server whether it and its store are ready; rejects if not */
  constructor(changed: () => void, isReady: () => Promise<unknown>) {
    this.#changed = changed
    this.#isReady = isReady
    reach.addEventListener('lost', () => this.#lost())
  }

  /** The time of the first request that failed; null while the server answers. */
  get lostAt(): Date | null {
    return this.#lostAt
  }
  /** Seconds until the next try. */
  get left(): number {
    return this.#left
  }

  #lost(): void {
    if (this.#lostAt !== null) return
    this.#lostAt = new Date()
    this.#left = PAUSE
    this.#timer = setInterval(() => this.#second(), 1_000)
    this.#changed()
  }

  /** Tries at once. */
  async look(): Promise<void> {
    try {
      await this.#isReady()
      clearInterval(this.#timer)
      this.#lostAt = null
      tellBack()
    } catch {
      this.#left = PAUSE
    }
    this.#changed()
  }

  #second(): void {
    this.#left -= 1
    if (this.#left <= 0) void this.look()
    else this.#changed()
  }
}
