import { html, nothing, type TemplateResult } from 'lit'
import type { SearchHit } from '../../model/api.ts'
import { ParleyElement } from '../parts/element.ts'
import { glyph, lineGlyph, statusGlyph } from '../parts/icons.ts'
import '../parts/search-box.ts'
import { Watch } from '../parts/watch.ts'
import type { Shell } from '../shell.ts'
import { counted } from '../words/counted.ts'
import { kindWords } from '../words/link-words.ts'
import { emptyView, type Filters, noFilters, withFilter } from '../workspace/view.ts'
import { type FilterRow, filterRows } from './filter-rows.ts'

/** The left rail: search, and the filters with what they speak of. */
export class ParleyRail extends ParleyElement {
  static override properties = { shell: { attribute: false } }
  declare shell: Shell

  constructor() {
    super()
    new Watch(this)
  }

  protected override render() {
    const { view, drawn } = this.shell.workspace
    return html`<div class="rail__search">
        <parley-search foot .label=${'Search everything'} .pick=${this.#pick}></parley-search>
      </div>
      ${view.ids.length === 0 ? nothing : this.#filters(filterRows(drawn, view))}`
  }

  #filters({ kinds, links, status }: ReturnType<typeof filterRows>) {
    const { view } = this.shell.workspace
    const isFiltered = Object.values(view.filters).some((off) => off.length > 0)
    return html`<div class="rail__filters">
      ${this.#group(
        'Kinds',
        kinds.map((row) => this.#row('kinds', row, kindWords[row.value].many, glyph(row.value))),
        isFiltered ? html`<button class="linkbtn" @click=${this.#reset}>Reset</button>` : nothing,
      )}
      ${this.#group(
        'Links',
        links.map((row) => this.#row('links', row, row.value, lineGlyph(row.value))),
      )}
      ${
        status.length === 0
          ? nothing
          : this.#group(
              'Meeting status',
              status.map((row) => this.#row('status', row, row.value, statusGlyph(row.value))),
            )
      }
    </div>`
  }

  #group(title: string, rows: TemplateResult[], action: unknown = nothing) {
    return html`<section class="fgroup"><h3>${title}${action}</h3>${rows}</section>`
  }

  #row<F extends 'kinds' | 'links' | 'status'>(
    filter: F,
    { value, count, on }: FilterRow<Filters[F][number]>,
    name: string,
    mark: TemplateResult,
  ) {
    return html`<label class="frow ${on ? '' : 'is-off'}">
      ${mark}<span class="cap">${name}</span><span class="num">${count}</span>
      <input class="switch" type="checkbox" role="switch" .checked=${on} aria-label=${`${name}, ${count}`}
        @change=${(event: Event & { target: HTMLInputElement }) => this.#switch(filter, value, event.target.checked, name)} />
    </label>`
  }

  #switch<F extends keyof Filters>(filter: F, value: Filters[F][number], on: boolean, name: string): void {
    const { workspace } = this.shell
    workspace.change(withFilter(workspace.view, filter, value, on), `${on ? 'Showed' : 'Filtered out'} ${name}`)
  }

  #reset(): void {
    const { workspace } = this.shell
    workspace.change({ ...workspace.view, filters: noFilters }, 'Reset the filters')
  }

  readonly #pick = (hit: SearchHit, anew: boolean): void => {
    const { workspace } = this.shell
    if (workspace.view.ids.includes(hit.id) && !anew) {
      workspace.change(
        { ...workspace.view, hidden: workspace.view.hidden.filter((id) => id !== hit.id), selection: [hit.id] },
        `Found ${hit.name} in the view`,
      )
    } else if (anew) {
      void workspace.open({ ...emptyView, ids: [hit.id], selection: [hit.id] }, `Started from ${hit.name}`)
    } else {
      void workspace.add(
        [hit.id],
        (added) => (added === 1 ? `Added ${hit.name}` : `Added ${counted(added, 'item')}`),
        hit.id,
      )
    }
  }
}

customElements.define('parley-rail', ParleyRail)
