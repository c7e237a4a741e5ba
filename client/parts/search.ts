import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { SearchHit } from '../../model/api/search.ts'
import { type EntityKind, entityKinds } from '../../model/entity.ts'
import { grouped } from '../../model/grouped.ts'
import { api } from '../net/api.ts'

/** Milliseconds without typing before a search starts. */
const PAUSE = 120
const MOST = 24
/** The longest text that is searched for, in UTF-16 units. */
const LONGEST = 1_000

/** The states of a search. `areNear` says that nothing matched and the hits are the nearest spellings. */
export type Found =
  | { at: 'searching' }
  | { at: 'failed' }
  | { at: 'ready'; hits: readonly SearchHit[]; truncated: boolean; areNear: boolean }

/** Searches while the user types, and redraws its element. A new search cancels the last one. */
export class Search implements ReactiveController {
  #found: Found = { at: 'searching' }
  #pause: ReturnType<typeof setTimeout> | undefined
  #asked: AbortController | undefined
  readonly #host: ReactiveControllerHost
  readonly #done: (found: Found) => void

  /** @param done is called when a search has ended */
  constructor(host: ReactiveControllerHost, done: (found: Found) => void) {
    this.#host = host
    this.#done = done
    host.addController(this)
  }

  get found(): Found {
    return this.#found
  }

  hostDisconnected(): void {
    this.cancel()
  }

  /** Searches after a short pause, in which more may be typed. */
  later(text: string, kinds: readonly EntityKind[]): void {
    this.cancel()
    this.#pause = setTimeout(() => void this.now(text, kinds), PAUSE)
  }

  /** Searches at once. */
  async now(text: string, kinds: readonly EntityKind[]): Promise<void> {
    this.cancel()
    const asked = new AbortController()
    this.#asked = asked
    try {
      const only = kinds.length === entityKinds.length ? {} : { kinds }
      const answer = await api.search({ q: text.trim().slice(0, LONGEST), limit: MOST, ...only }, asked)
      const list = answer.hits.length > 0 ? answer.hits : answer.near
      const hits = byKind(list).flatMap((group) => group.hits.map(({ hit }) => hit))
      const areNear = answer.hits.length === 0 && hits.length > 0
      this.#to({ at: 'ready', hits, truncated: answer.truncated, areNear })
    } catch {
      if (!asked.signal.aborted) this.#to({ at: 'failed' })
    }
  }

  /** Cancels the running search. */
  cancel(): void {
    clearTimeout(this.#pause)
    this.#asked?.abort()
  }

  #to(found: Found): void {
    this.#found = found
    this.#done(found)
    this.#host.requestUpdate()
  }
}
