import { call } from './api.ts'
import { reach, tellBack } from './reach.ts'

/** Seconds between two looks at the server while it does not answer. */
const PAUSE = 8

/** Whether the server and its store answer. While they do not, it looks again by itself and counts down to it. */
export class Connection {
  readonly #changed: () => void
  #lostAt: Date | null = null
  #left = 0
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(changed: () => void) {
    this.#changed = changed
    reach.addEventListener('lost', () => this.#lost())
  }

  /** When the server was found gone; null while it answers. */
  get lostAt(): Date | null {
    return this.#lostAt
  }
  /** Seconds until the next look. */
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

  /** Looks at once. */
  async look(): Promise<void> {
    try {
      await call('readyz')
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
