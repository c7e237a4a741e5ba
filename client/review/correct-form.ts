import { html, nothing } from 'lit'
import type { ClaimType, Values } from '../../model/claim.ts'
import { ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import { propertyLabel } from '../words/claim-words.ts'
import { type Field, fieldsOf, valuesFrom } from './correction.ts'

/** The values to correct. `only` limits the form to one property. */
export interface Correcting {
  title: string
  type: ClaimType
  values: Values
  only?: string
  save: (values: Values, reason: string) => void
}

/** A form for the values of a claim. Saving states them by hand and replaces the claim. */
export class ParleyCorrect extends ParleyElement {
  static override properties = { correcting: { state: true }, faults: { state: true } }
  declare correcting: Correcting | undefined
  declare faults: Readonly<Record<string, string>>

  constructor() {
    super()
    this.correcting = undefined
    this.faults = {}
  }

  async open(correcting: Correcting): Promise<void> {
    this.correcting = correcting
    this.faults = {}
    await this.updateComplete
    this.querySelector('dialog')?.showModal()
  }

  protected override render() {
    const { correcting } = this
    return html`<dialog class="askdlg rcorrect" aria-labelledby="correct-title" @close=${() => {
      this.correcting = undefined
    }}>${correcting === undefined ? nothing : this.#form(correcting)}</dialog>`
  }

  #form({ title, type, values, only }: Correcting) {
    const fields = fieldsOf(type, values).filter(({ property }) => only === undefined || property === only)
    return html`<form @submit=${this.#save} novalidate>
      <h2 id="correct-title">Correct: <bdi>${title}</bdi></h2>
      <div class="rfields">${fields.map((field) => this.#field(field))}
        <div><label class="label" for="correct-reason">Reason <small>kept as its evidence</small></label><span class="field"><input id="correct-reason" name="reason" autocomplete="off" /></span></div></div>
      <div class="row dlg__foot"><span class="grow"></span><button class="btn" type="button" @click=${() => this.querySelector('dialog')?.close()}>Cancel</button>
        <button class="btn btn--primary">${icon('accept')}Save</button></div></form>`
  }

  #field({ property, as, options, value }: Field) {
    const id = `correct-${property}`
    const fault = this.faults[property]
    const invalid = fault === undefined ? nothing : 'true'
    const described = fault === undefined ? nothing : `${id}-fault`
    return html`<div><label class="label" for=${id}>${propertyLabel(property)}${as === 'lines' ? html`<small>one a line</small>` : as === 'date' ? html`<small>2024, 2024-11 or 2024-11-04</small>` : nothing}</label>
      <span class="field ${fault === undefined ? '' : 'is-bad'} ${as === 'lines' ? 'field--area' : ''}">${
        as === 'choice'
          ? html`<select id=${id} name=${property} aria-invalid=${invalid} aria-describedby=${described}><option value="">not given</option>${options.map((one) => html`<option value=${one} ?selected=${one === value}>${one}</option>`)}</select>`
          : as === 'lines'
            ? html`<textarea id=${id} name=${property} rows="3" aria-invalid=${invalid} aria-describedby=${described}>${value}</textarea>`
            : html`<input id=${id} name=${property} value=${value} autocomplete="off" aria-invalid=${invalid} aria-describedby=${described} />`
      }</span>${fault === undefined ? nothing : html`<p class="bad small" id=${`${id}-fault`} role="alert">${fault}</p>`}</div>`
  }

  readonly #save = (event: SubmitEvent): void => {
    event.preventDefault()
    const { correcting } = this
    if (correcting === undefined || !(event.target instanceof HTMLFormElement)) return
    const { reason = '', ...typed } = Object.fromEntries(
      [...new FormData(event.target)].map(([name, value]) => [name, String(value)]),
    )
    const read = valuesFrom(correcting.type, typed)
    if ('faults' in read) {
      this.faults = read.faults
      return
    }
    if (Object.keys(read.values).length === 0 && correcting.only !== undefined) {
      this.faults = { [correcting.only]: 'Enter the right value.' }
      return
    }
    this.querySelector('dialog')?.close()
    correcting.save(read.values, reason.trim())
  }
}

customElements.define('parley-correct', ParleyCorrect)
