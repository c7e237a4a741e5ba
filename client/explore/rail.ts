import { html } from 'lit'
import type { SearchHit } from '../../model/api/graph.ts'
import { ParleyElement } from '../parts/element.ts'
import '../parts/search-box.ts'
import type { Shell } from '../parts/shell.ts'
import { counted } from '../words/counted.ts'
import { emptyView } from '../workspace/view.ts'
import './filters.ts'

/** The left rail: search and filters. */
export class ParleyRail extends ParleyElement {
  static override properties = { shell: { attribute: false }, leave: { attribute: false } }
  declare shell: Shell
  /** Moves the focus out of the search. */
  declare leave: () => void

  protected override render() {
    return html`<div class="rail__search">
        <parley-search foot .label=${'Search everything'} .pick=${this.#pick} @keydown=${this.#key}></parley-search>
      </div>
      <parley-filters .shell=${this.shell}></parley-filters>`
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    this.leave()
  }

  readonly #pick = async (hit: SearchHit, anew: boolean): Promise<void> => {
    await this.#show(hit, anew)
    if (this.contains(document.activeElement)) this.leave()
  }

  async #show(hit: SearchHit, anew: boolean): Promise<void> {
    const { workspace } = this.shell
    if (workspace.view.ids.includes(hit.id) && !anew) {
      workspace.change(
        { ...workspace.view, hidden: workspace.view.hidden.filter((id) => id !== hit.id), selection: [hit.id] },
        `Found ${hit.name} in the view`,
      )
    } else if (anew) {
      await workspace.open({ ...emptyView, ids: [hit.id], selection: [hit.id] }, `Started a new view from ${hit.name}`)
    } else {
      await workspace.add(
        [hit.id],
        (added) => (added === 1 ? `Added ${hit.name}` : `Added ${counted(added, 'item')}`),
        hit.id,
      )
    }
  }
}

customElements.define('parley-rail', ParleyRail)
