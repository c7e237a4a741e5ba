import { html, nothing } from 'lit'
import { waitingCount } from '../net/review-api.ts'
import { ParleyElement } from '../parts/element.ts'
import { OnBack } from '../parts/on-back.ts'

const CHANGED = 'parley-review'

/** Tells the count in the bar that another number of items waits. */
export function tellWaiting(count: number): void {
  dispatchEvent(new CustomEvent(CHANGED, { detail: count }))
}

/** Asks how many wait, and tells the count in the bar; where it can't be told, that stays as it is. */
export function countWaiting(): void {
  waitingCount().then(tellWaiting, () => {})
}

/** How many items wait for a person; nothing where none do, or it can't be told. */
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
