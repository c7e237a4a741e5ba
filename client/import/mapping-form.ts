import { html, nothing } from 'lit'
import { mappingPath, Party } from '../../model/csv-mapping.ts'
import { ParticipantRole } from '../../model/relation.ts'
import { ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import { saveFile } from '../parts/save-file.ts'
import type { DeskFile, ImportDesk } from './desk.ts'
import {
  besides,
  type Draft,
  mappingOf,
  meaningOf,
  splitOf,
  withMeaning,
  withParty,
  withRows,
  withSource,
  withSplit,
} from './draft.ts'
import { dayReadings } from './file-words.ts'
import { isList, meaningsOf, rowKindOf, rowKinds } from './meanings.ts'

type Changed<T extends HTMLElement> = Event & { target: T }

/** Encodings of tables, with the names people know. */
const encodings = [
  ['utf-8', 'UTF-8'],
  ['windows-1252', 'Western European (Windows)'],
  ['windows-1250', 'Central European (Windows)'],
  ['windows-1251', 'Cyrillic (Windows)'],
  ['utf-16le', 'UTF-16'],
  ['euc-kr', 'Korean'],
  ['shift_jis', 'Japanese'],
  ['gb18030', 'Chinese, simplified'],
  ['big5', 'Chinese, traditional'],
] as const

/** The form for a table: what a row is, what each column means, and what Parley can’t tell by itself. */
export class ParleyMapping extends ParleyElement {
  static override properties = { desk: { attribute: false }, file: { attribute: false } }
  declare desk: ImportDesk
  declare file: DeskFile

  protected override render() {
    const { start, draft, fault } = this.file
    return html`<section class="imap" aria-label=${`How ${this.file.name} is read`}>
      <h2 class="ih2"><bdi class="cut">${this.file.name}</bdi><small>column in the file, then what it means here</small></h2>
      ${fault === null ? nothing : html`<div class="note note--warn" role="alert">${icon('warning')}<div>${fault}</div></div>`}
      ${start.table === null || draft === null ? this.#unreadable() : this.#form(draft, start.table)}
    </section>`
  }

  #unreadable() {
    return html`<div class="note note--bad" role="alert">${icon('warning')}<div>${this.file.start.reason}</div></div>${this.#encoding('utf-8')}`
  }

  #form(draft: Draft, { columns, rows }: NonNullable<DeskFile['start']['table']>) {
    const sample = (column: string) => rows.map((row) => row[column]?.trim() ?? '').find((value) => value !== '') ?? ''
    return html`
      <label class="imap__row"><span>Each row is</span><i></i><span class="field">${this.#select(
        rowKinds.map(({ value, label }) => [value, label]),
        rowKindOf(draft),
        (value) => {
          const found = rowKinds.find((one) => one.value === value)
          if (found) this.#edit(withRows(draft, found.kind, columns))
        },
      )}</span></label>
      ${columns.map((column) => this.#column(draft, column, sample(column)))}
      ${this.#days(draft, sample)}
      ${besides(draft).length === 0 ? nothing : html`<p class="small mute">The mapping also says that ${besides(draft).join('; ')}.</p>`}
      ${this.#source(draft)}
      <details class="imore"><summary>More</summary>
        ${this.#encoding(draft.encoding)}
        <label class="imap__row"><span>Namespace of its keys</span><i></i><span class="field"><input .value=${draft.namespace} spellcheck="false" autocomplete="off"
          @change=${(event: Changed<HTMLInputElement>) => this.#edit({ ...draft, namespace: event.target.value.trim() })} /></span></label>
        <p class="small mute">Rows that share a namespace and a name mean the same person.</p>
        <button class="btn btn--s" @click=${() => saveFile(mappingPath(this.file.name), `${JSON.stringify(mappingOf(draft), null, 2)}\n`)}>${icon('save', true)}Save as ${mappingPath(this.file.name)}</button>
      </details>`
  }

  #column(draft: Draft, column: string, sample: string) {
    const meaning = meaningOf(draft, column)
    return html`<label class="imap__row"><span class="imap__col" title=${sample}><bdi class="mono cut">${column}</bdi><small class="cut"><bdi>${sample}</bdi></small></span>
        ${icon('closed', true)}
        <span class="field ${meaning === '' ? 'is-out' : ''}">${this.#select(
          [['', 'Leave out'], ...meaningsOf(draft)],
          meaning,
          (value) => this.#edit(withMeaning(draft, column, value)),
        )}</span></label>
      ${isList(meaning) ? this.#several(draft, column, meaning) : nothing}`
  }

  /** Asks, for a column whose cells may hold several values, what separates them, and for participants which role they had. */
  #several(draft: Draft, column: string, meaning: string) {
    const party = draft.parties.find((one) => one.column === column)
    return html`<div class="imap__sub"><label>split at <span class="field"><input .value=${splitOf(draft, column) ?? ''} size="3" placeholder="–" spellcheck="false" autocomplete="off" aria-label=${`Separator between values of ${column}`}
        @change=${(event: Changed<HTMLInputElement>) => this.#edit(withSplit(draft, column, event.target.value))} /></span></label>
      ${
        meaning.startsWith('party:')
          ? html`<label>as <span class="field">${this.#select(
              [['', 'role not given'], ...ParticipantRole.options.map((role) => [role, role] as const)],
              party?.role ?? '',
              (value) => this.#edit(withParty(draft, column, { role: ParticipantRole.safeParse(value).data })),
              `Role of the participants in ${column}`,
            )}</span></label>
            <label>in parentheses <span class="field">${this.#select(
              [
                ['', 'part of the name'],
                ['representing', 'whom they represent'],
                ['title', 'their title'],
              ],
              party?.parentheses ?? '',
              (value) =>
                this.#edit(withParty(draft, column, { parentheses: Party.shape.parentheses.safeParse(value).data })),
              `Meaning of parentheses in ${column}`,
            )}</span></label>`
          : nothing
      }</div>`
  }

  #days(draft: Draft, sample: (column: string) => string) {
    const cell = draft.fields.date ?? draft.fields.since ?? draft.represents.since
    const readings = dayReadings(cell !== undefined && 'column' in cell ? sample(cell.column) : '')
    const choice = (value: NonNullable<Draft['dates']>, label: string, example: string) =>
      html`<label><input type="radio" name=${`days-${this.file.name}`} .checked=${draft.dates === value} @change=${() => this.#edit({ ...draft, dates: value })} />${label} <span class="mute">${example}</span></label>`
    return html`<fieldset class="framed idays ${draft.dates === null ? 'is-open' : ''}"><legend>How dates are written${draft.dates === null ? html` <b>– please choose</b>` : nothing}</legend>
      ${choice('iso', 'Year first', '2024-11-04')}${choice('day-first', 'Day first', readings.dayFirst)}${choice('month-first', 'Month first', readings.monthFirst)}</fieldset>`
  }

  #source(draft: Draft) {
    const set = (more: { name?: string; publisher?: string }) => this.#edit(withSource(draft, more))
    return html`<h3 class="ih2">Where it comes from <small>shown with every quote</small></h3>
      <div class="itwo"><span class="field"><input .value=${draft.source?.name ?? ''} placeholder=${this.file.name} aria-label="Name of the source" autocomplete="off" @change=${(event: Changed<HTMLInputElement>) => set({ name: event.target.value.trim() })} /></span>
        <span class="field"><input .value=${draft.source?.publisher ?? ''} placeholder="Publisher" aria-label="Publisher" autocomplete="off" @change=${(event: Changed<HTMLInputElement>) => set({ publisher: event.target.value.trim() })} /></span></div>`
  }

  #encoding(now: string) {
    const known = encodings.some(([value]) => value === now) ? encodings : [...encodings, [now, now] as const]
    return html`<label class="imap__row"><span>Encoding</span><i></i><span class="field">${this.#select(known, now, (value) => void this.desk.decode(this.file.name, value))}</span></label>`
  }

  #select(
    options: readonly (readonly [string, string])[],
    value: string,
    set: (value: string) => void,
    label?: string,
  ) {
    return html`<select aria-label=${label ?? nothing} @change=${(event: Changed<HTMLSelectElement>) => set(event.target.value)}>
      ${options.map(([key, words]) => html`<option value=${key} ?selected=${key === value} .selected=${key === value}>${words}</option>`)}</select>`
  }

  #edit(draft: Draft): void {
    this.desk.edit(this.file.name, draft)
  }
}

customElements.define('parley-mapping', ParleyMapping)
