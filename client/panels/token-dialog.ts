import { html } from 'lit'
import { ParleyElement } from '../parts/element.ts'
import { setToken } from '../token.ts'

/** Asks for the token that this server wants, where it wants one. */
export class ParleyToken extends ParleyElement {
  static override properties = { isAsked: { type: Boolean } }
  declare isAsked: boolean

  constructor() {
    super()
    this.isAsked = false
  }

  protected override render() {
    return html`<dialog class="askdlg" aria-labelledby="token-title"><form method="dialog" @submit=${this.#keep}>
      <h2 id="token-title">This Parley asks for a token</h2>
      <p class="mute">Whoever runs it has given you one. It is kept until this window is closed.</p>
      <label class="label" for="token">Token</label><div class="field"><input id="token" name="token" type="password" autocomplete="current-password" required class="grow" /></div>
      <div class="row dlg__foot"><span class="grow"></span><button class="btn btn--primary">Go on</button></div></form></dialog>`
  }

  protected override updated(): void {
    if (this.isAsked) this.ask()
  }

  /** Opens, where it is not open yet. */
  ask(): void {
    const dialog = this.querySelector('dialog')
    if (dialog?.open === false) dialog.showModal()
  }

  #keep(event: SubmitEvent & { target: HTMLFormElement }): void {
    setToken(String(new FormData(event.target).get('token')))
    location.reload()
  }
}

customElements.define('parley-token', ParleyToken)
