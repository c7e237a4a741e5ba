import { html, nothing } from 'lit'
import { hasConsole } from './console/has-console.ts'
import type { Connection } from './net/connection.ts'
import { ParleyElement } from './parts/element.ts'
import { icon } from './parts/icons.ts'
import './review/count.ts'
import type { Theme } from './theme.ts'
import { fragmentOf, isShareable, type Page, type Place, pages } from './workspace/address.ts'
import type { Workspace } from './workspace/workspace.ts'

const names: Record<Page, string> = {
  explore: 'Explore',
  paths: 'Paths',
  query: 'Query',
  review: 'Review',
  import: 'Import',
  snapshots: 'Snapshots',
}
const offered = pages.filter((page) => page !== 'query' || hasConsole())
/** Pages in the bottom bar of small screens, with their icons. Its menu holds the others. */
const inBar = [
  ['explore', 'graph'],
  ['paths', 'path'],
  ['review', 'article'],
  ['snapshots', 'snapshot'],
] as const
const inMenu = offered.filter((page) => !inBar.some(([other]) => other === page))

/** What the bars show and what their buttons do. */
export interface Bars {
  place: Place
  workspace: Workspace
  theme: Theme
  /** True if the page shows something that can be published. */
  publishes: boolean
  /** True if the menu of small screens is open. */
  isMenuOpen: boolean
  go: (page: Page) => void
  publish: () => void
  share: () => void
  switchTheme: () => void
  help: () => void
  toggleMenu: () => void
}

/** The top bar: pages, undo and redo, theme, keys, Publish and Share. */
export function topBar(bars: Bars) {
  const { workspace, theme } = bars
  const { past, future } = workspace.history
  return html`<header class="topbar">
    <a class="brand" href="#explore" @click=${(event: Event) => follow(event, () => bars.go('explore'))}>
      <svg viewBox="0 0 20 20" aria-hidden="true"><rect x="2" y="2" width="16" height="16" rx="4.5" fill="var(--primary)"/><circle cx="7" cy="7.4" r="1.9" fill="var(--on-primary)"/><circle cx="13" cy="7.4" r="1.9" fill="none" stroke="var(--on-primary)" stroke-width="1.3"/><path d="M6 13.4c2.6-1.9 5.4-1.9 8 0" stroke="var(--on-primary)" stroke-width="1.5" fill="none" stroke-linecap="round"/></svg>Parley</a>
    <nav class="nav" aria-label="Main">${offered.map((page) => link(bars, page))}</nav>
    <div class="grow"></div>
    <button class="iconbtn" title="Undo (Ctrl+Z)" aria-label="Undo" ?disabled=${past.length === 0} @click=${() => workspace.undo()}>${icon('undo')}</button>
    <button class="iconbtn" title="Redo (Ctrl+Shift+Z)" aria-label="Redo" ?disabled=${future.length === 0} @click=${() => workspace.redo()}>${icon('redo')}</button>
    <span class="vr"></span>
    <button class="iconbtn" title="Switch theme" aria-label=${theme === 'dark' ? 'Switch to the light theme' : 'Switch to the dark theme'} @click=${bars.switchTheme}>${icon(theme === 'dark' ? 'light' : 'dark')}</button>
    <button class="iconbtn" title="Keys (?)" aria-label="Keys" @click=${bars.help}>${icon('help')}</button>
    ${bars.publishes ? html`<button class="btn" aria-label="Publish" @click=${bars.publish}>${icon('snapshot')}<span class="wide">Publish</span></button>` : nothing}
    <button class="btn" aria-label="Share view" ?disabled=${!shares(bars)} @click=${bars.share}>${icon('share')}<span class="wide">Share view</span></button>
  </header>`
}

function link({ place, go }: Bars, page: Page) {
  return html`<a href=${fragmentOf({ ...place, page, query: new URLSearchParams() })} aria-current=${page === place.page ? 'page' : nothing}
    @click=${(event: Event) => follow(event, () => go(page))}>${names[page]}${page === 'review' ? html`<parley-review-count></parley-review-count>` : nothing}</a>`
}

/** Opens a link in this page, unless the user asks for a new tab or window. */
function follow(event: Event, open: () => void): void {
  if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return
  event.preventDefault()
  open()
}

/** The bottom bar of small screens. */
export function tabBar(bars: Bars) {
  const { place, go, isMenuOpen } = bars
  const current = (page: Page) => (page === place.page ? 'page' : nothing)
  return html`<nav class="mtabs" aria-label="Pages">${inBar.map(([page, drawing]) => html`<button aria-current=${current(page)} @click=${() => go(page)}>${icon(drawing)}${names[page]}</button>`)}
    <button aria-expanded=${isMenuOpen} @click=${bars.toggleMenu}>${icon('menu')}More</button>
    ${isMenuOpen ? html`<div class="menu mmore" @click=${bars.toggleMenu}>${inMenu.map((page) => html`<button aria-current=${current(page)} @click=${() => go(page)}>${names[page]}</button>`)}${actions(bars)}</div>` : nothing}</nav>`
}

const shares = ({ place, workspace }: Bars) => isShareable(place, workspace.view.ids.length > 0)

function actions(bars: Bars) {
  const { workspace, theme, publishes } = bars
  const { past, future } = workspace.history
  return html`
    <button ?disabled=${past.length === 0} @click=${() => workspace.undo()}>${icon('undo')}Undo</button>
    <button ?disabled=${future.length === 0} @click=${() => workspace.redo()}>${icon('redo')}Redo</button>
    ${publishes ? html`<button @click=${bars.publish}>${icon('snapshot')}Publish</button>` : nothing}
    <button ?disabled=${!shares(bars)} @click=${bars.share}>${icon('share')}Share view</button>
    <button @click=${bars.switchTheme}>${icon(theme === 'dark' ? 'light' : 'dark')}Switch theme</button>
    <button @click=${bars.help}>${icon('help')}Keys</button>`
}

/** A banner during an outage: what still works, and when Parley tries again. */
export class ParleyOutage extends ParleyElement {
  static override properties = {
    connection: { attribute: false },
    lostAt: { attribute: false },
    left: { type: Number },
  }
  declare connection: Connection
  declare lostAt: Date | null
  declare left: number

  protected override render() {
    if (this.lostAt === null) return nothing
    const time = this.lostAt.toTimeString().slice(0, 5)
    return html`<div class="banner" role="alert">${icon('unplugged')}<div><b>Can’t reach Parley.</b>
        You see the view as it was at ${time}. You can still look around, filter and undo. Everything else is turned off until the server answers.</div>
      <span class="grow"></span><span aria-hidden="true">Next try in ${this.left} s</span>
      <button class="btn btn--s" @click=${() => this.connection.look()}>${icon('retry', true)}Try now</button></div>`
  }
}

customElements.define('parley-outage', ParleyOutage)
