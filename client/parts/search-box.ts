import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { SearchHit } from '../../model/api/graph.ts'
import { shortDate } from '../../model/drawing/dates.ts'
import { cut } from '../../model/drawing/short-text.ts'
import { type EntityKind, entityKinds } from '../../model/entity.ts'
import { counted } from '../words/counted.ts'
import { kindWords } from '../words/link-words.ts'
import { ParleyElement } from './element.ts'
import { glyph, icon } from './icons.ts'
import { highlightedWords } from './marks.ts'
import { byKind, Search } from './search.ts'

let boxes = 0

/**
 * A search box that finds names in any script while you type. Built after the ARIA combobox pattern: arrows move through
 * the results, Enter picks one, Shift and Enter starts a new view from it. Escape closes the results; pressed again, it
 * clears the box, and the element around it may act on it too.
 */
export class ParleySearch extends ParleyElement {
  static override properties = {
    label: {},
    kinds: { attribute: false },
    pick: { attribute: false },
    foot: { type: Boolean },
    text: { state: true },
    active: { state: true },
    isOpen: { state: true },
  }
  declare label: string
  declare kinds: readonly EntityKind[]
  /** Called with the picked hit; `anew` is true if it should start a new view. */
  declare pick: (hit: SearchHit, anew: boolean) => void
  /** True if the keys are explained below the results. */
  declare foot: boolean
  declare text: string
  /** The index of the hit that Enter picks; -1 for none. */
  declare active: number
  declare isOpen: boolean

  readonly #id = `search-${++boxes}`
  readonly #search = new Search((found) => {
    // Enter alone must not pick a name that the user didn't type.
    if (found.at === 'ready') this.active = found.areNear ? -1 : 0
    this.requestUpdate()
  })

  constructor() {
    super()
    this.label = 'Search everything'
    this.kinds = entityKinds
    this.pick = () => {}
    this.foot = false
    this.text = ''
    this.active = 0
    this.isOpen = false
  }

  override focus(): void {
    this.querySelector('input')?.focus()
  }

  get #hits(): readonly SearchHit[] {
    const { found } = this.#search
    return found.at === 'ready' ? found.hits : []
  }

  protected override render() {
    const active = this.isOpen && this.#hits[this.active] ? `${this.#id}-${this.active}` : nothing
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
    const { found } = this.#search
    if (found.at === 'failed') {
      return html`<div class="listbox__say">Search failed. <button class="linkbtn" @click=${() => this.#search.now(this.text, this.kinds)}>Try again</button></div>`
    }
    if (found.at === 'searching')
      return html`<div class="listbox__say"><i class="skel"></i><i class="skel"></i><i class="skel"></i></div>`
    const { hits, truncated, areNear } = found
    if (hits.length === 0) {
      return html`${this.#none()}<div class="listbox__foot">Search covers names and other spellings, in any script.</div>`
    }
    return html`${areNear ? this.#none('Did you mean one of these?') : nothing}<div>
        ${byKind(hits).map(
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
      ${truncated ? html`<div class="listbox__more">The best ${hits.length} are shown. Type more to narrow the search.</div>` : nothing}
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
    const { found } = this.#search
    if (found.at === 'failed') return 'Search failed'
    if (found.at === 'searching') return 'Searching…'
    const count = found.hits.length
    return found.areNear ? `No match. ${counted(count, 'similar name')}` : counted(count, 'result')
  }

  #typed(event: InputEvent & { target: HTMLInputElement }): void {
    this.text = event.target.value
    this.isOpen = this.text.trim() !== ''
    if (this.isOpen) this.#search.later(this.text, this.kinds)
    else this.#search.reset()
  }

  #key(event: KeyboardEvent): void {
    const list = this.isOpen ? this.#hits : []
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
    this.#search.reset()
    this.text = ''
    this.isOpen = false
  }
}

customElements.define('parley-search', ParleySearch)
