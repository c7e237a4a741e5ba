import { LitElement, type ReactiveController, type ReactiveControllerHost } from 'lit'
import { reach } from '../net/connection.ts'
import type { Shell } from './shell.ts'

/**
 * The base of Parley's elements. They render into the page itself, not into shadow trees, so one stylesheet serves all,
 * and labels and descriptions can point to controls in other elements.
 */
export class ParleyElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this
  }
}

/** Redraws an element whenever the workspace or the connection to the server changes. */
export class Watch implements ReactiveController {
  #end: (() => void) | undefined
  readonly #host: ReactiveControllerHost & { shell: Shell }

  constructor(host: ReactiveControllerHost & { shell: Shell }) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#end = this.#host.shell.workspace.subscribe(this.#changed)
    for (const event of ['lost', 'back']) reach.addEventListener(event, this.#changed)
  }

  hostDisconnected(): void {
    this.#end?.()
    for (const event of ['lost', 'back']) reach.removeEventListener(event, this.#changed)
  }

  readonly #changed = (): void => this.#host.requestUpdate()
}

/** Calls a function whenever failed requests can be sent again, as long as its element is on the page. */
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
