import { html, nothing } from 'lit'
import type { Connection } from '../net/connection.ts'
import { ParleyElement } from './element.ts'
import { icon } from './icons.ts'

/** Says that the server does not answer, what still works, and when Parley looks again. */
export class ParleyOutage extends ParleyElement {
  static override properties = {
    connection: { attribute: false },
    lostAt: { attribute: false },
    left: { type: Number },
  }
  declare connection: Connection
  declare lostAt: Date | null
  declare left: number

  protected override render() {
    if (this.lostAt === null) return nothing
    const time = this.lostAt.toTimeString().slice(0, 5)
    return html`<div class="banner" role="alert">${icon('unplugged')}<div><b>Parley cannot be reached.</b>
        What you see is from ${time}. Looking around, filtering and undo still work; what needs the server is switched off.</div>
      <span class="grow"></span><span aria-hidden="true">Next try in ${this.left} s</span>
      <button class="btn btn--s" @click=${() => this.connection.look()}>${icon('retry', true)}Try now</button></div>`
  }
}

customElements.define('parley-outage', ParleyOutage)
