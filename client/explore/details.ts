import { html, nothing } from 'lit'
import { linkWords } from '../../model/drawing/link-words.ts'
import { cut, nodeInitials } from '../../model/drawing/short-text.ts'
import type { Node } from '../../model/graph.ts'
import { api } from '../net/api.ts'
import { ParleyElement, Watch } from '../parts/element.ts'
import { glyph, icon, statusBadge } from '../parts/icons.ts'
import { Load } from '../parts/load.ts'
import type { Shell } from '../parts/shell.ts'
import { failed, hint, skeleton } from '../parts/states.ts'
import { counted } from '../words/counted.ts'
import { linkDetail } from '../words/link-words.ts'
import { newestFirst } from '../words/meeting-words.ts'
import './counterparts.ts'
import './evidence.ts'
import { type Fact, type FactPart, facts } from './facts.ts'
import './link-details.ts'
import { type LinkRow, linkSections, withDate } from './link-sections.ts'

const MOST_OUTSIDE = 40
const ROWS = 12
const MOST_PARTS = 8
/** Longer texts are cut, with a button that shows the rest. */
const LONGEST_TITLE = 200

type Outside = Awaited<ReturnType<typeof api.neighbours>>

/** The right panel: the facts, actions, links and evidence of the selected item or link. */
export class ParleyDetails extends ParleyElement {
  static override properties = { shell: { attribute: false }, open: { state: true } }
  declare shell: Shell
  /** Titles of the sections that are shown in full. */
  declare open: ReadonlySet<string>

  readonly #outside = new Load<Outside>(this, (id, signal) => api.neighbours(id, { limit: MOST_OUTSIDE }, { signal }))

  constructor() {
    super()
    this.open = new Set()
    new Watch(this)
  }

  override focus(): void {
    this.querySelector<HTMLElement>('h2')?.focus()
  }

  protected override render() {
    const { workspace } = this.shell
    const id = workspace.view.selection.at(-1)
    const node = id === undefined ? undefined : workspace.known.nodes.get(id)
    const outside = this.#outside.of(node?.id)
    if (node) return this.#item(node, outside)
    const edge = workspace.drawn.folded.edges.find((link) => link.id === id)
    if (edge) return html`<parley-link-details .shell=${this.shell} .edge=${edge}></parley-link-details>`
    if (workspace.isBusy && id !== undefined) return html`<div class="panel__head">${skeleton(5)}</div>`
    return html`<div class="scrolls panel__body"><div class="sect">${hint('Nothing selected. Click an item, or press an arrow key to start.')}</div></div>`
  }

