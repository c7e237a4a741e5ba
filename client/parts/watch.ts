import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Shell } from '../shell.ts'

/** Redraws an element whenever the workspace changes, for as long as it is on the page. */
export class Watch implements ReactiveController {
  #end: (() => void) | undefined
  readonly #host: ReactiveControllerHost & { shell: Shell }

  constructor(host: ReactiveControllerHost & { shell: Shell }) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#end = this.#host.shell.workspace.subscribe(() => this.#host.requestUpdate())
  }

  hostDisconnected(): void {
    this.#end?.()
  }
}
