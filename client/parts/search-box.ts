import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { SearchHit } from '../../model/api/search.ts'
import { shortDate } from '../../model/drawing/dates.ts'
import { cut } from '../../model/drawing/short-text.ts'
import { type EntityKind, entityKinds } from '../../model/entity.ts'
import { api } from '../net/api.ts'
import { counted } from '../words/counted.ts'
import { kindWords } from '../words/link-words.ts'
import { ParleyElement } from './element.ts'
import { highlightedWords } from './marks.ts'
import { glyph, icon } from './icons.ts'
import { byKind } from './search-groups.ts'

const PAUSE = 120
const MOST = 24

let boxes = 0

/**
 * Search as you type, by name in any script. A combobox after the ARIA pattern: the arrows walk the results, Enter
 * picks, Shift and Enter picks to start anew, Escape closes; once more, it clears and is whoever's around the box.
 */
export class ParleySearch extends ParleyElement {
  static override properties = {
    label: {},
    kinds: { attribute: false },
    pick: { attribute: false },
    foot: { type: Boolean },
    text: { state: true },
    hits: { state: true },
    failure: { state: true },
    active: { state: true },
    isOpen: { state: true },
  }
  declare label: string
  declare kinds: readonly EntityKind[]
  /** Called with what was picked; `anew` when a new view is to start from it. */
  declare pick: (hit: SearchHit, anew: boolean) => void
  /** Whether the keys are explained below the results. */
  declare foot: boolean
  declare text: string
  /** What was found, in the order shown; where nothing was, the nearest spellings. */
  declare hits: { list: readonly SearchHit[]; truncated: boolean; areNear: boolean } | null
  declare failure: string
  declare active: number
  declare isOpen: boolean

  readonly #id = `search-${++boxes}`
  #pause: ReturnType<typeof setTimeout> | undefined
  #asked: AbortController | undefined

  constructor() {
    super()
    this.label = 'Search everything'
    this.kinds = entityKinds
    this.pick = () => {}
    this.foot = false
    this.text = ''
    this.hits = null
    this.failure = ''
    this.active = 0
    this.isOpen = false
  }

  override focus(): void {
    this.querySelector('input')?.focus()
  }

