import { html, nothing } from 'lit'
import type { ClaimView } from '../../model/api/evidence.ts'
import type { ReviewItem } from '../../model/api/review.ts'
import type { Values } from '../../model/claim.ts'
import { isTyping, singleKeysOn } from '../keys/key-bindings.ts'
import { api } from '../net/api.ts'
import { OnBack, ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import { Load } from '../parts/load.ts'
import { failed, skeleton } from '../parts/states.ts'
import { claimCard, contradictionCard, sameCard } from '../review/cards.ts'
import { type Choice, choices } from '../review/choices.ts'
import '../review/correct-form.ts'
import type { ParleyCorrect } from '../review/correct-form.ts'
import { tellWaiting } from '../review/count.ts'
import { ReviewDesk, type Step } from '../review/desk.ts'
import '../review/document-pane.ts'
import type { Shell } from '../parts/shell.ts'
import { pressOf } from '../review/press.ts'
import { currentOf, numbersIn } from '../review/queue.ts'
import { queueHead, queueList } from '../review/queue-list.ts'
import { idsIn, itemTitle } from '../review/words.ts'
import '../style/review.css'
import '../style/review-queue.css'
import '../style/review-card.css'
import { cut } from '../../model/drawing/short-text.ts'
import { counted } from '../words/counted.ts'

const desk = new ReviewDesk()

/** Links loaded of each item to compare. */
const MOST_LINKS = 60

/** The Review page: the queue, the document at the quote, and the answer. */
export class ParleyReviewPage extends ParleyElement {
  static override properties = {
    shell: { attribute: false },
    isOnline: { type: Boolean },
    seen: { state: true },
    picked: { state: true },
    isListOpen: { state: true },
  }
  declare shell: Shell
  /** False while the server can’t be reached. */
  declare isOnline: boolean
  /** The claim whose document is shown. */
  declare seen: ClaimView | undefined
  /** The index of the picked value of a contradiction. */
  declare picked: number
  /** On small screens: true while the queue is open. */
  declare isListOpen: boolean

  readonly #left = new Load(this, (id, signal) => api.neighbours(id, { limit: MOST_LINKS }, { signal }))
  readonly #right = new Load(this, (id, signal) => api.neighbours(id, { limit: MOST_LINKS }, { signal }))
  #at: string | undefined

  constructor() {
    super()
    this.isOnline = true
    this.seen = undefined
    this.picked = 0
    this.isListOpen = false
    new OnBack(this, () => desk.problem !== null && void desk.open())
  }

  override connectedCallback(): void {
    super.connectedCallback()
    desk.changed = () => this.#followed()
    // In the capture phase, since the application gives the same keys another meaning.
    addEventListener('keydown', this.#key, { capture: true })
    void desk.open()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    desk.changed = () => {}
    removeEventListener('keydown', this.#key, { capture: true })
  }

  #followed(): void {
    const { queue } = desk
    if (queue.at !== this.#at) {
      this.#at = queue.at
      this.seen = undefined
      this.picked = 0
    }
    if (desk.isOpen) tellWaiting(desk.left)
    this.requestUpdate()
  }

  protected override updated(): void {
    this.querySelector('.rqi.is-on')?.scrollIntoView({ block: 'nearest' })
  }

  protected override render() {
    const item = currentOf(desk.queue)
    const claim = item === undefined ? undefined : (this.seen ?? this.#firstClaim(item))
    return html`<main class="rev ${this.isListOpen ? 'has-list' : ''}">
      <aside class="pane rail rrail" aria-label="Queue">${queueHead(desk)}
        <button class="btn rlistbtn" aria-expanded=${this.isListOpen} @click=${() => {
          this.isListOpen = !this.isListOpen
        }}>${icon('list')}${this.isListOpen ? 'Hide the queue' : 'Show the queue'}</button>
        <div class="scrolls rqbody">${queueList(desk, (key) => {
          this.isListOpen = false
          desk.look(key)
        })}</div></aside>
      ${
        item === undefined
          ? this.#nothing()
          : html`<parley-review-document .claim=${claim} .numbers=${numbersIn(desk.queue)} .pick=${(id: string) => desk.look(`claim ${id}`)}></parley-review-document>
        <div class="pane rside"><div class="scrolls rside__b">
          ${desk.refusal === null ? nothing : failed('Your answer was not saved.', desk.refusal)}
          ${desk.problem === null ? nothing : failed('The queue did not load.', desk.problem, () => desk.open())}
          <section class="rcard" aria-label="Decision">${this.#card(item)}</section></div>
          ${this.#buttons(item)}
          ${this.#foot()}</div>`
      }
      <parley-correct></parley-correct>
    </main>`
  }

  /** Shown when no item waits. */
  #nothing() {
    const { problem, isOpen, queue } = desk
    return html`<div class="rempty">${
      problem !== null
        ? failed('The queue did not load.', problem, () => desk.open())
        : !isOpen
          ? skeleton(6)
          : html`<h2>${desk.kind === undefined ? 'All reviewed' : 'No items of this kind'}</h2>
            <p>${queue.done.length === 0 ? 'No items wait for you.' : `You answered ${counted(queue.done.length, 'item')}.`} After an import, claims read from articles and possible duplicates appear here.</p>
            <p class="row">${desk.kind === undefined ? html`<button class="btn" @click=${() => this.shell.go('import')}>${icon('upload')}Import</button>` : html`<button class="btn" @click=${() => desk.open(undefined)}>Show all</button>`}
              ${queue.done.length === 0 ? nothing : this.#undoButton()}</p>`
    }</div>`
  }

  #card(item: ReviewItem) {
    const { names, done, waiting } = desk.queue
    const number = done.length + waiting.indexOf(item) + 1
    const see = (claim: ClaimView) => {
      this.seen = claim
    }
    switch (item.kind) {
      case 'claim':
        return claimCard(item.claim, number, names)
      case 'contradiction':
        return contradictionCard(item, number, names, this.picked, (index) => this.#pick(index), see)
      case 'same': {
        const [left, right] = [this.#left.of(item.a.id), this.#right.of(item.b.id)]
        const links = {
          a: left.at === 'ready' ? left.value : undefined,
          b: right.at === 'ready' ? right.value : undefined,
        }
        const linked = [links.a, links.b].flatMap((answer) => answer?.graph.nodes ?? [])
        const known = { ...Object.fromEntries(linked.map(({ id, name }) => [id, name])), ...names }
        return sameCard(item, number, known, links, see)
      }
    }
  }

  #pick(index: number): void {
    this.picked = index
    this.seen = undefined
  }

  #firstClaim(item: ReviewItem): ClaimView | undefined {
    if (item.kind === 'claim') return item.claim
    const claims = item.kind === 'same' ? [...item.bClaims, ...item.aClaims] : (item.values[this.picked]?.claims ?? [])
    return claims.find(({ quote }) => quote !== undefined) ?? claims[0]
  }

  #do({ does }: Choice): void {
    if (does === 'later') desk.later()
    else if ('settle' in does) void this.#settle(does.settle, does.verdict, does.isNo)
    else {
      const { step, ...correcting } = does.correct
      const save = (values: Values, reason: string) => void this.#settle(step(values, reason), 'corrected')
      void this.querySelector<ParleyCorrect>('parley-correct')?.open({ ...correcting, save })
    }
  }

  /** Answers wait while the server works or can’t be reached. "Later" always works. */
  #isOff({ does }: Choice): boolean {
    return typeof does !== 'string' && (desk.isBusy || !this.isOnline)
  }

  #buttons(item: ReviewItem) {
    return html`<div class="rbtns">${choices(item, this.picked, desk.queue.names).map((choice, index) => {
      const look = index === 0 ? 'btn--primary' : typeof choice.does === 'string' ? 'btn--quiet' : ''
      return html`<button class="btn ${look}" ?disabled=${this.#isOff(choice)} aria-keyshortcuts=${choice.key} @click=${() => this.#do(choice)}>${choice.icon ? icon(choice.icon) : nothing}<bdi>${choice.words}</bdi><kbd class="kbd" aria-hidden="true">${choice.key}</kbd></button>`
    })}</div>`
  }

  async #settle(step: Step, verdict: string, isNo = false): Promise<void> {
    const item = currentOf(desk.queue)
    if (item === undefined || !(await desk.settle(step, verdict, isNo))) return
    this.shell.say(
      `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}: ${cut(itemTitle(item, desk.queue.names), 80)}. Ctrl Z to undo.`,
    )
  }

  async #undo(): Promise<void> {
    const last = desk.queue.done.at(-1)
    if (last !== undefined && (await desk.undo()))
      this.shell.say(`Undone: ${cut(itemTitle(last.item, desk.queue.names), 80)}`)
  }

  async #show(item: ReviewItem): Promise<void> {
    this.shell.go('explore')
    await this.shell.workspace.add(idsIn(item), (added) => `Added ${counted(added, 'item')} from the review`)
  }

  #undoButton() {
    return html`<button class="btn btn--s" ?disabled=${desk.queue.done.length === 0 || desk.isBusy || !this.isOnline} aria-keyshortcuts="Control+Z" @click=${() => this.#undo()}>${icon('undo', true)}Undo <kbd class="kbd" aria-hidden="true">Ctrl Z</kbd></button>`
  }

  #foot() {
    const item = currentOf(desk.queue)
    const key = (...names: readonly string[]) =>
      names.map((name) => html`<kbd class="kbd" aria-hidden="true">${name}</kbd>`)
    return html`<div class="pane__foot rfoot">${this.#undoButton()}
      <button class="btn btn--s" aria-keyshortcuts="ArrowUp" @click=${() => desk.step(-1)}>Previous ${key('↑')}</button>
      <button class="btn btn--s" aria-keyshortcuts="S ArrowDown" @click=${() => desk.step(1)}>Skip ${key('S')}</button>
      ${item === undefined ? nothing : html`<button class="btn btn--s" aria-keyshortcuts="O" @click=${() => this.#show(item)}>${icon('graph', true)}Show in graph ${key('O')}</button>`}</div>`
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || document.querySelector('dialog[open]') || isTyping(event.target))
      return
    if (this.#press(event)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  /** Carries out a key press. Returns false if the key means nothing here. */
  #press(event: KeyboardEvent): boolean {
    const item = currentOf(desk.queue)
    // In the document and among values, arrow keys scroll or move.
    const isScrolling =
      event.target instanceof Element && event.target.closest('.docv__body, .rvalues, .rside__b') !== null
    const press = pressOf(event, item, { singleKeys: singleKeysOn(), isScrolling })
    if (press === undefined) return false
    if (press === 'undo') void this.#undo()
    else if (press === 'previous') desk.step(-1)
    else if (press === 'next') desk.step(1)
    else if (item === undefined) return false
    else if (press === 'show') void this.#show(item)
    else if ('pick' in press) this.#pick(press.pick)
    else {
      const choice = choices(item, this.picked, desk.queue.names).find(({ key }) => key === press.choose)
      if (choice === undefined) return false
      if (!this.#isOff(choice)) this.#do(choice)
    }
    return true
  }
}

customElements.define('parley-review', ParleyReviewPage)
