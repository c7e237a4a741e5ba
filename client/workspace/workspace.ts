import type { NeighbourGroup } from '../../model/api/graph.ts'
import { layoutRequest } from '../../model/drawing/layout.ts'
import { api } from '../net/api.ts'
import { type ApiError, asApiError } from '../net/call.ts'
import { counted } from '../words/counted.ts'
import { type Drawn, draw, type Known, learn, leavesOf, nothingKnown } from './chain.ts'
import { elements, type StageGraph } from './elements.ts'
import { amend, begin, commit, type History, redo, undo } from './history.ts'
import { layOut } from './lay-out.ts'
import { meetingsAcross } from './meetings-across.ts'
import {
  allTime,
  emptyView,
  LARGEST_VIEW,
  noFilters,
  type Point,
  type View,
  withHidden,
  withItems,
  withMerged,
  withoutItems,
  withPinned,
  withSelected,
} from './view.ts'

/** The most neighbours that one expansion fetches. */
const MOST_NEIGHBOURS = 500
/** The most meetings of two that one step adds, the latest first. */
const MOST_MEETINGS = 100

/**
 * Holds the view and what is known of the graph. Actions make new views, and the page shows the present one. Elements
 * listen through `subscribe`.
 */
export class Workspace {
  #history: History = begin(emptyView)
  #known: Known = nothingKnown
  #drawn: { view: View; known: Known; drawn: Drawn; stage: StageGraph } | undefined
  #listeners = new Set<() => void>()
  #busy = 0
  #problem: ApiError | null = null
  #aspect = 1.2

  get view(): View {
    return this.#history.present.view
  }
  get history(): History {
    return this.#history
  }
  get known(): Known {
    return this.#known
  }
  /** True while something is being fetched or laid out for the view. */
  get isBusy(): boolean {
    return this.#busy > 0
  }
  /** The last error of an action; null once one succeeded. */
  get problem(): ApiError | null {
    return this.#problem
  }
  get drawn(): Drawn {
    return this.#computed().drawn
  }
  get stage(): StageGraph {
    return this.#computed().stage
  }
  /** Width over height of the stage. The next layout uses it. */
  set aspect(aspect: number) {
    if (Number.isFinite(aspect) && aspect > 0) this.#aspect = aspect
  }