  protected override render() {
    const active = this.isOpen && this.hits?.list[this.active] ? `${this.#id}-${this.active}` : nothing
    return html`<div class="field">
        ${icon('search')}
        <input class="grow" type="text" role="combobox" autocomplete="off" spellcheck="false" placeholder=${this.label}
          aria-label=${this.label} aria-expanded=${this.isOpen} aria-controls=${`${this.#id}-list`} aria-autocomplete="list"
          aria-activedescendant=${active} .value=${this.text} @input=${this.#typed} @keydown=${this.#key}
          @focus=${() => {
            this.isOpen = this.text.trim() !== ''
          }} @blur=${() => setTimeout(() => this.contains(document.activeElement) || this.#close(), 120)} />
        ${
          this.text === ''
            ? this.foot
              ? html`<kbd class="kbd" aria-hidden="true">/</kbd>`
              : nothing
            : html`<button class="iconbtn iconbtn--s" aria-label="Clear search" @click=${this.clear}>${icon('close', true)}</button>`
        }
      </div>
      <div id=${`${this.#id}-list`} role="listbox" aria-label="Search results" class="framed listbox" ?hidden=${!this.isOpen}>
        ${this.isOpen ? this.#results() : nothing}
      </div>
      <div class="vh" role="status">${this.isOpen ? this.#spoken() : ''}</div>`
  }

  #results() {
    if (this.failure !== '') {
      return html`<div class="listbox__say">Search failed. <button class="linkbtn" @click=${this.#search}>Try again</button></div>`
    }
    if (this.hits === null)
      return html`<div class="listbox__say"><i class="skel"></i><i class="skel"></i><i class="skel"></i></div>`
    if (this.hits.list.length === 0) {
      return html`${this.#none()}<div class="listbox__foot">Search covers names and other spellings, in any script.</div>`
    }
    const { truncated, areNear } = this.hits
    return html`${areNear ? this.#none('Did you mean one of these?') : nothing}<div>
        ${byKind(this.hits.list).map(
          ({ kind, hits }) => html`<div role="group" aria-label=${kindWords[kind].many}>
            <div class="listbox__group" aria-hidden="true"><span class="cap">${kindWords[kind].many}</span><span>${hits.length}</span></div>
            ${repeat(
              hits,
              ({ hit }) => hit.id,
              ({ hit, index }) => this.#option(hit, index),
            )}
          </div>`,
        )}
      </div>
      ${truncated ? html`<div class="listbox__more">Best ${this.hits.list.length}; type more to narrow down</div>` : nothing}
      ${
        this.foot
          ? html`<div class="listbox__foot"><span><kbd class="kbd">↵</kbd>add to view</span><span><kbd class="kbd">⇧</kbd><kbd class="kbd">↵</kbd>start a new view</span></div>`
          : nothing
      }`
  }

  #none(offer = '') {
    return html`<div class="listbox__say"><span>No match for “<bdi>${cut(this.text.trim(), 40)}</bdi>”.</span>${
      offer === '' ? nothing : html`<span class="mute">${offer}</span>`
    }</div>`
  }

  #option(hit: SearchHit, index: number) {
    const alias = hit.matched === hit.name ? '' : hit.matched
    const when = hit.date === undefined ? '' : shortDate(hit.date)
    return html`<div class="opt ${index === this.active ? 'is-on' : ''}" role="option" id=${`${this.#id}-${index}`}
      aria-selected=${index === this.active} @mousemove=${() => {
        this.active = index
      }} @mousedown=${(event: Event) => event.preventDefault()} @click=${(event: MouseEvent) => this.#choose(hit, event.shiftKey)}>
      ${glyph(hit.kind)}
      <div><b><bdi>${highlightedWords(cut(hit.name, 120), this.text)}</bdi></b>${
        alias === '' && when === ''
          ? nothing
          : html`<small>${when}${when !== '' && alias !== '' ? ' · ' : ''}${alias === '' ? nothing : html`also <bdi>${highlightedWords(cut(alias, 120), this.text)}</bdi>`}</small>`
      }</div>
      <span class="num">${index === 0 ? counted(hit.degree, 'link') : hit.degree}</span>
    </div>`
  }

  #spoken(): string {
    if (this.failure !== '') return 'Search failed'
    if (this.hits === null) return 'Searching'
    const { list, areNear } = this.hits
    return areNear ? `No match; ${counted(list.length, 'similar name')}` : counted(list.length, 'result')
  }

  #typed(event: InputEvent & { target: HTMLInputElement }): void {
    this.text = event.target.value
    this.isOpen = this.text.trim() !== ''
    this.failure = ''
    clearTimeout(this.#pause)
    this.#asked?.abort()
    if (!this.isOpen) {
      this.hits = null
      return
    }
    this.#pause = setTimeout(() => this.#search(), PAUSE)
  }

  async #search(): Promise<void> {
    this.#asked?.abort()
    const asked = new AbortController()
    this.#asked = asked
    this.failure = ''
    try {
      const kinds = this.kinds.length === entityKinds.length ? {} : { kinds: this.kinds }
      const { hits, truncated, near } = await api.search(
        { q: this.text.trim().slice(0, 1_000), limit: MOST, ...kinds },
        asked,
      )
      const list = byKind(hits.length > 0 ? hits : near).flatMap((group) => group.hits.map(({ hit }) => hit))
      const areNear = hits.length === 0 && list.length > 0
      this.hits = { list, truncated, areNear }
      // What was not asked for is not picked by Enter alone.
      this.active = areNear ? -1 : 0
    } catch (error) {
      if (asked.signal.aborted) return
      this.failure = error instanceof Error ? error.message : String(error)
    }
  }

  #key(event: KeyboardEvent): void {
    const list = this.isOpen ? (this.hits?.list ?? []) : []
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && list.length > 0) {
      event.preventDefault()
      this.active = this.active < 0 && step < 0 ? list.length - 1 : (this.active + step + list.length) % list.length
      void this.updateComplete.then(() => this.querySelector('.opt.is-on')?.scrollIntoView({ block: 'nearest' }))
    } else if (event.key === 'Enter') {
      const hit = list[this.active]
      if (hit) this.#choose(hit, event.shiftKey)
    } else if (event.key === 'Escape' && this.isOpen) {
      event.stopPropagation()
      this.#close()
    } else if (event.key === 'Escape') this.clear()
  }

  #choose(hit: SearchHit, anew: boolean): void {
    this.clear()
    this.pick(hit, anew)
  }

  #close(): void {
    this.isOpen = false
  }

  clear(): void {
    this.#asked?.abort()
    this.text = ''
    this.hits = null
    this.isOpen = false
  }
}

customElements.define('parley-search', ParleySearch)
