import { html, nothing } from 'lit'
import type { Counterpart } from '../../model/api/met.ts'
import { cut, initials } from '../../model/drawing/short-text.ts'
import { api } from '../net/api.ts'
import { asApiError } from '../net/call.ts'
import { ParleyElement, Watch } from '../parts/element.ts'
import { glyph, icon } from '../parts/icons.ts'
import { Load } from '../parts/load.ts'
import type { Shell } from '../parts/shell.ts'
import { failed, skeleton } from '../parts/states.ts'
import { counterpartWords } from '../words/counterpart-words.ts'

/** The rows shown at first, and the rows that each further page brings. */
const ROWS = 8
const PAGE = 40

const kinds = [
  { value: '', label: 'All' },
  { value: 'Person', label: 'People' },
  { value: 'State', label: 'States' },
  { value: 'Organisation', label: 'Organisations' },
] as const
type Kind = (typeof kinds)[number]['value']

/** Whom the selected person, state or organisation met in the whole graph, not only in the view. */
export class ParleyCounterparts extends ParleyElement {
  static override properties = {
    shell: { attribute: false },
    of: {},
    kind: { state: true },
    isOpen: { state: true },
    isAsking: { state: true },
  }
  declare shell: Shell
  /** The id of the selected item. */
  declare of: string
  declare kind: Kind
  declare isOpen: boolean
  declare isAsking: boolean

  readonly #met = new Load(this, (_key, signal) => api.met(this.of, { ...this.#filter(), limit: PAGE }, { signal }))

  constructor() {
    super()
    this.kind = ''
    this.isOpen = false
    this.isAsking = false
    new Watch(this)
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('of')) return
    this.isOpen = false
    this.kind = ''
  }

  protected override render() {
    const loaded = this.#met.of(`${this.of} ${this.kind}`)
    if (loaded.at === 'idle') return nothing
    if (loaded.at === 'loading') return this.#section('', skeleton(3))
    if (loaded.at === 'failed')
      return this.#section(
        '',
        failed('Whom they met did not load.', loaded.error, () => this.#met.again()),
      )
    const { met, total, nextCursor } = loaded.value
    if (total === 0 && this.kind === '') return nothing
    const shown = this.isOpen ? met : met.slice(0, ROWS)
    return this.#section(
      total.toLocaleString('en-GB'),
      html`${shown.map((counterpart) => this.#row(counterpart))}
        ${shown.length < total ? html`<button class="linkbtn" ?disabled=${this.isAsking} @click=${() => this.#more(nextCursor)}>${(total - shown.length).toLocaleString('en-GB')} more of those they met</button>` : nothing}
        ${total === 0 ? html`<p class="mute small">Nobody of this kind.</p>` : nothing}`,
    )
  }

  #section(count: string, content: unknown) {
    return html`<section class="sect"><h3>Met, in the whole graph <span class="num">${count}</span></h3>
      <div class="seg met__kinds" role="group" aria-label="Kinds of those they met">${kinds.map(
        ({ value, label }) =>
          html`<button class=${this.kind === value ? 'is-on' : ''} aria-pressed=${this.kind === value} @click=${() => this.#choose(value)}>${label}</button>`,
      )}</div>
      ${content}</section>`
  }

  #row(counterpart: Counterpart) {
    const { id, kind, name } = counterpart
    const mark =
      kind === 'Person' ? html`<span class="ava" aria-hidden="true">${initials(counterpart)}</span>` : glyph(kind)
    return html`<div class="who">${mark}
      <div><b><bdi>${cut(name, 80)}</bdi></b><small>${counterpartWords(counterpart)}</small></div>
      <button class="btn btn--s" aria-label=${`Add ${cut(name, 80)} and their meetings`} ?disabled=${!this.shell.isOnline || this.shell.workspace.isBusy}
        @click=${() => this.shell.workspace.addMet(this.of, id)}>${icon('add', true)}Add</button>
    </div>`
  }

  #filter() {
    return this.kind === '' ? {} : { kinds: [this.kind] }
  }

  #choose(kind: Kind): void {
    this.kind = kind
    this.isOpen = false
  }

  async #more(cursor: string | null): Promise<void> {
    const loaded = this.#met.of(`${this.of} ${this.kind}`)
    if (loaded.at !== 'ready') return
    if (!this.isOpen && loaded.value.met.length > ROWS) {
      this.isOpen = true
      return
    }
    if (cursor === null) return
    this.isAsking = true
    try {
      const { of, kind } = this
      const next = await api.met(of, { ...this.#filter(), limit: PAGE, cursor })
      if (of === this.of && kind === this.kind) this.#met.put({ ...next, met: [...loaded.value.met, ...next.met] })
    } catch (error) {
      this.shell.say(`More did not load: ${asApiError(error).message}`)
    } finally {
      this.isAsking = false
    }
  }
}

customElements.define('parley-counterparts', ParleyCounterparts)
