import { html } from 'lit'
import { ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'

const NAME = 'parley-keys'

const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['/'], 'search'],
  [['↑', '↓', '←', '→'], 'move to the nearest item; in the list, rows'],
  [['↵'], 'details of the item'],
  [['Space'], 'mark, to act on several'],
  [['E'], 'expand'],
  [['C'], 'collapse'],
  [['P'], 'path to…'],
  [['H'], 'hide'],
  [['F'], 'pin or unpin'],
  [['L'], 'graph or list'],
  [['M'], 'fold or unfold meetings'],
  [['T'], 'tidy up'],
  [['⇧', 'F10'], 'menu of the item'],
  [['Esc'], 'close, then clear the selection'],
  [['Ctrl', 'Z'], 'undo'],
  [['Ctrl', '⇧', 'Z'], 'redo'],
  [['?'], 'this list'],
]

/** Whether keys of one letter act; some people's tools type letters by themselves (WCAG 2.1.4). */
export function singleKeysOn(): boolean {
  return localStorage.getItem(NAME) !== 'off'
}

/** The keys, and the switch for those of one letter. */
export class ParleyKeys extends ParleyElement {
  show(): void {
    this.querySelector('dialog')?.showModal()
  }

  protected override render() {
    return html`<dialog class="askdlg" aria-labelledby="keys-title"><div class="row"><h2 id="keys-title" class="grow">Keys</h2>
        <form method="dialog"><button class="iconbtn" aria-label="Close">${icon('close')}</button></form></div>
      <dl class="keyt">${keys.map(([names, what]) => html`<dt>${names.map((name) => html`<kbd class="kbd">${name}</kbd>`)}</dt><dd>${what}</dd>`)}</dl>
      <label class="row"><input class="switch" type="checkbox" role="switch" .checked=${singleKeysOn()} @change=${(
        event: Event & { target: HTMLInputElement },
      ) => {
        localStorage.setItem(NAME, event.target.checked ? 'on' : 'off')
      }} />Keys of a single letter</label>
    </dialog>`
  }
}

customElements.define('parley-keys', ParleyKeys)
