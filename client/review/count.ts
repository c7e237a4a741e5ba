import { html, nothing } from 'lit'
import { waitingCount } from '../net/api.ts'
import { OnBack, ParleyElement } from '../parts/element.ts'

const CHANGED = 'parley-review'

/** Updates the count in the bar. */
export function tellWaiting(count: number): void {
  dispatchEvent(new CustomEvent(CHANGED, { detail: count }))
}

/** Asks the server how many items wait and updates the count in the bar. On failure the count stays as it is. */
export function countWaiting(): void {
  waitingCount().then(tellWaiting, () => {})
}

/** The number of waiting items in the bar; nothing if none wait or the number is unknown. */
export class ParleyReviewCount extends ParleyElement {
  static override properties = { count: { state: true } }
  declare count: number

  constructor() {
    super()
    this.count = 0
    new OnBack(this, countWaiting)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener(CHANGED, this.#told)
    countWaiting()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener(CHANGED, this.#told)
  }

  protected override render() {
    return this.count === 0
      ? nothing
      : html`<span class="count">${this.count.toLocaleString('en-GB')}<span class="vh"> waiting</span></span>`
  }

  readonly #told = (event: Event): void => {
    if (event instanceof CustomEvent && typeof event.detail === 'number') this.count = event.detail
  }
}

customElements.define('parley-review-count', ParleyReviewCount)
