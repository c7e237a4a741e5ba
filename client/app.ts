import { html, nothing } from 'lit'
import { ApiError } from './api.ts'
import { Connection } from './connection.ts'
import { hasConsole } from './console/has-console.ts'
import { type Command, commandOf, isTyping } from './keys.ts'
import './pages/explore.ts'
import type { ParleyExplorePage } from './pages/explore.ts'
import './panels/document-dialog.ts'
import type { ParleyDocument } from './panels/document-dialog.ts'
import './panels/expand-dialog.ts'
import { MOST_UNASKED, type ParleyExpand } from './panels/expand-dialog.ts'
import './panels/item-menu.ts'
import type { ParleyItemMenu } from './panels/item-menu.ts'
import './panels/keys-dialog.ts'
import { type ParleyKeys, singleKeysOn } from './panels/keys-dialog.ts'
import './panels/outage.ts'
import './panels/token-dialog.ts'
import type { ParleyToken } from './panels/token-dialog.ts'
import { ParleyElement } from './parts/element.ts'
import { icon } from './parts/icons.ts'
import { skeleton } from './parts/states.ts'
import './review/count.ts'
import { runCommand } from './run-command.ts'
import type { Shell } from './shell.ts'
import { applyTheme, chooseTheme, currentTheme, type Theme } from './theme.ts'
import { pack, unpack } from './workspace/address.ts'
import { fragmentOf, type Page, type Place, pages, placeOf } from './workspace/place.ts'
import { savedView, saveView } from './workspace/saved-view.ts'
import type { Point, View } from './workspace/view.ts'
import { Workspace } from './workspace/workspace.ts'

type Claim = Parameters<Shell['openDocument']>[0]

/** Addresses longer than this are cut by mail and messengers; a view that needs more is kept by the server. */
const LONGEST_LINK = 2_000

const names: Record<Page, string> = {
  explore: 'Explore',
  paths: 'Paths',
  query: 'Query',
  review: 'Review',
  import: 'Import',
  snapshots: 'Snapshots',
}

/** Pages other than the first are loaded when they are opened. */
const loaders: Partial<Record<Page, () => Promise<unknown>>> = {
  paths: () => import('./pages/paths.ts'),
  query: () => import('./pages/query.ts'),
  review: () => import('./pages/review.ts'),
  import: () => import('./pages/import.ts'),
  snapshots: () => import('./pages/snapshots.ts'),
}

const offered = pages.filter((page) => page !== 'query' || hasConsole())
/** Pages that have no place in the bar of small screens stand in its menu. */
const inMenu = offered.filter((page) => page !== 'explore' && page !== 'paths')

/** The whole application: top bar, pages, windows above them, keys, and the address. */
export class ParleyApp extends ParleyElement implements Shell {
  static override properties = {
    place: { state: true },
    loaded: { state: true },
    theme: { state: true },
    said: { state: true },
    isMenuOpen: { state: true },
  }
  declare place: Place
  declare loaded: ReadonlySet<Page>
  declare theme: Theme
  declare said: string
  declare isMenuOpen: boolean

  readonly workspace = new Workspace()
  readonly connection = new Connection(() => this.requestUpdate())
  #written = ''
  #addressed: View | undefined
  #silence: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.place = placeOf(location.hash)
    this.loaded = new Set(['explore'])
    this.theme = currentTheme()
    this.said = ''
    this.isMenuOpen = false
    applyTheme(this.theme)
    this.workspace.subscribe(() => this.#followed())
  }

