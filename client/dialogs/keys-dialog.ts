import { html } from 'lit'
import { singleKeysOn, turnSingleKeys } from '../keys/key-bindings.ts'
import { keysOf } from '../keys/keys-help.ts'
import { ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import type { Page } from '../workspace/address.ts'

/** A dialog with the keys of the open page, and the switch for single-letter keys. */
export class ParleyKeys extends ParleyElement {
  static override properties = { page: {} }
  declare page: Page

  show(): void {
    this.querySelector('dialog')?.showModal()
  }

  protected override render() {
    return html`<dialog class="askdlg" aria-labelledby="keys-title"><div class="row"><h2 id="keys-title" class="grow">Keys</h2>
        <form method="dialog"><button class="iconbtn" aria-label="Close">${icon('close')}</button></form></div>
      <dl class="keyt">${keysOf(this.page).map(([names, what]) => html`<dt>${names.map((name) => html`<kbd class="kbd">${name}</kbd>`)}</dt><dd>${what}</dd>`)}</dl>
      <label class="row"><input class="switch" type="checkbox" role="switch" .checked=${singleKeysOn()} @change=${(
        event: Event & { target: HTMLInputElement },
      ) => {
        turnSingleKeys(event.target.checked)
      }} />Single-letter keys</label>
    </dialog>`
  }
}

customElements.define('parley-keys', ParleyKeys)
