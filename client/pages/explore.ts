import { html, nothing } from 'lit'
import '../graph/stage.ts'
import type { StageActions } from '../graph/gestures.ts'
import type { ParleyStage } from '../graph/stage.ts'
import '../explore/details.ts'
import '../explore/grabber.ts'
import type { SheetSize } from '../explore/grabber.ts'
import '../explore/list.ts'
import type { ParleyList } from '../explore/list.ts'
import '../explore/rail.ts'
import '../explore/start.ts'
import '../explore/status.ts'
import '../explore/timeline.ts'
import '../explore/tip.ts'
import { cut } from '../../model/drawing/short-text.ts'
import type { Tipped } from '../explore/tip.ts'
import { ParleyElement, Watch } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import type { Shell } from '../parts/shell.ts'
import { failed } from '../parts/states.ts'
import { counted } from '../words/counted.ts'
import { toggleFold } from '../workspace/chain.ts'

const TIP_PAUSE = 350

/** The Explore page: rail, graph or list, details, timeline and status line. */
export class ParleyExplorePage extends ParleyElement {
  static override properties = {
    shell: { attribute: false },
    isList: { state: true },
    focusId: { state: true },
    tipped: { state: true },
    sheet: { state: true },
    size: { state: true },
  }
  declare shell: Shell
  declare isList: boolean
  /** The item with the keyboard focus, in the graph or in the list. */
  declare focusId: string | undefined
  declare tipped: Tipped | undefined
  /** On a small screen: what covers the stage. */
  declare sheet: 'rail' | 'none'
  /** On a small screen: how much of it the details cover. */
  declare size: SheetSize

  #tipPause: ReturnType<typeof setTimeout> | undefined
  #sizes: ResizeObserver | undefined

