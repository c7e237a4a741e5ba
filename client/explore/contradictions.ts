import { html, nothing } from 'lit'
import { cut } from '../../model/drawing/cut.ts'
import { shortDate } from '../../model/drawing/dates.ts'
import { api } from '../net/api.ts'
import { ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import { Load } from '../parts/load.ts'
import type { Shell } from '../shell.ts'
import { counted } from '../words/counted.ts'

/** Where sources disagree about an item: each value with how many say it, the one shown first. */
export class ParleyContradictions extends ParleyElement {
  static override properties = { shell: { attribute: false }, about: {} }
  declare shell: Shell
  declare about: string

  readonly #entity = new Load(this, (id, signal) => api.entity(id, { signal }))

  protected override render() {
    const loaded = this.#entity.of(this.about)
    if (loaded.at !== 'ready' || loaded.value.contradictions.length === 0) return nothing
    return html`<section class="sect"><div class="note note--warn">${icon('warning')}<div>
      ${loaded.value.contradictions.map(
        ({ property, values }) =>
          html`<p>Sources disagree on the ${property}: ${values.map(
            ({ value, claims }, index) =>
              html`${index > 0 ? '; ' : ''}<bdi>${words(value)}</bdi> (${counted(claims.length, 'statement')})`,
          )}.</p>`,
      )}</div></div></section>`
  }
}

function words(value: string | number | string[]): string {
  return cut(Array.isArray(value) ? value.join(', ') : shortDate(String(value)), 120)
}

customElements.define('parley-contradictions', ParleyContradictions)