  /** Calls back after every change. Returns a function that stops this. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Opens a view, as from an address: fetches its items and lays them out. */
  async open(view: View, what: string): Promise<void> {
    await this.#during(async () => {
      const { view: fetched, missing } = await this.#fetch(view)
      const placed = await this.#placed(fetched)
      const gone = missing.length > 0 ? `; ${counted(missing.length, 'item is', 'items are')} no longer there` : ''
      this.#change(placed, what + gone)
    })
  }

  /** Adds items to the view, with their links. Says how many did not fit. */
  async add(ids: readonly string[], what: (added: number) => string, select?: string): Promise<void> {
    await this.#during(() => this.#add(this.view, ids, what, select))
  }

  /** Adds the neighbours of an item: all, or some groups of them, each by a relation and a kind. */
  async expand(id: string, groups: readonly Pick<NeighbourGroup, 'relation' | 'kind'>[] = []): Promise<void> {
    await this.#during(async () => {
      const name = this.nameOf(id)
      const wanted =
        groups.length === 0 ? [{}] : groups.map(({ relation, kind }) => ({ relations: [relation], kinds: [kind] }))
      const answers = await Promise.all(wanted.map((only) => api.neighbours(id, { ...only, limit: MOST_NEIGHBOURS })))
      const isMore = answers.some(({ nextCursor }) => nextCursor !== null)
      await this.add(
        answers.flatMap(({ graph }) => graph.nodes.map((node) => node.id)),
        (added) => `Expanded ${name}: ${added} added${isMore ? `, of more than ${MOST_NEIGHBOURS}` : ''}`,
      )
    })
  }

  /**
   * Adds somebody whom an item met, with the meetings of the two and whoever spoke for them there, and folds the view,
   * so that their meetings are one link.
   */
  async addMet(id: string, other: string): Promise<void> {
    await this.#during(async () => {
      const { ids, meetings, meetingsTotal } = await api.common([id, other], MOST_MEETINGS)
      const met = meetingsAcross(meetings, ids)
      const [a, b] = [id, other].map((one) => meetings.nodes.find((node) => node.id === one)?.name ?? this.nameOf(one))
      const more = meetingsTotal > MOST_MEETINGS ? `, of more than ${MOST_MEETINGS}` : ''
      const what = `Added ${counted(met.meetings.length, 'meeting')} of ${a} and ${b}${more}`
      await this.#add({ ...this.view, fold: true }, [...ids, ...met.speakers, ...met.meetings], () => what)
    })
  }

  /** Takes out those neighbours of an item that have no other link in the view. */
  collapse(id: string): void {
    const leaves = leavesOf(this.drawn.graph, id)
    this.#change(withoutItems(this.view, leaves), `Collapsed ${this.nameOf(id)}: ${leaves.length} taken out`)
  }

  hide(ids: readonly string[]): void {
    this.#change(withHidden(this.view, ids), `Hid ${this.#namesOf(ids)}`)
  }

  /** Shows all hidden items again, and clears the filters and the brush. */
  showAll(): void {
    this.#change({ ...this.view, hidden: [], filters: noFilters, time: allTime }, 'Showed everything')
  }

  pin(ids: readonly string[], pinned: boolean): void {
    this.#change(withPinned(this.view, ids, pinned), `${pinned ? 'Pinned' : 'Unpinned'} ${this.#namesOf(ids)}`)
  }

  /** Moves items to where they were dragged, and pins them there. */
  move(positions: Record<string, Point>): void {
    const moved = Object.keys(positions)
    const view = { ...this.view, positions: { ...this.view.positions, ...positions } }
    this.#change(withPinned(view, moved, true), `Moved ${this.nameOf(moved[0] ?? '')}`)
  }

  /** Lays out everything that is drawn, except what is pinned. */
  async tidy(): Promise<void> {
    await this.#during(async () => {
      const { nodes, edges } = this.drawn.folded
      const pinned = new Set(this.view.pinned)
      const positions = await this.#layOut(
        nodes.map(({ id }) => id),
        edges,
        (id) => (pinned.has(id) ? this.view.positions[id] : undefined),
      )
      this.#change({ ...this.view, positions: { ...this.view.positions, ...positions } }, 'Tidied up')
    })
  }

  /** Shows another view, as a change that can be undone. */
  change(view: View, what: string): void {
    this.#change(view, what)
  }

  /** Shows another view, for a change too small to undo, such as a selection. */
  amend(view: View): void {
    this.#history = amend(this.#history, view)
    this.#notify()
  }

  select(id: string | undefined, several = false): void {
    this.amend(withSelected(this.view, id, several))
  }

  undo(): void {
    this.#history = undo(this.#history)
    this.#notify()
  }

  redo(): void {
    this.#history = redo(this.#history)
    this.#notify()
  }

  /** Fetches the view again, for example after an import. */
  async refresh(): Promise<void> {
    await this.#during(async () => {
      this.#known = nothingKnown
      this.amend((await this.#fetch(this.view)).view)
    })
  }

  /** The name of an item, or its id if the item is not known. */
  nameOf(id: string): string {
    return this.#known.nodes.get(id)?.name ?? id
  }

  #namesOf(ids: readonly string[]): string {
    return ids.length === 1 ? this.nameOf(ids[0] ?? '') : counted(ids.length, 'item')
  }

  #computed() {
    const { view } = this
    const known = this.#known
    if (this.#drawn?.view !== view || this.#drawn.known !== known) {
      const drawn = draw(view, known)
      this.#drawn = { view, known, drawn, stage: elements(drawn, view, known) }
    }
    return this.#drawn
  }

  /** Fetches the items of a view. Returns the view without items that are gone, and with the ids of merged ones replaced. */
  async #fetch(view: View): Promise<{ view: View; missing: string[] }> {
    if (view.ids.length === 0) return { view, missing: [] }
    const answer = await api.graph(view.ids)
    this.#known = learn(this.#known, answer)
    return { view: withoutItems(withMerged(view, answer.merged), answer.missing), missing: answer.missing }
  }

  /** Returns the view with a place for every item. Items that have one keep it. */
  async #placed(view: View): Promise<View> {
    const { nodes, edges } = draw({ ...view, filters: noFilters, time: allTime, fold: false }, this.#known).graph
    if (nodes.every(({ id }) => view.positions[id] !== undefined)) return view
    const ids = nodes.map(({ id }) => id)
    return {
      ...view,
      positions: { ...view.positions, ...(await this.#layOut(ids, edges, (id) => view.positions[id])) },
    }
  }

  #layOut(
    ids: readonly string[],
    edges: Drawn['folded']['edges'],
    fixed: (id: string) => Point | undefined,
  ): Promise<Record<string, Point>> {
    return layOut(layoutRequest(ids, edges, this.#aspect, fixed))
  }

  async #add(to: View, ids: readonly string[], what: (added: number) => string, select?: string): Promise<void> {
    const fresh = [...new Set(ids)].filter((id) => !to.ids.includes(id) || to.hidden.includes(id))
    const room = Math.max(LARGEST_VIEW - this.drawn.graph.nodes.length - this.drawn.graph.edges.length, 0)
    const fitting = fresh.slice(0, room)
    const { view } = await this.#fetch(withItems(to, fitting))
    const placed = await this.#placed(view)
    const left = fresh.length - fitting.length
    const said = what(fitting.length) + (left > 0 ? `; ${left} left out, because the view is full` : '')
    const selection = select === undefined ? placed.selection : placed.ids.includes(select) ? [select] : []
    this.#change({ ...placed, selection }, said)
  }

  #change(view: View, what: string): void {
    this.#history = commit(this.#history, view, what)
    this.#notify()
  }

  /** Runs work that may fail. Meanwhile the workspace is busy; an error is kept in `problem`. */
  async #during(work: () => Promise<void>): Promise<void> {
    this.#busy += 1
    this.#notify()
    try {
      await work()
      this.#problem = null
    } catch (error) {
      this.#problem = asApiError(error)
    } finally {
      this.#busy -= 1
      this.#notify()
    }
  }

  #notify(): void {
    for (const listener of this.#listeners) listener()
  }
}
