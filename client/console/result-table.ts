import { html, nothing } from 'lit'
import type { CypherAnswer } from '../../model/api/console.ts'
import { cut } from '../../model/drawing/short-text.ts'
import { ParleyElement } from '../parts/element.ts'
import { glyph } from '../parts/icons.ts'
import { counted } from '../words/counted.ts'
import { cellOf } from './cells.ts'

/** Rows drawn at a time. Thousands at once would freeze the page. */
const STEP = 200
const LONGEST_CELL = 300

/** The rows of a result as a table. Items show the symbol of their kind. */
export class ParleyResultTable extends ParleyElement {
  static override properties = { answer: { attribute: false }, shown: { state: true } }
  declare answer: CypherAnswer
  declare shown: number

  constructor() {
    super()
    this.shown = STEP
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('answer')) this.shown = STEP
  }

  protected override render() {
    const { columns, rows } = this.answer
    const more = rows.length - this.shown
    return html`<table class="t rows"><caption class="vh">Result</caption>
        <thead><tr><th class="r" scope="col">#</th>${columns.map((column) => html`<th scope="col"><bdi>${cut(column, 80)}</bdi></th>`)}</tr></thead>
        <tbody>${rows
          .slice(0, this.shown)
          .map(
            (row, index) =>
              html`<tr><td class="r mute">${index + 1}</td>${columns.map((_column, at) => this.#cell(row[at]))}</tr>`,
          )}</tbody></table>
      ${
        more > 0
          ? html`<div class="rows__more"><button class="btn" @click=${() => {
              this.shown += STEP
            }}>Show ${Math.min(STEP, more)} more</button><span class="mute">${counted(more, 'row')} not drawn. CSV and JSON hold all rows.</span></div>`
          : nothing
      }`
  }

  #cell(value: unknown) {
    const { text, kind, faint } = cellOf(value)
    const isNumber = typeof value === 'number'
    const said = html`<bdi title=${text.length > 40 ? cut(text, 2_000) : nothing}>${cut(text, LONGEST_CELL)}</bdi>`
    return html`<td class="${isNumber ? 'r num' : ''} ${faint ? 'mute' : ''}">${kind ? html`<span class="row">${glyph(kind)}${said}</span>` : said}</td>`
  }
}

customElements.define('parley-result-table', ParleyResultTable)
