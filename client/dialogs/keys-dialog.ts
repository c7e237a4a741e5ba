import { html } from 'lit'
import { keysOf } from '../keys/key-list.ts'
import { ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import type { Page } from '../workspace/place.ts'

const NAME = 'parley-keys'

/** Whether keys of one letter act; some people's tools type letters by themselves (WCAG 2.1.4). */
export function singleKeysOn(): boolean {
  return localStorage.getItem(NAME) !== 'off'
}

/** The keys of the page, and the switch for those of one letter. */
export class ParleyKeys extends ParleyElement {
  static override properties = { page: {} }
  /** The page that is open, whose keys are told. */
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
        localStorage.setItem(NAME, event.target.checked ? 'on' : 'off')
      }} />Keys of a single letter</label>
    </dialog>`
  }
}

customElements.define('parley-keys', ParleyKeys)
