import { html, nothing } from 'lit'
import type { SearchHit } from '../../model/api/graph.ts'
import type { Graph, Node } from '../../model/graph.ts'
import { api } from '../net/api.ts'
import '../graph/stage.ts'
import type { ParleyStage } from '../graph/stage.ts'
import { ParleyElement } from '../parts/element.ts'
import { glyph, icon } from '../parts/icons.ts'
import { Load } from '../parts/load.ts'
import { pathCards } from '../paths/path-cards.ts'
import { pathGraph } from '../paths/path-graph.ts'
import { type PathsQuestion, queryOf, questionOf, requestOf } from '../paths/request.ts'
import '../parts/search-box.ts'
import { period } from '../../model/drawing/dates.ts'
import { cut } from '../../model/drawing/short-text.ts'
import { Watch } from '../parts/element.ts'
import type { ParleySearch } from '../parts/search-box.ts'
import type { Shell } from '../parts/shell.ts'
import { failed, hint, skeleton } from '../parts/states.ts'
import { counted } from '../words/counted.ts'

type Answer = Awaited<ReturnType<typeof api.paths>>

/** The Paths page: how two items are connected, as sentences with their evidence and as a graph. */
export class ParleyPathsPage extends ParleyElement {
  static override properties = { shell: { attribute: false }, query: { attribute: false }, focusId: { state: true } }
  declare shell: Shell
  declare query: URLSearchParams
  declare focusId: string | undefined

  readonly #paths = new Load<Answer>(this, (key, signal) => api.paths(JSON.parse(key), { signal }))
  /** The items that the address names. */
  readonly #named = new Load(this, (key, signal) => api.graph(key.split('\n'), { signal }))

  constructor() {
    super()
    this.focusId = undefined
    new Watch(this)
  }

  recolour(): void {
    this.querySelector<ParleyStage>('parley-stage')?.recolour()
  }

  /** Once one end is chosen, focuses the search for the other, unless something else has the focus. */
  protected override async updated(changed: Map<string, unknown>): Promise<void> {
    const { from, to } = questionOf(this.query)
    if (!changed.has('query') || (from === undefined) === (to === undefined)) return
    const box = this.querySelector<ParleySearch>('parley-search')
    await box?.updateComplete
    if (document.activeElement === document.body) box?.focus()
  }

  protected override render() {
    const question = questionOf(this.query)
    const request = requestOf(question)
    const loaded = this.#paths.of(request && JSON.stringify(request))
    const ids = [question.from, question.to, ...question.avoid].filter((id): id is string => id !== undefined)
    const named = this.#named.of(ids.length === 0 ? undefined : ids.join('\n'))
    const known = new Map(named.at === 'ready' ? named.value.graph.nodes.map((node) => [node.id, node]) : [])
    const paths = loaded.at === 'ready' ? loaded.value.paths : []
    return html`<main class="paths">
      <div class="pane pcol">
        <div class="pform">${this.#form(question, known)}</div>
        <div class="scrolls plist">${this.#list(question, loaded)}</div>
      </div>
      ${this.#picture(question, known, paths)}
    </main>`
  }

