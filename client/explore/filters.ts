import { html, nothing, type TemplateResult } from 'lit'
import { cut } from '../../model/drawing/short-text.ts'
import { ParleyElement, Watch } from '../parts/element.ts'
import { glyph, icon, lineGlyph, statusGlyph } from '../parts/icons.ts'
import type { Shell } from '../parts/shell.ts'
import { kindWords } from '../words/link-words.ts'
import { isFiltered, noFilters, type Switches, withFilter } from '../workspace/view.ts'
import { type FilterRow, type FilterRows, filterRows } from './view-counts.ts'

/** A view may have many sources. At first only those with the most claims are listed. */
const SOURCES = 5

/** The filters of the rail, each with its count. A filter that could change nothing is left out. */
export class ParleyFilters extends ParleyElement {
  static override properties = { shell: { attribute: false }, allSources: { state: true }, sure: { state: true } }
  declare shell: Shell
  declare allSources: boolean
  /** The slider's value while it moves. The view changes when it is released. */
  declare sure: number | undefined

  constructor() {
    super()
    this.allSources = false
    this.sure = undefined
    new Watch(this)
  }

  protected override render() {
    const { view, drawn, known } = this.shell.workspace
    if (view.ids.length === 0) return nothing
    const rows = filterRows(drawn, view, known)
    const { kinds, links, status } = rows
    return html`<div class="scrolls rail__filters">
      ${this.#group(
        'Kinds',
        kinds.map((row) => this.#row('kinds', row, kindWords[row.value].many, glyph(row.value))),
        isFiltered(view.filters) ? html`<button class="linkbtn" @click=${this.#reset}>Reset</button>` : nothing,
      )}
      ${this.#group(
        'Links',
        links.map((row) => this.#row('links', row, row.value, lineGlyph(row.value))),
      )}
      ${this.#group(
        'Meeting status',
        status.map((row) => this.#row('status', row, row.value, statusGlyph(row.value))),
      )}
      ${this.#sources(rows)} ${this.#howSure(rows)}
    </div>`
  }

  #group(title: unknown, rows: TemplateResult[], action: unknown = nothing) {
    return rows.length === 0 ? nothing : html`<section class="fgroup"><h3>${title}${action}</h3>${rows}</section>`
  }

  #row<F extends keyof Switches>(
    filter: F,
    { value, count, on }: FilterRow<Switches[F][number]>,
    name: string,
    mark: TemplateResult,
  ) {
    return html`<label class="frow ${on ? '' : 'is-off'}">
      ${mark}<bdi class="cap cut">${name}</bdi><span class="num">${count}</span>
      <input class="switch" type="checkbox" role="switch" .checked=${on} aria-label=${`${name}, ${count}`}
        @change=${(event: Event & { target: HTMLInputElement }) => this.#switch(filter, value, event.target.checked, name)} />
    </label>`
  }

  #sources({ sources }: FilterRows) {
    const listed = this.allSources ? sources : sources.slice(0, SOURCES)
    const off = sources.filter(({ on }) => !on).length
    const title = html`<span>Sources <span class="mute">${off > 0 ? `${sources.length - off} of ` : ''}${sources.length}</span></span>`
    const more =
      sources.length > SOURCES
        ? html`<button class="linkbtn" aria-expanded=${this.allSources} @click=${() => {
            this.allSources = !this.allSources
          }}>${this.allSources ? 'Show fewer' : 'Show all'}</button>`
        : nothing
    return this.#group(
      title,
      listed.map((row) => this.#row('sources', row, cut(row.name, 80), icon('article', true))),
      more,
    )
  }

  #howSure({ leastSure }: FilterRows) {
    const { sure } = this.shell.workspace.view.filters
    if (leastSure === 1 && sure === 0) return nothing
    const now = this.sure ?? sure
    return this.#group('How sure', [
      html`<label class="sure"><span class="num">${now.toFixed(2)}</span>
        <input type="range" min="0" max="1" step="0.05" .value=${String(now)} aria-label="How sure, at least" aria-valuetext=${`${Math.round(now * 100)} percent`}
          @input=${(event: Event & { target: HTMLInputElement }) => {
            this.sure = event.target.valueAsNumber
          }} @change=${(event: Event & { target: HTMLInputElement }) => this.#makeSure(event.target.valueAsNumber)} />
        <span class="num">1.00</span></label>`,
    ])
  }

  #switch<F extends keyof Switches>(filter: F, value: Switches[F][number], on: boolean, name: string): void {
    const { workspace } = this.shell
    workspace.change(withFilter(workspace.view, filter, value, on), `${on ? 'Showed' : 'Filtered out'} ${name}`)
  }

  #makeSure(sure: number): void {
    const { workspace } = this.shell
    const { view } = workspace
    this.sure = undefined
    workspace.change({ ...view, filters: { ...view.filters, sure } }, `Kept what is at least ${sure.toFixed(2)} sure`)
  }

  #reset(): void {
    const { workspace } = this.shell
    workspace.change({ ...workspace.view, filters: noFilters }, 'Reset the filters')
  }
}

customElements.define('parley-filters', ParleyFilters)
