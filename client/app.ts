import { html, nothing } from 'lit'
import { type Bars, tabBar, topBar } from './bars.ts'
import { type Command, commandOf, isTyping } from './keys/key-bindings.ts'
import { call } from './net/call.ts'
import { Connection } from './net/connection.ts'
import './pages/explore.ts'
import type { ParleyExplorePage } from './pages/explore.ts'
import './dialogs/document-dialog.ts'
import type { ParleyDocument } from './dialogs/document-dialog.ts'
import './dialogs/expand-dialog.ts'
import { MOST_UNASKED, type ParleyExpand } from './dialogs/expand-dialog.ts'
import './explore/item-menu.ts'
import type { ParleyItemMenu } from './explore/item-menu.ts'
import './dialogs/keys-dialog.ts'
import type { ParleyKeys } from './dialogs/keys-dialog.ts'
import { singleKeysOn } from './keys/key-bindings.ts'
import './dialogs/token-dialog.ts'
import { ParleyElement } from './parts/element.ts'
import type { Shell } from './parts/shell.ts'
import { skeleton } from './parts/states.ts'
import { runCommand } from './run-command.ts'
import { applyTheme, chooseTheme, currentTheme, type Theme } from './theme.ts'
import type { Page } from './workspace/address.ts'
import { AddressBar } from './workspace/address-bar.ts'
import type { Point } from './workspace/view.ts'
import { Workspace } from './workspace/workspace.ts'

type Claim = Parameters<Shell['openDocument']>[0]

/** Pages other than Explore load when they are opened. */
const loaders: Partial<Record<Page, () => Promise<unknown>>> = {
  paths: () => import('./pages/paths.ts'),
  query: () => import('./pages/query.ts'),
  review: () => import('./pages/review.ts'),
  import: () => import('./pages/import.ts'),
  snapshots: () => import('./pages/snapshots.ts'),
}

/** Milliseconds that a message stays. */
const SAID = 6_000

/** The application: bars, pages, dialogs and keys. */
export class ParleyApp extends ParleyElement implements Shell {
  static override properties = {
    loaded: { state: true },
    theme: { state: true },
    said: { state: true },
    isMenuOpen: { state: true },
  }
  declare loaded: ReadonlySet<Page>
  declare theme: Theme
  declare said: string
  declare isMenuOpen: boolean

  readonly workspace = new Workspace()
  readonly connection = new Connection(
    () => this.requestUpdate(),
    () => call('readyz'),
  )
  readonly #address = new AddressBar(this.workspace, {
    changed: () => this.#turned(),
    say: (what) => this.say(what),
  })
  #unfollow = () => {}
  #silence: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.loaded = new Set(['explore'])
    this.theme = currentTheme()
    this.said = ''
    this.isMenuOpen = false
    applyTheme(this.theme)
    this.workspace.subscribe(() => this.requestUpdate())
  }

  get isOnline(): boolean {
    return this.connection.lostAt === null
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#unfollow = this.#address.follow()
    addEventListener('keydown', this.#key)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#unfollow()
    removeEventListener('keydown', this.#key)
  }

  go(page: Page, query: Record<string, string> = {}): void {
    this.isMenuOpen = false
    this.#address.go(page, query)
  }

  expand(id: string): void {
    const outside = this.workspace.stage.nodes.find((node) => node.id === id)?.outside ?? 0
    if (outside > MOST_UNASKED) void this.querySelector<ParleyExpand>('parley-expand')?.ask(id)
    else void this.workspace.expand(id)
  }

  openDocument(claim: Claim): void {
    void this.querySelector<ParleyDocument>('parley-document')?.openAt(claim)
  }

  openMenu(id: string, at: Point): void {
    void this.querySelector<ParleyItemMenu>('parley-item-menu')?.openAt(id, at)
  }

  say(what: string): void {
    clearTimeout(this.#silence)
    this.said = what
    this.#silence = setTimeout(() => {
      this.said = ''
    }, SAID)
  }

  protected override render() {
    const { page } = this.#address.place
    const bars = this.#bars()
    return html`<div class="app">
      ${topBar(bars)}
      <parley-outage .connection=${this.connection} .lostAt=${this.connection.lostAt} .left=${this.connection.left}></parley-outage>
      ${this.loaded.has(page) ? this.#page(page) : html`<main class="loading">${skeleton(6)}</main>`}
      ${tabBar(bars)}
      ${this.said === '' ? nothing : html`<div class="toast" role="status"><bdi>${this.said}</bdi></div>`}
      <parley-document></parley-document>
      <parley-expand .shell=${this}></parley-expand>
      <parley-item-menu .shell=${this}></parley-item-menu>
      <parley-keys .page=${page}></parley-keys>
      <parley-token></parley-token>
    </div>`
  }

  #bars(): Bars {
    const { workspace, theme, isMenuOpen } = this
    return {
      place: this.#address.place,
      workspace,
      theme,
      publishes: this.#publishes,
      isMenuOpen,
      go: (page) => this.go(page),
      publish: () => this.#publish(),
      share: () => void this.#address.share(),
      switchTheme: () => this.#switchTheme(),
      help: () => void this.#run('help'),
      toggleMenu: () => {
        this.isMenuOpen = !isMenuOpen
      },
    }
  }

  #page(page: Page) {
    const { query } = this.#address.place
    switch (page) {
      case 'explore':
        return html`<parley-explore .shell=${this}></parley-explore>`
      case 'paths':
        return html`<parley-paths .shell=${this} .query=${query}></parley-paths>`
      case 'query':
        return html`<parley-query .shell=${this} .query=${query}></parley-query>`
      case 'review':
        return html`<parley-review .shell=${this} .isOnline=${this.isOnline}></parley-review>`
      case 'import':
        return html`<parley-import .shell=${this} .isOnline=${this.isOnline}></parley-import>`
      case 'snapshots':
        return html`<parley-snapshots .shell=${this} .query=${query}></parley-snapshots>`
    }
  }

  /** Shows the page that the address names, and loads it if necessary. */
  #turned(): void {
    this.requestUpdate()
    void this.#load(this.#address.place.page)
  }

  async #load(page: Page): Promise<void> {
    await loaders[page]?.()
    if (!this.loaded.has(page)) this.loaded = new Set([...this.loaded, page])
  }

  /** True if this page shows something that can be published. */
  get #publishes(): boolean {
    const { page, query } = this.#address.place
    return page === 'paths'
      ? query.has('from') && query.has('to')
      : page === 'explore' && this.workspace.view.ids.length > 0
  }

  #publish(): void {
    const { page, query } = this.#address.place
    this.go('snapshots', page === 'paths' ? { ...Object.fromEntries(query), publish: 'paths' } : { publish: 'view' })
  }

  #switchTheme(): void {
    this.theme = this.theme === 'dark' ? 'light' : 'dark'
    chooseTheme(this.theme)
    for (const page of this.querySelectorAll<HTMLElement & { recolour?(): void }>('.app > *')) page.recolour?.()
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return
    const command = commandOf(event, singleKeysOn())
    if (command === undefined || (isTyping(event.target) && command !== 'escape')) return
    // Enter on a button presses the button.
    if (command === 'details' && !(event.target instanceof Element && event.target.closest('parley-stage, tr'))) return
    if (this.#run(command)) event.preventDefault()
  }

  #run(command: Command): boolean {
    return runCommand(command, {
      shell: this,
      explore: this.querySelector<ParleyExplorePage>('parley-explore'),
      search: this.querySelector<HTMLElement>('parley-search'),
      keys: this.querySelector<ParleyKeys>('parley-keys'),
    })
  }
}

customElements.define('parley-app', ParleyApp)
