import { ApiError } from '../net/call.ts'
import { reach } from '../net/connection.ts'
import { pack, unpack } from './address.ts'
import { fragmentOf, type Page, type Place, placeOf } from './place.ts'
import { savedView, saveView } from './saved-view.ts'
import type { View } from './view.ts'
import type { Workspace } from './workspace.ts'

/** Addresses longer than this are cut by mail and messengers; a view that needs more is kept by the server. */
const LONGEST_LINK = 2_000

/** What a link leads to, where that is not the view. */
const shared: Partial<Record<Page, string>> = { paths: 'these paths', query: 'this query' }

/** What the address bar tells the application. */
interface Told {
  /** The page or the view in the address is another one. */
  changed(): void
  say(what: string): void
}

/**
 * Keeps the address and the workspace in step: what the address says is opened, and what the workspace shows is written
 * into it.
 */
export class AddressBar {
  readonly #workspace: Workspace
  readonly #told: Told
  #place = placeOf(location.hash)
  /** The packed view that was last written into the address or read from it. */
  #written = ''
  /** The view that was last packed; none of one's own stands in an address. */
  #packed: View
  /** The view of the address could not be fetched. */
  #isKeptAway = false

  constructor(workspace: Workspace, told: Told) {
    this.#workspace = workspace
    this.#packed = workspace.view
    this.#told = told
    workspace.subscribe(() => this.#write())
  }

  get place(): Place {
    return this.#place
  }

  /** Opens what the address says, now and whenever someone changes it. Returns what ends it. */
  follow(): () => void {
    const read = () => void this.#read()
    addEventListener('hashchange', read)
    reach.addEventListener('back', this.#again)
    read()
    return () => {
      removeEventListener('hashchange', read)
      reach.removeEventListener('back', this.#again)
    }
  }

  /** Goes to a page, with what it is to start from; the view stays. */
  go(page: Page, query: Record<string, string>): void {
    this.#place = { ...this.#place, page, query: new URLSearchParams(query) }
    history.pushState(null, '', fragmentOf(this.#place))
    this.#told.changed()
  }

  /** Copies a link to the page and the view. */
  async share(): Promise<void> {
    let packed = this.#workspace.view.ids.length === 0 ? '' : await pack(this.#workspace.view)
    if (packed.length > LONGEST_LINK) {
      try {
        packed = `saved.${await saveView(packed)}`
      } catch {
        this.#told.say('The link is long, since this server could not keep the view.')
      }
    }
    const link = new URL(fragmentOf({ ...this.#place, view: packed }), location.href)
    try {
      await navigator.clipboard.writeText(link.href)
      this.#told.say(`Copied the link to ${shared[this.#place.page] ?? 'this view'}`)
    } catch {
      this.#told.say('The browser does not let Parley copy. The address bar has the link.')
    }
  }

  async #read(): Promise<void> {
    this.#place = placeOf(location.hash)
    this.#told.changed()
    const { view } = this.#place
    if (view === this.#written) return
    this.#written = view
    this.#isKeptAway = false
    if (view !== '') await this.#open(view)
  }

  /** Opens the view of the address that could not be fetched before. */
  readonly #again = (): void => {
    if (this.#isKeptAway) void this.#open(this.#written)
  }

  async #open(view: string): Promise<void> {
    try {
      await this.#workspace.open(await viewOf(view), 'Opened an address')
      this.#isKeptAway = this.#workspace.problem !== null
    } catch (error) {
      this.#isKeptAway = error instanceof ApiError
      this.#told.say(
        error instanceof ApiError
          ? error.message
          : 'This address holds no view that can be read; it may have been cut short.',
      )
    }
  }

  #write(): void {
    const { view, isBusy } = this.#workspace
    if (view === this.#packed || isBusy) return
    this.#packed = view
    void pack(view).then((packed) => {
      if (view !== this.#workspace.view) return
      this.#written = view.ids.length === 0 ? '' : packed
      // As the address is by now: someone may have changed it while the view was packed.
      this.#place = { ...placeOf(location.hash), view: this.#written }
      history.replaceState(null, '', fragmentOf(this.#place))
      this.#told.changed()
    })
  }
}

async function viewOf(text: string): Promise<View> {
  return unpack(text.startsWith('saved.') ? await savedView(text.slice('saved.'.length)) : text)
}
