import { html } from 'lit'
import { setToken, token } from '../net/call.ts'
import { reach, tellBack } from '../net/connection.ts'
import { ParleyElement } from '../parts/element.ts'

/** Why Parley asks for a token: it has none, it doesn't know the one it has, or that one lacks the right. */
type Want = 'none' | 'unknown' | 'weak'

const words: Record<Want, { title: string; more: string }> = {
  none: { title: 'Parley needs a token', more: 'Ask whoever runs this Parley for one.' },
  unknown: { title: 'Parley doesn’t know this token', more: 'Check that you copied all of it.' },
  weak: { title: 'You need an editor’s token', more: 'Your token lets you read, but not change anything.' },
}

/** A dialog that asks for a token whenever the server refuses a request for lack of one. */
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
      <p class="mute" id="token-more">${more} Parley keeps it until you close this window.</p>
      <label class="label" for="token">Token</label><div class="field"><input id="token" name="token" type="password" autocomplete="current-password" required pattern="\\s*[!-~]+\\s*" title="Letters, digits and punctuation, without spaces" class="grow" /></div>
      <div class="row dlg__foot"><span class="grow"></span><button class="btn" type="button" @click=${() => this.#dialog?.close()}>Not now</button><button class="btn btn--primary">Continue</button></div></form></dialog>`
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

  /** Keeps the token and repeats the refused requests. What the user typed or chose on the page stays. */
  #keep(event: SubmitEvent & { target: HTMLFormElement }): void {
    setToken(String(new FormData(event.target).get('token')).trim())
    event.target.reset()
    tellBack()
  }
}

customElements.define('parley-token', ParleyToken)