  get isOnline(): boolean {
    return this.connection.lostAt === null
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', this.#addressChanged)
    addEventListener('keydown', this.#key)
    void this.#addressChanged()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.#addressChanged)
    removeEventListener('keydown', this.#key)
  }

  go(page: Page, query: Record<string, string> = {}): void {
    this.isMenuOpen = false
    this.place = { ...this.place, page, query: new URLSearchParams(query) }
    history.pushState(null, '', fragmentOf(this.place))
    void this.#load(page)
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

  failed({ status }: ApiError): void {
    if (status === 401 || status === 403) this.querySelector<ParleyToken>('parley-token')?.ask()
  }

  say(what: string): void {
    clearTimeout(this.#silence)
    this.said = what
    this.#silence = setTimeout(() => {
      this.said = ''
    }, 6_000)
  }

  protected override render() {
    const { page } = this.place
    return html`<div class="app">
      ${this.#topbar(page)}
      <parley-outage .connection=${this.connection} .lostAt=${this.connection.lostAt} .left=${this.connection.left}></parley-outage>
      ${this.loaded.has(page) ? this.#page(page) : html`<main class="loading">${skeleton(6)}</main>`}
      ${this.#tabs(page)}
      ${this.said === '' ? nothing : html`<div class="toast" role="status"><bdi>${this.said}</bdi></div>`}
      <parley-document></parley-document>
      <parley-expand .shell=${this}></parley-expand>
      <parley-item-menu .shell=${this}></parley-item-menu>
      <parley-keys></parley-keys>
      <parley-token .isAsked=${this.workspace.problem?.status === 401}></parley-token>
    </div>`
  }

  #topbar(page: Page) {
    const { history: steps, view } = this.workspace
    return html`<header class="topbar">
      <a class="brand" href="#explore" @click=${(event: Event) => this.#link(event, 'explore')}>
        <svg viewBox="0 0 20 20" aria-hidden="true"><rect x="2" y="2" width="16" height="16" rx="4.5" fill="var(--primary)"/><circle cx="7" cy="7.4" r="1.9" fill="var(--on-primary)"/><circle cx="13" cy="7.4" r="1.9" fill="none" stroke="var(--on-primary)" stroke-width="1.3"/><path d="M6 13.4c2.6-1.9 5.4-1.9 8 0" stroke="var(--on-primary)" stroke-width="1.5" fill="none" stroke-linecap="round"/></svg>Parley</a>
      <nav class="nav" aria-label="Main">${offered.map((name) => this.#navLink(name, page))}</nav>
      <div class="grow"></div>
      <button class="iconbtn" title="Undo (Ctrl+Z)" aria-label="Undo" ?disabled=${steps.past.length === 0} @click=${() => this.workspace.undo()}>${icon('undo')}</button>
      <button class="iconbtn" title="Redo (Ctrl+Shift+Z)" aria-label="Redo" ?disabled=${steps.future.length === 0} @click=${() => this.workspace.redo()}>${icon('redo')}</button>
      <span class="vr"></span>
      <button class="iconbtn" title="Switch theme" aria-label=${this.theme === 'dark' ? 'Switch to the light theme' : 'Switch to the dark theme'} @click=${this.#switchTheme}>${icon(this.theme === 'dark' ? 'light' : 'dark')}</button>
      <button class="iconbtn" title="Keys (?)" aria-label="Keys" @click=${() => this.#run('help')}>${icon('help')}</button>
      ${this.#publishes ? html`<button class="btn" aria-label="Publish" @click=${this.#publish}>${icon('snapshot')}<span class="wide">Publish</span></button>` : nothing}
      <button class="btn" aria-label="Share view" ?disabled=${view.ids.length === 0} @click=${this.#share}>${icon('share')}<span class="wide">Share view</span></button>
    </header>`
  }

  #navLink(name: Page, page: Page) {
    return html`<a href=${fragmentOf({ ...this.place, page: name, query: new URLSearchParams() })} aria-current=${name === page ? 'page' : nothing}
      @click=${(event: Event) => this.#link(event, name)}>${names[name]}${name === 'review' ? html`<parley-review-count></parley-review-count>` : nothing}</a>`
  }

  #page(page: Page) {
    const { query } = this.place
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

  /** The pages at the bottom of small screens. */
  #tabs(page: Page) {
    const tab = (name: Page, drawing: Parameters<typeof icon>[0]) =>
      html`<button aria-current=${name === page ? 'page' : nothing} @click=${() => this.go(name)}>${icon(drawing)}${names[name]}</button>`
    return html`<nav class="mtabs" aria-label="Pages">${tab('explore', 'graph')}${tab('paths', 'path')}
      <button aria-expanded=${this.isMenuOpen} @click=${() => {
        this.isMenuOpen = !this.isMenuOpen
      }}>${icon('menu')}More</button>
      ${
        this.isMenuOpen
          ? html`<div class="menu mmore">${inMenu.map((name) => html`<button aria-current=${name === page ? 'page' : nothing} @click=${() => this.go(name)}>${names[name]}</button>`)}
              <button ?disabled=${this.workspace.history.past.length === 0} @click=${() => this.workspace.undo()}>${icon('undo')}Undo</button>
              <button ?disabled=${this.workspace.history.future.length === 0} @click=${() => this.workspace.redo()}>${icon('redo')}Redo</button>
              ${this.#publishes ? html`<button @click=${this.#publish}>${icon('snapshot')}Publish</button>` : nothing}<button @click=${this.#share}>${icon('share')}Share view</button><button @click=${this.#switchTheme}>${icon(this.theme === 'dark' ? 'light' : 'dark')}Switch theme</button><button @click=${() => this.#run('help')}>${icon('help')}Keys</button></div>`
          : nothing
      }</nav>`
  }

  #link(event: Event, page: Page): void {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return
    event.preventDefault()
    this.go(page)
  }

  async #load(page: Page): Promise<void> {
    await loaders[page]?.()
    this.loaded = new Set([...this.loaded, page])
  }

  /** The address says what the page shows: read when the page opens and when someone changes it. */
  readonly #addressChanged = async (): Promise<void> => {
    this.place = placeOf(location.hash)
    void this.#load(this.place.page)
    const { view } = this.place
    if (view === this.#written) return
    this.#written = view
    if (view === '') return
    try {
      await this.workspace.open(await this.#viewOf(view), 'Opened an address')
    } catch (error) {
      this.say(
        error instanceof ApiError
          ? error.message
          : 'This address holds no view that can be read; it may have been cut short.',
      )
    }
  }

  async #viewOf(text: string): Promise<View> {
    return unpack(text.startsWith('saved.') ? await savedView(text.slice('saved.'.length)) : text)
  }

  /** After each change of the workspace: the page is drawn anew and the address follows. */
  #followed(): void {
    this.requestUpdate()
    const { view } = this.workspace
    if (view === this.#addressed || this.workspace.isBusy) return
    this.#addressed = view
    void pack(view).then((packed) => {
      if (view !== this.workspace.view) return
      this.#written = view.ids.length === 0 ? '' : packed
      this.place = { ...this.place, view: this.#written }
      history.replaceState(null, '', fragmentOf(this.place))
    })
  }

  /** Whether this page shows something that can be published. */
  get #publishes(): boolean {
    const { page, query } = this.place
    return page === 'paths'
      ? query.has('from') && query.has('to')
      : page === 'explore' && this.workspace.view.ids.length > 0
  }

  readonly #publish = (): void => {
    const { page, query } = this.place
    this.go('snapshots', page === 'paths' ? { ...Object.fromEntries(query), publish: 'paths' } : { publish: 'view' })
  }

  async #share(): Promise<void> {
    const { view } = this.workspace
    let packed = await pack(view)
    if (packed.length > LONGEST_LINK) {
      try {
        packed = `saved.${await saveView(packed)}`
      } catch {
        this.say('The link is long, since this server could not keep the view.')
      }
    }
    const link = new URL(fragmentOf({ ...this.place, view: packed }), location.href)
    try {
      await navigator.clipboard.writeText(link.href)
      this.say('Copied the link to this view')
    } catch {
      this.say(`The browser does not let Parley copy. The address bar has the link.`)
    }
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
    // Enter on a button is the button's.
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
