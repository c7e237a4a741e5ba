import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { reach } from '../net/reach.ts'
import type { Shell } from '../shell.ts'

/** Redraws an element whenever the workspace or the server's reach changes, for as long as it is on the page. */
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
