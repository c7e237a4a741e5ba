import { html } from 'lit'
import { setToken, token } from '../net/call.ts'
import { reach, tellBack } from '../net/connection.ts'
import { ParleyElement } from '../parts/element.ts'

/** Why a token is asked for: there is none, the one given is not known, or it may not do this. */
type Want = 'none' | 'unknown' | 'weak'

const words: Record<Want, { title: string; more: string }> = {
  none: { title: 'This Parley asks for a token', more: 'Whoever runs it has given you one.' },
  unknown: { title: 'This token is not known here', more: 'Look whether it was copied whole.' },
  weak: { title: 'This takes an editor’s token', more: 'The one you gave may read, but change nothing.' },
}

/** Asks for the token that this server wants, whenever a request was refused for want of it. */
export class ParleyToken extends ParleyElement {
  static override properties = { want: { state: true } }
  declare want: Want

  constructor() {
    super()
    this.want = 'none'
  }

  override connectedCallback(): void {
    super.connectedCallback()
    reach.addEventListener('refused', this.#refused)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    reach.removeEventListener('refused', this.#refused)
  }

  protected override render() {
    const { title, more } = words[this.want]
    return html`<dialog class="askdlg" aria-labelledby="token-title" aria-describedby="token-more"><form method="dialog" @submit=${this.#keep}>
      <h2 id="token-title">${title}</h2>
      <p class="mute" id="token-more">${more} It is kept until this window is closed.</p>
      <label class="label" for="token">Token</label><div class="field"><input id="token" name="token" type="password" autocomplete="current-password" required pattern="\\s*[!-~]+\\s*" title="Letters, digits and signs, without blanks" class="grow" /></div>
      <div class="row dlg__foot"><span class="grow"></span><button class="btn" type="button" @click=${() => this.#dialog?.close()}>Not now</button><button class="btn btn--primary">Go on</button></div></form></dialog>`
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog')
  }

  readonly #refused = (event: Event): void => {
    if (this.#dialog?.open !== false) return
    const isWeak = event instanceof CustomEvent && event.detail === 403
    this.want = token() === null ? 'none' : isWeak ? 'weak' : 'unknown'
    this.#dialog.showModal()
  }

  /** What was refused is asked again; what was typed or chosen on the page stays. */
  #keep(event: SubmitEvent & { target: HTMLFormElement }): void {
    setToken(String(new FormData(event.target).get('token')).trim())
    event.target.reset()
    tellBack()
  }
}

customElements.define('parley-token', ParleyToken)
