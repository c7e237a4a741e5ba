import { html, nothing } from 'lit'
import { cut } from '../../model/drawing/short-text.ts'
import { ParleyElement, Watch } from '../parts/element.ts'
import { glyph, icon, statusBadge, statusGlyph } from '../parts/icons.ts'
import type { Shell } from '../parts/shell.ts'
import { counted } from '../words/counted.ts'
import { kindWords } from '../words/link-words.ts'
import { type ItemRow, linkRows, listGroups, type SortKey } from './list-model.ts'

const MOST_ROWS = 200

/**
 * The view as a table, built after the ARIA treegrid pattern: up and down move between rows, right shows an item's links,
 * left hides them. Every action of the graph works on the focused row.
 */
export class ParleyList extends ParleyElement {
  static override properties = {
    shell: { attribute: false },
    sort: { state: true },
    open: { state: true },
    full: { state: true },
    focused: { attribute: false },
    onfocused: { attribute: false },
  }
  declare shell: Shell
  declare sort: SortKey | undefined
  /** Ids of the items whose links are shown. */
  declare open: ReadonlySet<string>
  /** Kinds whose rows are all shown. */
  declare full: ReadonlySet<string>
  /** The id of the focused row. */
  declare focused: string | undefined
  declare onfocused: (id: string) => void

  constructor() {
    super()
    this.sort = undefined
    this.open = new Set()
    this.full = new Set()
    this.focused = undefined
    this.onfocused = () => {}
    new Watch(this)
  }

  override focus(): void {
    const row = this.querySelector<HTMLElement>('tr.foc') ?? this.querySelector<HTMLElement>('tr[data-row]')
    row?.focus()
  }

  protected override render() {
    const { workspace } = this.shell
    const groups = listGroups(workspace.stage.nodes, workspace.drawn, workspace.known.evidence, this.sort)
    const start = this.focused ?? groups[0]?.rows[0]?.item.id
    return html`<div class="lst" @keydown=${this.#key}>
      <table class="t" role="treegrid" aria-label="Items in the view">
        <thead role="rowgroup"><tr role="row">${this.#head('Item', 'name')}${this.#head('When', 'when')}<th role="columnheader" scope="col">Who and where</th><th role="columnheader" scope="col">Status</th>${this.#head('Links', 'links')}${this.#head('Claims', 'claims')}</tr></thead>
        ${groups.map(
          ({
            kind,
            order,
            rows,
          }) => html`<tbody role="rowgroup"><tr class="grp" role="row"><th role="rowheader" colspan="6" scope="rowgroup"><span class="cap">${kindWords[kind].many}</span> <span class="mute">${rows.length}, ${order}</span></th></tr>
            ${(this.full.has(kind) ? rows : rows.slice(0, MOST_ROWS)).map((row) => this.#item(row, start))}
            ${
              rows.length > MOST_ROWS && !this.full.has(kind)
                ? html`<tr class="sub" role="row"><td role="gridcell" colspan="6"><button class="linkbtn" @click=${() => {
                    this.full = new Set([...this.full, kind])
                  }}>${rows.length - MOST_ROWS} more ${kindWords[kind].many}</button></td></tr>`
                : nothing
            }</tbody>`,
        )}
      </table>
    </div>
    <div class="lkeys" aria-hidden="true"><span><kbd class="kbd">↑</kbd><kbd class="kbd">↓</kbd> move</span><span><kbd class="kbd">→</kbd> open links</span><span><kbd class="kbd">←</kbd> close, go up</span><span><kbd class="kbd">↵</kbd> details</span><span><kbd class="kbd">E</kbd> expand</span><span><kbd class="kbd">H</kbd> hide</span><span><kbd class="kbd">P</kbd> path from</span><span><kbd class="kbd">L</kbd> graph</span><span><kbd class="kbd">?</kbd> all keys</span></div>`
  }

  #head(name: string, key: SortKey) {
    const isOn = this.sort === key
    return html`<th role="columnheader" scope="col" class=${key === 'links' || key === 'claims' ? 'r' : ''} aria-sort=${isOn ? (key === 'name' ? 'ascending' : 'descending') : 'none'}>
      <button class="plainbtn" @click=${() => {
        this.sort = isOn ? undefined : key
      }}>${name}${isOn ? (key === 'name' ? ' ↑' : ' ↓') : ''}</button></th>`
  }

  #item({ item, when, who, claims }: ItemRow, start: string | undefined) {
    const { workspace } = this.shell
    const { node, id } = item
    const isOpen = this.open.has(id)
    const isOn = workspace.view.selection.includes(id)
    return html`<tr role="row" data-row=${id} data-item=${id} class="${isOn ? 'is-on' : ''} ${id === this.focused ? 'foc' : ''}" tabindex=${id === start ? 0 : -1}
        aria-level="1" aria-expanded=${isOpen} aria-selected=${isOn} @focus=${() => this.onfocused(id)}
        @click=${(event: MouseEvent) => workspace.select(id, event.shiftKey)} @dblclick=${() => this.#toggle(id)}
        @contextmenu=${(event: MouseEvent) => {
          event.preventDefault()
          this.shell.openMenu(id, { x: event.clientX, y: event.clientY })
        }}>
        <td role="gridcell"><span class="row"><button class="iconbtn iconbtn--s tw" tabindex="-1" aria-label=${isOpen ? 'Hide links' : 'Show links'} @click=${(
          event: Event,
        ) => {
          event.stopPropagation()
          this.#toggle(id)
        }}>${icon(isOpen ? 'open' : 'closed', true)}</button>${node.kind === 'Meeting' ? statusGlyph(node.properties.status) : glyph(node.kind)}<bdi class="cut">${cut(item.name, 120)}</bdi>${item.pinned ? html` <span class="badge">${icon('pin')}pinned</span>` : nothing}</span></td>
        <td role="gridcell">${when}</td><td role="gridcell"><bdi class="cut">${cut(who, 160)}</bdi></td>
        <td role="gridcell">${node.kind === 'Meeting' ? statusBadge(node.properties.status) : '–'}</td>
        <td role="gridcell" class="r num">${item.links}${item.outside > 0 ? html` <span class="mute">+${item.outside}</span>` : nothing}</td>
        <td role="gridcell" class="r num">${claims}</td>
      </tr>
      ${isOpen ? this.#links(id, item.outside) : nothing}`
  }

