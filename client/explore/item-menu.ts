import { html, nothing } from 'lit'
import { ParleyElement } from '../parts/element.ts'
import { type IconName, icon } from '../parts/icons.ts'
import type { Shell } from '../parts/shell.ts'
import type { Point } from '../workspace/view.ts'
import { placeBeside } from './beside.ts'

interface Entry {
  name: string
  icon: IconName
  key?: string
  off?: boolean
  run(): void
}

/** The menu of an item, built after the ARIA menu pattern: arrows move, Enter chooses, Escape closes. */
export class ParleyItemMenu extends ParleyElement {
  static override properties = { shell: { attribute: false }, item: { state: true } }
  declare shell: Shell
  declare item: string | undefined

  #before: Element | null = null

  constructor() {
    super()
    this.item = undefined
  }

  async openAt(item: string, at: Point): Promise<void> {
    this.#before = document.activeElement
    this.item = item
    await this.updateComplete
    const menu = this.querySelector<HTMLElement>('.menu')
    if (!menu) return
    menu.showPopover()
    await placeBeside(menu, at, 'right-start')
    menu.querySelector<HTMLElement>('[role=menuitem]')?.focus()
  }

  protected override render() {
    const { item } = this
    return html`<div class="menu" popover role="menu" aria-label=${item === undefined ? 'Menu' : this.shell.workspace.nameOf(item).slice(0, 80)}
      @keydown=${this.#key} @toggle=${this.#toggled}>
      ${item === undefined ? nothing : this.#entries(item).map((entry) => this.#entry(entry))}
    </div>`
  }

  #entry(entry: Entry) {
    return html`<button role="menuitem" tabindex="-1" ?disabled=${entry.off} @click=${() => this.#run(entry)}>
      ${icon(entry.icon)}${entry.name}${entry.key ? html`<kbd class="kbd">${entry.key}</kbd>` : nothing}</button>`
  }

  #entries(id: string): Entry[] {
    const { shell } = this
    const { workspace } = shell
    const isPinned = workspace.view.pinned.includes(id)
    const off = !shell.isOnline
    return [
      { name: 'Expand', icon: 'expand', key: 'E', off, run: () => shell.expand(id) },
      { name: 'Collapse', icon: 'subtract', key: 'C', run: () => workspace.collapse(id) },
      { name: 'Path to…', icon: 'path', key: 'P', off, run: () => shell.go('paths', { from: id }) },
      { name: isPinned ? 'Unpin' : 'Pin', icon: 'pin', key: 'F', run: () => workspace.pin([id], !isPinned) },
      { name: 'Hide', icon: 'hide', key: 'H', run: () => workspace.hide([id]) },
    ]
  }

  #run(entry: Entry): void {
    this.#close()
    entry.run()
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation()
    const items = [...this.querySelectorAll<HTMLElement>('[role=menuitem]:not([disabled])')]
    const now = items.findIndex((item) => item.matches(':focus'))
    const next = { ArrowDown: now + 1, ArrowUp: now - 1 + items.length, Home: 0, End: items.length - 1 }[event.key]
    if (next !== undefined) {
      event.preventDefault()
      items[next % items.length]?.focus()
    } else if (event.key === 'Tab') {
      event.preventDefault()
      this.#close()
    }
  }

  #close(): void {
    this.querySelector<HTMLElement>('.menu')?.hidePopover()
  }

  #toggled(event: ToggleEvent): void {
    if (event.newState === 'closed' && this.#before instanceof HTMLElement) this.#before.focus()
  }
}

customElements.define('parley-item-menu', ParleyItemMenu)
