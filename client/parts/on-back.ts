import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { reach } from '../net/reach.ts'

/** Calls back when what failed may be asked again, for as long as its element is on the page. */
export class OnBack implements ReactiveController {
  readonly #back: () => void

  constructor(host: ReactiveControllerHost, back: () => void) {
    this.#back = back
    host.addController(this)
  }

  hostConnected(): void {
    reach.addEventListener('back', this.#back)
  }

  hostDisconnected(): void {
    reach.removeEventListener('back', this.#back)
  }
}