  #form(question: PathsQuestion, known: ReadonlyMap<string, Node>) {
    const { time } = this.shell.workspace.view
    const isDated = question.since !== undefined || question.until !== undefined
    const brushed = time.since !== undefined && time.until !== undefined ? period(time.since, time.until) : undefined
    return html`<div class="ends">
        ${this.#end('From', question.from, known, (from) => this.#ask({ ...question, from }))}
        <button class="iconbtn" aria-label="Swap the two ends" @click=${() => this.#ask({ ...question, from: question.to, to: question.from })}>${icon('swap')}</button>
        ${this.#end('To', question.to, known, (to) => this.#ask({ ...question, to }))}
      </div>
      <div class="opts">
        <label class="chip">Up to <select aria-label="Most links in a path" @change=${(event: Event & { target: HTMLSelectElement }) => this.#ask({ ...question, hops: Number(event.target.value) })}>
          ${[2, 3, 4, 5, 6, 7, 8, 9, 10].map((hops) => html`<option value=${hops} ?selected=${hops === question.hops}>${hops}</option>`)}</select> links</label>
        ${
          brushed === undefined && !isDated
            ? nothing
            : html`<label class="row"><input type="checkbox" class="box" .checked=${isDated} @change=${() =>
                this.#ask({
                  ...question,
                  since: isDated ? undefined : time.since,
                  until: isDated ? undefined : time.until,
                })} />${isDated ? period(question.since ?? '', question.until ?? '') : `Only ${brushed}`}</label>`
        }
        <label class="row"><input type="checkbox" class="box" .checked=${question.held} @change=${() => this.#ask({ ...question, held: !question.held })} />Held meetings only</label>
        <label class="row"><input type="checkbox" class="box" .checked=${question.all} @change=${() => this.#ask({ ...question, all: !question.all })} />Also memberships, places and topics</label>
      </div>
      ${
        question.avoid.length === 0
          ? nothing
          : html`<div class="opts"><span>Left out</span>${question.avoid.map(
              (id) =>
                html`<button class="chip is-off" aria-label=${`Allow ${known.get(id)?.name ?? id} again`} @click=${() => this.#ask({ ...question, avoid: question.avoid.filter((other) => other !== id) })}>${icon('hide', true)}<bdi>${cut(known.get(id)?.name ?? id, 30)}</bdi><span class="x">${icon('close', true)}</span></button>`,
            )}</div>`
      }`
  }

  #end(label: string, id: string | undefined, known: ReadonlyMap<string, Node>, set: (id: string | undefined) => void) {
    if (id === undefined) {
      return html`<parley-search .label=${label} .pick=${(hit: SearchHit) => set(hit.id)}></parley-search>`
    }
    const node = known.get(id)
    return html`<div class="field">${node ? glyph(node.kind) : nothing}<span class="grow cut"><span class="vh">${label} </span><bdi>${cut(node?.name ?? id, 60)}</bdi></span>
      <button class="iconbtn iconbtn--s" aria-label=${`Change “${label}”`} @click=${() => set(undefined)}>${icon('close', true)}</button></div>`
  }

  #ask(question: PathsQuestion): void {
    this.shell.go('paths', queryOf({ ...question, shown: 0 }))
  }

  #list(question: PathsQuestion, loaded: ReturnType<Load<Answer>['of']>) {
    switch (loaded.at) {
      case 'idle':
        return html`<div class="sect">${hint(question.from !== undefined && question.from === question.to ? 'These are the same item. Choose another.' : 'Choose two items to see how they are connected.')}</div>`
      case 'loading':
        return html`<div class="sect">${skeleton(6)}</div>`
      case 'failed':
        return html`<div class="sect">${failed('The paths did not load.', loaded.error, () => this.#paths.again())}</div>`
      case 'ready':
        return pathCards(
          {
            shell: this.shell,
            question,
            ask: (next) => this.shell.go('paths', queryOf(next)),
            focus: (id) => this.#select(id),
          },
          loaded.value.paths,
          loaded.value.truncated,
        )
    }
  }

  #picture(question: PathsQuestion, known: ReadonlyMap<string, Node>, paths: readonly Graph[]) {
    const name = (id: string | undefined) => (id === undefined ? '…' : cut(known.get(id)?.name ?? id, 40))
    const { graph } = pathGraph(paths, question.shown, this.focusId === undefined ? [] : [this.focusId])
    return html`<div class="stage">
      <div class="stage__bar"><h1 class="stage__title">How are <bdi>${name(question.from)}</bdi> and <bdi>${name(question.to)}</bdi> connected?</h1><span class="grow"></span>
        <button class="btn btn--primary" aria-label=${`Add path ${question.shown + 1} to view`} ?disabled=${paths.length === 0} @click=${() => this.#add(paths[question.shown] ?? paths[0])}>${icon('add')}Add path ${question.shown + 1}<span class="long"> to view</span></button></div>
      ${
        paths.length === 0
          ? nothing
          : html`<parley-stage .graph=${graph} .focusId=${this.focusId} .fitKey=${paths.map(({ edges }) => edges.map(({ id }) => id).join()).join(';')}
            .actions=${{ select: (id: string) => this.#select(id), focus: (id: string) => this.#select(id), clear: () => this.#select(undefined) }}
            label=${`Graph of ${counted(paths.length, 'path')}. The list beside it says the same in words.`}></parley-stage>
          <div class="framed key"><span><i class="a"></i>Path ${question.shown + 1}</span>${paths.length > 1 ? html`<span><i></i>Other paths</span>` : nothing}</div>
          <div class="framed zoom"><button class="iconbtn" aria-label="Fit to screen" @click=${() => this.querySelector<ParleyStage>('parley-stage')?.fit()}>${icon('fit')}</button></div>`
      }
    </div>`
  }

  #select(id: string | undefined): void {
    this.focusId = id
  }

  async #add(path: Graph | undefined): Promise<void> {
    if (!path) return
    const { workspace } = this.shell
    await workspace.add(
      path.nodes.map(({ id }) => id),
      (added) => `Added a path: ${counted(added, 'new item')}`,
    )
    this.shell.go('explore')
  }
}

customElements.define('parley-paths', ParleyPathsPage)
