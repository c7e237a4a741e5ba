import { html, nothing } from 'lit'
import type { NeighbourGroup } from '../../model/api/graph.ts'
import { cut } from '../../model/drawing/short-text.ts'
import { api } from '../net/api.ts'
import { ParleyElement } from '../parts/element.ts'
import { glyph } from '../parts/icons.ts'
import { Load } from '../parts/load.ts'
import type { Shell } from '../parts/shell.ts'
import { failed, skeleton } from '../parts/states.ts'
import { counted } from '../words/counted.ts'
import { groupWords } from '../words/link-words.ts'

/** With more new neighbours than this, Parley asks which to add. */
export const MOST_UNASKED = 40

/** A dialog that asks which neighbours of an item to add, and shows their counts. */
export class ParleyExpand extends ParleyElement {
  static override properties = { shell: { attribute: false }, item: { state: true }, chosen: { state: true } }
  declare shell: Shell
  declare item: string | undefined
  /** Indexes of the chosen groups. */
  declare chosen: ReadonlySet<number>

  readonly #entity = new Load(this, (id, signal) => api.entity(id, { signal }))

  constructor() {
    super()
    this.item = undefined
    this.chosen = new Set()
  }

  async ask(item: string): Promise<void> {
    this.item = item
    this.chosen = new Set()
    await this.updateComplete
    this.querySelector('dialog')?.showModal()
  }

  protected override render() {
    const { item } = this
    return html`<dialog class="askdlg" aria-labelledby="expand-title" @close=${() => {
      this.item = undefined
    }}>${item === undefined ? nothing : this.#form(item)}</dialog>`
  }

  #form(item: string) {
    const loaded = this.#entity.of(item)
    const counts = loaded.at === 'ready' ? loaded.value.counts : []
    const total = [...this.chosen].reduce((sum, index) => sum + (counts[index]?.count ?? 0), 0)
    return html`<form method="dialog" @submit=${() => this.#expand(item, counts)}>
      <h2 id="expand-title">Expand <bdi>${cut(this.shell.workspace.nameOf(item), 60)}</bdi>: choose what to add</h2>
      ${loaded.at === 'failed' ? failed('The counts did not load.', loaded.error, () => this.#entity.again()) : nothing}
      ${loaded.at === 'loading' ? skeleton(4) : nothing}
      <div class="asks">${counts.map(
        (
          group,
          index,
        ) => html`<label class="frow">${glyph(group.kind)}<span>${groupWords(group)}</span><span class="num">${group.count}</span>
          <input type="checkbox" class="box" .checked=${this.chosen.has(index)} @change=${() => this.#toggle(index)} /></label>`,
      )}</div>
      <div class="row dlg__foot"><span class="grow mute">${total === 0 ? 'Nothing chosen yet' : counted(total, 'link')}</span>
        <button class="btn" value="cancel" formnovalidate @click=${(event: Event) => {
          event.preventDefault()
          this.querySelector('dialog')?.close()
        }}>Cancel</button>
        <button class="btn btn--primary" ?disabled=${total === 0}>Expand</button></div>
    </form>`
  }

  #toggle(index: number): void {
    const chosen = new Set(this.chosen)
    if (!chosen.delete(index)) chosen.add(index)
    this.chosen = chosen
  }

  #expand(item: string, counts: readonly NeighbourGroup[]): void {
    const groups = counts.filter((_, index) => this.chosen.has(index))
    void this.shell.workspace.expand(item, groups)
  }
}

customElements.define('parley-expand', ParleyExpand)
