import type { SearchHit } from '../../model/api/graph.ts'
import { type EntityKind, entityKinds } from '../../model/entity.ts'
import { grouped } from '../../model/grouped.ts'
import { api } from '../net/api.ts'

/** Milliseconds without typing before a search starts. */
const PAUSE = 120
const MOST = 24
/** The longest text to search for, in UTF-16 units. */
const LONGEST = 1_000

/** The states of a search. `areNear`: nothing matched, and `hits` are the nearest spellings. */
export type Found =
  | { at: 'searching' }
  | { at: 'failed' }
  | { at: 'ready'; hits: readonly SearchHit[]; truncated: boolean; areNear: boolean }

/** Searches by name while the user types. A new search cancels the last one, but its hits stay until new ones arrive. */
export class Search {
  #found: Found = { at: 'searching' }
  #pause: ReturnType<typeof setTimeout> | undefined
  #asked: AbortController | undefined
  readonly #changed: (found: Found) => void

  /** @param changed is called with each new state */
  constructor(changed: (found: Found) => void) {
    this.#changed = changed
  }

  get found(): Found {
    return this.#found
  }

  /** Searches after a short pause, in which the user may type more. */
  later(text: string, kinds: readonly EntityKind[]): void {
    this.#cancel()
    this.#pause = setTimeout(() => void this.now(text, kinds), PAUSE)
  }

  /** Searches at once. */
  async now(text: string, kinds: readonly EntityKind[]): Promise<void> {
    this.#cancel()
    const asked = new AbortController()
    this.#asked = asked
    try {
      const only = kinds.length === entityKinds.length ? {} : { kinds }
      const { hits, near, truncated } = await api.search(
        { q: text.trim().slice(0, LONGEST), limit: MOST, ...only },
        asked,
      )
      const shown = byKind(hits.length > 0 ? hits : near).flatMap((group) => group.hits.map(({ hit }) => hit))
      this.#to({ at: 'ready', hits: shown, truncated, areNear: hits.length === 0 && shown.length > 0 })
    } catch {
      if (!asked.signal.aborted) this.#to({ at: 'failed' })
    }
  }

  /** Cancels the search and forgets its hits. */
  reset(): void {
    this.#cancel()
    this.#to({ at: 'searching' })
  }

  #cancel(): void {
    clearTimeout(this.#pause)
    this.#asked?.abort()
    if (this.#found.at === 'failed') this.#to({ at: 'searching' })
  }

  #to(found: Found): void {
    this.#found = found
    this.#changed(found)
  }
}

/** Groups hits by kind, the kind of the best hit first. `index` is a hit's place among all, as they are shown. */
export function byKind(hits: readonly SearchHit[]): { kind: EntityKind; hits: { hit: SearchHit; index: number }[] }[] {
  let index = 0
  return [...grouped(hits, ({ kind }) => kind)].map(([kind, found]) => ({
    kind,
    hits: found.map((hit) => ({ hit, index: index++ })),
  }))
}