  #item(node: Node, outside: ReturnType<Load<Outside>['of']>) {
    const { workspace } = this.shell
    const { edges } = workspace.drawn.folded
    const sections = linkSections(node.id, edges, (id) => workspace.known.nodes.get(id))
    const status = node.kind === 'Meeting' ? statusBadge(node.properties.status) : nothing
    return html`<div class="panel__head">
        <div class="panel__kind">${glyph(node.kind)}<span>${node.kind}</span>${status}<span class="grow"></span>
          <button class="iconbtn iconbtn--s" aria-label="Copy id" title="Copy id" @click=${() => this.#copy(node.id)}>${icon('copy', true)}</button>
          <button class="iconbtn iconbtn--s" aria-label="Close details" @click=${() => workspace.select(undefined)}>${icon('close')}</button>
        </div>
        <h2 tabindex="-1"><bdi>${this.#inFull('title', node.name, LONGEST_TITLE)}</bdi></h2>
        ${this.#facts(facts(node, workspace.drawn.graph))}
        ${this.#actions(node)}
      </div>
      <div class="scrolls panel__body" tabindex="0" role="group" aria-label=${`About ${cut(node.name, 80)}`}>
        <parley-contradictions .shell=${this.shell} .about=${node.id}></parley-contradictions>
        ${sections.map(({ title, rows }) => this.#section(title, rows))}
        ${node.kind === 'Meeting' ? nothing : html`<parley-counterparts .shell=${this.shell} .of=${node.id}></parley-counterparts>`}
        <parley-evidence .shell=${this.shell} .about=${node.id} .marked=${node.name}></parley-evidence>
        ${this.#linkedOutside(node, outside)}
      </div>`
  }

  #facts(list: Fact[]) {
    return html`<dl class="facts">${list.map(
      ({ label, parts, badge }) =>
        html`<dt>${label}</dt><dd>${this.#few(label, parts).map(
          (part, index) => html`${index > 0 ? ' · ' : ''}${this.#part(part)}`,
        )}${parts.length > MOST_PARTS ? this.#more(label, parts.length - MOST_PARTS) : nothing}${
          badge ? html` <span class="badge badge--line">${badge}</span>` : nothing
        }</dd>`,
    )}</dl>`
  }

  #few<T>(title: string, all: readonly T[], most = MOST_PARTS): readonly T[] {
    return this.open.has(title) ? all : all.slice(0, most)
  }

  #part({ text, id }: FactPart) {
    if (id === undefined) return html`<bdi>${this.#inFull(text, text, LONGEST_TITLE)}</bdi>`
    return html`<button class="linkbtn" @click=${() => this.#goTo(id)}><bdi>${cut(text, LONGEST_TITLE)}</bdi></button>`
  }

  #inFull(key: string, text: string, most: number) {
    if (text.length <= most || this.open.has(key)) return text
    return html`${cut(text, most)} <button class="linkbtn" @click=${() => this.#show(key)}>Show all ${text.length.toLocaleString('en-GB')} characters</button>`
  }

  #more(title: string, count: number) {
    return this.open.has(title)
      ? nothing
      : html` <button class="linkbtn" aria-label=${`Show ${count} more of ${title}`} @click=${() => this.#show(title)}>${count} more</button>`
  }

  #show(title: string): void {
    this.open = new Set([...this.open, title])
  }

  #actions(node: Node) {
    const { workspace, isOnline } = this.shell
    const stage = workspace.stage.nodes.find(({ id }) => id === node.id)
    const isPinned = workspace.view.pinned.includes(node.id)
    const outside = stage?.outside ?? 0
    return html`<div class="acts">
      <button class="btn" ?disabled=${!isOnline || workspace.isBusy} @click=${() => this.shell.expand(node.id)}>${icon('expand')}${
        workspace.isBusy ? 'Opening…' : 'Expand'
      }${outside > 0 ? html` <span class="count">${outside.toLocaleString('en-GB')}</span>` : nothing}</button>
      <button class="btn" ?disabled=${!isOnline} @click=${() => this.shell.go('paths', { from: node.id })}>${icon('path')}Path to…</button>
      <div class="acts--3">
        <button class="btn" @click=${() => workspace.hide([node.id])}>${icon('hide')}Hide</button>
        <button class="btn" aria-pressed=${isPinned} @click=${() => workspace.pin([node.id], !isPinned)}>${icon('pin')}${isPinned ? 'Unpin' : 'Pin'}</button>
        <button class="btn" @click=${() => workspace.collapse(node.id)}>${icon('subtract')}Collapse</button>
      </div>
    </div>`
  }

  #section(title: string, rows: readonly LinkRow[]) {
    return html`<section class="sect"><h3>${title} <span class="num">${rows.length}</span></h3>
      ${this.#few(title, rows, ROWS).map((row) => this.#row(row))}
      ${rows.length > ROWS ? this.#more(title, rows.length - ROWS) : nothing}</section>`
  }

  #row({ edge, other, detail, representing }: LinkRow) {
    const mark =
      other.kind === 'Person'
        ? html`<span class="ava" aria-hidden="true">${nodeInitials(other)}</span>`
        : glyph(other.kind)
    const body =
      representing === undefined || representing.id === edge.from
        ? nothing
        : html`<button class="chip" @click=${() => this.#goTo(representing.id)}>${glyph(representing.kind)}<bdi>${cut(representing.name, 22)}</bdi></button>`
    return html`<div class="who">${mark}
      <div><button class="plainbtn" @click=${() => this.#goTo(other.id)}><b><bdi>${cut(other.name, 80)}</bdi></b></button>${
        detail === '' ? nothing : html`<small><bdi>${cut(detail, 120)}</bdi></small>`
      }</div>
      <div class="row">${body}<button class="iconbtn iconbtn--s" title="Show evidence"
        aria-label=${`Show evidence for the link to ${cut(other.name, 80)}`} @click=${() => this.shell.workspace.select(edge.id)}>${icon('article', true)}</button></div>
    </div>`
  }

  #linkedOutside(node: Node, outside: ReturnType<Load<Outside>['of']>) {
    if (outside.at === 'idle') return nothing
    const title = 'Linked, not in this view'
    if (outside.at === 'loading') return html`<section class="sect"><h3>${title}</h3>${skeleton(2)}</section>`
    if (outside.at === 'failed') {
      return html`<section class="sect"><h3>${title}</h3>${failed('The links did not load.', outside.error, () => this.#outside.again())}</section>`
    }
    const { workspace } = this.shell
    const { graph, groups } = outside.value
    const total = groups.reduce((sum, { count }) => sum + count, 0)
    const inView = new Set(workspace.view.ids)
    const away = newestFirst(
      graph.nodes.filter(({ id }) => !inView.has(id)),
      (other) => other,
    )
    if (away.length === 0) return nothing
    const notListed =
      total > MOST_OUTSIDE
        ? `Only the first ${MOST_OUTSIDE} of ${total.toLocaleString('en-GB')} links are listed. Expand to choose from all.`
        : ''
    return html`<section class="sect"><h3>${title} <span class="num">${away.length}</span></h3>
      ${this.#few(title, away, ROWS).map((other) =>
        this.#away(
          node,
          other,
          graph.edges.find(({ from, to }) => from === other.id || to === other.id),
        ),
      )}
      ${away.length > ROWS ? this.#more(title, away.length - ROWS) : nothing}
      ${notListed === '' ? nothing : html`<p class="mute small">${notListed}</p>`}
    </section>`
  }

  #away(node: Node, other: Node, edge: Outside['graph']['edges'][number] | undefined) {
    const said = edge ? [linkWords(edge.relation, edge.from === node.id ? 'out' : 'in'), linkDetail(edge)] : []
    return html`<div class="opt opt--row">${glyph(other.kind)}
      <div><b><bdi>${cut(other.name, 80)}</bdi></b><small><bdi>${cut(withDate(other, ...said), 120)}</bdi></small></div>
      <button class="btn btn--s" aria-label=${`Add ${cut(other.name, 80)}`} ?disabled=${!this.shell.isOnline}
        @click=${() => this.shell.workspace.add([other.id], () => `Added ${other.name}`)}>${icon('add', true)}Add</button>
    </div>`
  }

  #goTo(id: string): void {
    const { workspace } = this.shell
    if (workspace.view.ids.includes(id)) workspace.select(id)
    else void workspace.add([id], (added) => `Added ${counted(added, 'item')}`, id)
  }

  async #copy(id: string): Promise<void> {
    await navigator.clipboard.writeText(id)
    this.shell.say(`Copied ${id}`)
  }
}

customElements.define('parley-details', ParleyDetails)