  #links(id: string, outside: number) {
    const { workspace } = this.shell
    return html`${linkRows(id, workspace.drawn, (other) => workspace.known.nodes.get(other)).map(
      ({
        edge,
        other,
        title,
        detail,
      }) => html`<tr role="row" class="sub ${edge.id === this.focused ? 'foc' : ''}" data-row=${edge.id} data-item=${other.id} data-parent=${id} tabindex="-1" aria-level="2"
        @focus=${() => this.onfocused(edge.id)} @click=${() => workspace.select(edge.id)}>
        <td role="gridcell"><span class="row sub__in"><span class="mute">${title.toLowerCase()}</span>${glyph(other.kind)}<bdi class="cut">${cut(other.name, 120)}</bdi></span></td>
        <td role="gridcell" colspan="5"><bdi class="mute cut">${cut(detail, 160)}</bdi></td></tr>`,
    )}${outside > 0 ? html`<tr class="sub" role="row"><td role="gridcell" colspan="6"><button class="linkbtn" @click=${() => this.shell.expand(id)}>Add ${counted(outside, 'linked item')} from outside this view</button></td></tr>` : nothing}`
  }

  #toggle(id: string): void {
    const open = new Set(this.open)
    if (!open.delete(id)) open.add(id)
    this.open = open
  }

  #key(event: KeyboardEvent): void {
    const row = event.target
    if (!(row instanceof HTMLTableRowElement) || row.dataset.row === undefined || event.ctrlKey || event.metaKey) return
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tr[data-row]')]
    const at = rows.indexOf(row)
    const { row: id, parent } = row.dataset
    if (event.key === 'ArrowDown') rows[at + 1]?.focus()
    else if (event.key === 'ArrowUp') rows[at - 1]?.focus()
    else if (event.key === 'Home') rows[0]?.focus()
    else if (event.key === 'End') rows.at(-1)?.focus()
    else if (event.key === 'ArrowRight' && parent === undefined && !this.open.has(id)) this.#toggle(id)
    else if (event.key === 'ArrowRight') rows[at + 1]?.focus()
    else if (event.key === 'ArrowLeft' && parent !== undefined)
      rows.find((other) => other.dataset.row === parent)?.focus()
    else if (event.key === 'ArrowLeft' && this.open.has(id)) this.#toggle(id)
    else if (event.key === ' ') this.shell.workspace.select(id, true)
    else if (event.key === 'F10' && event.shiftKey) this.#menu(row)
    else return
    event.preventDefault()
  }

  #menu(row: HTMLTableRowElement): void {
    const { item } = row.dataset
    const { left, bottom } = row.getBoundingClientRect()
    if (item !== undefined) this.shell.openMenu(item, { x: left + 40, y: bottom })
  }
}

customElements.define('parley-list', ParleyList)
