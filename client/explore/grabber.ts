import { html } from 'lit'
import { ParleyElement } from '../parts/element.ts'

/** How much of a small screen the sheet covers. `peek` leaves only its title visible. */
const sheetSizes = ['peek', 'half', 'full'] as const
export type SheetSize = (typeof sheetSizes)[number]

/** A touch that moves at least this many pixels is a swipe. */
const SWIPE = 24

/**
 * The handle of a sheet on a small screen. The sheet follows the finger and stops at the next size in that direction;
 * swiped down from the smallest size, it closes. A tap enlarges it, and shrinks it once it is full. The up and down arrow
 * keys step through the sizes.
 */
export class ParleyGrabber extends ParleyElement {
  static override properties = { size: {}, resize: { attribute: false } }
  declare size: SheetSize
  /** Called with the new size; undefined closes the sheet. */
  declare resize: (size: SheetSize | undefined) => void

  #grabbed: { at: number; height: number } | undefined

  constructor() {
    super()
    this.size = 'half'
    this.resize = () => {}
  }

  protected override render() {
    const isFull = this.size === 'full'
    return html`<button class="grabber" aria-label=${isFull ? 'Shrink details' : 'Enlarge details'} aria-expanded=${isFull}
      @pointerdown=${this.#grab} @pointermove=${this.#drag} @pointerup=${this.#letGo} @pointercancel=${this.#letGo}
      @keydown=${this.#key} @click=${(event: MouseEvent) => {
        // Detail 0 is a click by key. letGo has handled the pointer by now.
        if (event.detail === 0) this.#toggle()
      }}></button>`
  }

  get #sheet(): HTMLElement | null {
    return this.parentElement
  }

  #grab(event: PointerEvent & { currentTarget: HTMLElement }): void {
    event.currentTarget.setPointerCapture(event.pointerId)
    this.#grabbed = { at: event.clientY, height: this.#sheet?.clientHeight ?? 0 }
  }

  #drag(event: PointerEvent): void {
    if (this.#grabbed && this.#sheet)
      this.#sheet.style.height = `${this.#grabbed.height + this.#grabbed.at - event.clientY}px`
  }

  #letGo(event: PointerEvent): void {
    if (this.#grabbed === undefined) return
    const drawn = this.#grabbed.at - event.clientY
    this.#grabbed = undefined
    if (this.#sheet) this.#sheet.style.height = ''
    if (event.type === 'pointercancel') return
    if (Math.abs(drawn) < SWIPE) this.#toggle()
    else this.#step(drawn > 0 ? 1 : -1)
  }

  #key(event: KeyboardEvent): void {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    if (step > 0 || this.size !== 'peek') this.#step(step)
  }

  #toggle(): void {
    if (this.size === 'full') this.resize('half')
    else this.#step(1)
  }

  #step(step: number): void {
    const next = Math.min(sheetSizes.indexOf(this.size) + step, sheetSizes.length - 1)
    this.resize(sheetSizes[next])
  }
}

customElements.define('parley-grabber', ParleyGrabber)
