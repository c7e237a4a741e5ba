import * as z from 'zod'
import { ViewAnswer } from '../../model/api/graph.ts'
import { ApiError, call, post } from '../net/call.ts'
import { reach } from '../net/connection.ts'
import { fragmentOf, type Page, type Place, pack, placeOf, unpack } from './address.ts'
import type { View } from './view.ts'
import type { Workspace } from './workspace.ts'

/** Mail and messengers cut longer addresses, so the server keeps a view that needs more. */
const LONGEST_LINK = 2_000

/** The words for a link that leads to something else than the view. */
const shared: Partial<Record<Page, string>> = { paths: 'these paths', query: 'this query' }

/** The application, as the address bar sees it. */
interface Listener {
  /** The address names another page or view. */
  changed(): void
  say(what: string): void
}

/** Keeps the address and the workspace in step: opens what the address says, and writes into it what is shown. */
export class AddressBar {
  readonly #workspace: Workspace
  readonly #listener: Listener
  #place = placeOf(location.hash)
  /** The packed view last written into the address or read from it. */
  #written = ''
  /** The view that was last packed. The one a workspace starts with is never packed. */
  #packed: View
  /** True if the view in the address could not be fetched. */
  #isKeptAway = false

  constructor(workspace: Workspace, listener: Listener) {
    this.#workspace = workspace
    this.#packed = workspace.view
    this.#listener = listener
    workspace.subscribe(() => this.#write())
  }

  get place(): Place {
    return this.#place
  }

  /** Opens what the address says, now and whenever it changes. Returns a function that stops this. */
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

  /** Goes to a page, with a query for it. The view stays. */
  go(page: Page, query: Record<string, string>): void {
    this.#place = { ...this.#place, page, query: new URLSearchParams(query) }
    history.pushState(null, '', fragmentOf(this.#place))
    this.#listener.changed()
  }

  /** Copies a link to the page and the view. Says how it went. */
  async share(): Promise<void> {
    let packed = this.#workspace.view.ids.length === 0 ? '' : await pack(this.#workspace.view)
    if (packed.length > LONGEST_LINK) {
      try {
        packed = `saved.${await saveView(packed)}`
      } catch {
        this.#listener.say('The link is long, because this server could not keep the view.')
      }
    }
    const link = new URL(fragmentOf({ ...this.#place, view: packed }), location.href)
    try {
      await navigator.clipboard.writeText(link.href)
      this.#listener.say(`Copied the link to ${shared[this.#place.page] ?? 'this view'}`)
    } catch {
      this.#listener.say('This browser does not let Parley copy. Copy the link from the address bar.')
    }
  }

  async #read(): Promise<void> {
    this.#place = placeOf(location.hash)
    this.#listener.changed()
    const { view } = this.#place
    if (view === this.#written) return
    this.#written = view
    this.#isKeptAway = false
    if (view !== '') await this.#open(view)
  }

  /** Tries again to open a view that could not be fetched. */
  readonly #again = (): void => {
    if (this.#isKeptAway) void this.#open(this.#written)
  }

  async #open(view: string): Promise<void> {
    try {
      await this.#workspace.open(await viewOf(view), 'Opened an address')
      this.#isKeptAway = this.#workspace.problem !== null
    } catch (error) {
      this.#isKeptAway = error instanceof ApiError
      this.#listener.say(
        error instanceof ApiError
          ? error.message
          : 'Parley can’t read the view in this address. It may have been cut short: ask for the whole link.',
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
      // Read again, since somebody may have changed the address while the view was packed.
      this.#place = { ...placeOf(location.hash), view: this.#written }
      history.replaceState(null, '', fragmentOf(this.#place))
      this.#listener.changed()
    })
  }
}

async function viewOf(text: string): Promise<View> {
  return unpack(text.startsWith('saved.') ? await savedView(text.slice('saved.'.length)) : text)
}

const Saved = z.object({ view: z.string() })

/** Keeps a packed view on the server and returns its id. */
async function saveView(view: string): Promise<string> {
  return (await post('api/views', { view }, ViewAnswer, { isQuiet: true })).id
}

async function savedView(id: string): Promise<string> {
  return Saved.parse(await (await call(`api/views/${encodeURIComponent(id)}`)).json()).view
}