  constructor() {
    super()
    this.isList = false
    this.focusId = undefined
    this.tipped = undefined
    this.sheet = 'none'
    this.size = 'half'
    new Watch(this)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#sizes = new ResizeObserver(() => {
      const stage = this.querySelector('.centre')
      if (stage && stage.clientHeight > 0) this.shell.workspace.aspect = stage.clientWidth / stage.clientHeight
    })
    this.#sizes.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#sizes?.disconnect()
  }

  /** The item a key acts on: the one with the focus, else the selected one. */
  get target(): string | undefined {
    const { view, known } = this.shell.workspace
    const { activeElement } = document
    const isHere = activeElement?.closest('parley-stage, parley-list') !== null
    const focused =
      isHere && activeElement instanceof HTMLTableRowElement
        ? activeElement.dataset.item
        : isHere
          ? this.focusId
          : undefined
    const id = focused ?? view.selection.at(-1)
    return id !== undefined && known.nodes.has(id) ? id : undefined
  }

  /** All items a key acts on: the selected ones if the target is among them, else the target alone. */
  get targets(): string[] {
    const { selection } = this.shell.workspace.view
    const { target } = this
    if (target === undefined) return []
    const marked = selection.filter((id) => this.shell.workspace.known.nodes.has(id))
    return marked.includes(target) ? marked : [target]
  }

  toggleList(): void {
    this.isList = !this.isList
    this.#focusMiddle()
  }

  /** Moves the focus from the search to the graph or the list. If neither is there, nothing keeps it. */
  readonly #leaveSearch = (): void => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    this.#focusMiddle()
  }

  #focusMiddle(): void {
    void this.updateComplete.then(() => (this.isList ? this.#list()?.focus() : this.#stage()?.focus()))
  }

  focusSearch(): void {
    this.querySelector<HTMLElement>('parley-search')?.focus()
  }

  focusDetails(): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('parley-details')?.focus())
  }

  /** Opens the menu of the target, beside it. */
  openMenu(): void {
    const { target } = this
    const place = target === undefined ? undefined : this.#stage()?.placeOf(target)
    if (target !== undefined && place) this.shell.openMenu(target, place)
  }

  recolour(): void {
    this.#stage()?.recolour()
  }

  protected override render() {
    const { workspace } = this.shell
    const isEmpty = workspace.view.ids.length === 0 && !workspace.isBusy
    const hasDetails = workspace.view.selection.length > 0
    return html`<main class="explore ${hasDetails ? 'has-details' : ''} ${isEmpty ? 'is-empty' : ''} ${this.sheet === 'rail' ? 'has-sheet' : ''} is-${this.size}">
      <aside class="pane rail" aria-label="Search and filters"><parley-rail .shell=${this.shell} .leave=${this.#leaveSearch}></parley-rail></aside>
      <div class="mobilebar">
        <button class="btn" aria-label=${this.isList ? 'Show the graph' : 'Show the list'} @click=${this.toggleList}>${icon(this.isList ? 'graph' : 'list')}</button>
        <button class="btn" aria-label="Filters" aria-expanded=${this.sheet === 'rail'} @click=${() => {
          this.sheet = this.sheet === 'rail' ? 'none' : 'rail'
        }}>${icon(this.sheet === 'rail' ? 'close' : 'filter')}</button>
      </div>
      <div class="centre">
        ${isEmpty ? html`<parley-start .shell=${this.shell}></parley-start>` : this.#middle()}
        ${isEmpty ? nothing : html`<parley-timeline .shell=${this.shell}></parley-timeline><parley-status .shell=${this.shell}></parley-status>`}
      </div>
      ${
        isEmpty
          ? nothing
          : html`<aside class="pane panel" aria-label="Details"><parley-grabber .size=${this.size} .resize=${this.#resize}></parley-grabber><parley-details .shell=${this.shell} @focusin=${this.#unfold}></parley-details></aside>`
      }
      <parley-tip .shell=${this.shell} .tipped=${this.tipped}></parley-tip>
    </main>`
  }

  #middle() {
    const { workspace, isOnline } = this.shell
    const { nodes } = workspace.stage
    return html`<div class="stage ${isOnline ? '' : 'is-stale'}">
      <div class="stage__bar">
        <h1 class="stage__title">${this.#title()}</h1>
        <span class="grow"></span>
        <button class="btn" aria-pressed=${workspace.view.fold} aria-label="Fold meetings" title="Draw held meetings as lines between the participants (M)" @click=${() => toggleFold(workspace, (what) => this.shell.say(what))}>${icon('fold')}<span class="long">Fold meetings</span></button>
        <div class="seg" role="group" aria-label="Show as">
          <button class=${this.isList ? '' : 'is-on'} aria-pressed=${!this.isList} aria-label="Graph" @click=${() => this.isList && this.toggleList()}>${icon('graph', true)}<span class="long">Graph</span></button>
          <button class=${this.isList ? 'is-on' : ''} aria-pressed=${this.isList} aria-label="List" @click=${() => this.isList || this.toggleList()}>${icon('list', true)}<span class="long">List</span></button>
        </div>
        <button class="btn" aria-label="Tidy up" title="Lay out everything again (T)" ?disabled=${workspace.isBusy} @click=${() => workspace.tidy()}>${icon('tidy')}<span class="long">Tidy up</span></button>
      </div>
      ${workspace.problem && !workspace.problem.isOutage ? html`<div class="stage__note">${failed('', workspace.problem)}</div>` : nothing}
      ${
        this.isList
          ? html`<parley-list .shell=${this.shell} .focused=${this.focusId} .onfocused=${this.#focused}></parley-list>`
          : html`<parley-stage .graph=${workspace.stage} .actions=${this.#actions} .focusId=${this.focusId}
              label=${`Graph of ${counted(nodes.length, 'item')}. Arrow keys move, Enter shows details. Press L for the same content as a list.`}></parley-stage>
            <div class="vh" role="status">${this.#spoken()}</div>
            <div class="framed zoom"><button class="iconbtn" aria-label="Zoom in" @click=${() => this.#stage()?.zoomBy(1.3)}>${icon('add')}</button><button class="iconbtn" aria-label="Zoom out" @click=${() => this.#stage()?.zoomBy(1 / 1.3)}>${icon('subtract')}</button><button class="iconbtn" aria-label="Fit to screen" @click=${() => this.#stage()?.fit()}>${icon('fit')}</button></div>
            ${workspace.isBusy ? html`<div class="framed stage__busy" role="status">${icon('clock')} Opening…</div>` : nothing}`
      }
    </div>`
  }

  #title() {
    const { workspace } = this.shell
    const first = workspace.view.ids[0]
    const others = workspace.view.ids.length - 1
    if (first === undefined) return 'Explore'
    return html`<bdi>${cut(workspace.nameOf(first), 60)}</bdi>${others > 0 ? ` and ${counted(others, 'more item')}` : ''}`
  }

  /** Text for screen readers about the item that the arrow keys reached. */
  #spoken() {
    const node = this.shell.workspace.stage.nodes.find(({ id }) => id === this.focusId)
    if (!node) return ''
    return `${cut(node.name, 120)}, ${node.kind.toLowerCase()}${node.second === '' ? '' : `, ${node.second}`}, ${counted(node.links, 'link')} here, ${node.outside} more outside`
  }

  readonly #focused = (id: string): void => {
    this.focusId = id
  }

  readonly #actions: StageActions = {
    select: (id, several) => {
      this.#tip(undefined)
      this.focusId = id
      this.shell.workspace.select(id, several)
    },
    clear: () => {
      this.focusId = undefined
      if (this.shell.workspace.view.selection.length > 0) this.shell.workspace.select(undefined)
    },
    open: (id) => this.shell.expand(id),
    menu: (id, at) => this.shell.openMenu(id, at),
    move: (positions) => this.shell.workspace.move(positions),
    hover: (at) => this.#tip(at ?? undefined),
    focus: (id) => {
      this.focusId = id
    },
  }

  #tip(at: Tipped | undefined): void {
    clearTimeout(this.#tipPause)
    this.tipped = undefined
    if (at) {
      this.#tipPause = setTimeout(() => {
        this.tipped = at
      }, TIP_PAUSE)
    }
  }

  /** Resizes the details. A closed sheet opens at half size the next time. */
  readonly #resize = (size: SheetSize | undefined): void => {
    this.size = size ?? 'half'
    if (size === undefined) this.shell.workspace.select(undefined)
  }

  /** Keeps the focused control visible. */
  #unfold(): void {
    if (this.size === 'peek') this.size = 'half'
  }

  #stage(): ParleyStage | null {
    return this.querySelector<ParleyStage>('parley-stage')
  }
  #list(): ParleyList | null {
    return this.querySelector<ParleyList>('parley-list')
  }
}

customElements.define('parley-explore', ParleyExplorePage)
