import { html, nothing } from 'lit'
import type { ConsoleAnswer, CypherAnswer, ExampleQuery, SchemaAnswer } from '../../model/api.ts'
import { api } from '../api.ts'
import '../console/editor.ts'
import type { EditorActions, ParleyQueryEditor } from '../console/editor.ts'
import { doubt, type Fault, problemFault } from '../console/faults.ts'
import { csvOf, jsonOf } from '../console/files.ts'
import { misspelt } from '../console/misspelt.ts'
import '../console/query-rail.ts'
import type { RailActions } from '../console/query-rail.ts'
import { planView } from '../console/result-plan.ts'
import '../console/result-stage.ts'
import type { ParleyResultStage } from '../console/result-stage.ts'
import '../console/result-table.ts'
import { duration, resultWords } from '../console/result-words.ts'
import { keepSession, type Outcome, type Run, readSession, type Session, withRun } from '../console/session.ts'
import { parameterNames, readValue, typedIn, typedOf, valuesFor } from '../console/values.ts'
import { Running } from '../parts/running.ts'
import '../style/query.css'
import { ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import { Load } from '../parts/load.ts'
import { saveFile } from '../parts/save-file.ts'
import { failed, hint, skeleton } from '../parts/states.ts'
import type { Shell } from '../shell.ts'
import { emptyView, LARGEST_START } from '../workspace/view.ts'

type Tab = 'table' | 'graph' | 'plan'

const FIRST_EXAMPLE = 'meetings-about-a-state'
const noLimits: ConsoleAnswer = { engine: 'neo4j', timeoutMs: 0, rowLimit: 0, examples: [] }
const noSchema: SchemaAnswer = { labels: [], relations: [] }
/** More would leave no room for the result. */
const MOST_FAULTS = 3

/** The console: a query with its values, and its result as a table, as a graph, and as the engine's plan. */
export class ParleyQueryPage extends ParleyElement {
  static override properties = {
    shell: { attribute: false },
    query: { attribute: false },
    session: { state: true },
    tab: { state: true },
    place: { state: true },
    isRailOpen: { state: true },
  }
  declare shell: Shell
  /** What the address says: `q` is the query, `v` its values as JSON. */
  declare query: URLSearchParams
  declare session: Session
  declare tab: Tab
  /** Line and column of the cursor. */
  declare place: [number, number]
  declare isRailOpen: boolean

  readonly #about = new Load(this, (_key, signal) => api.console({ signal }))
  readonly #schema = new Load(this, (_key, signal) => api.schema({ signal }))
  readonly #result = new Running<CypherAnswer>(this)
  readonly #plan = new Running<{ plan: string }>(this)
  /** The query whose plan is there. */
  #planned = ''
  /** The query that has run last, to which a problem's place belongs. */
  #asked = ''

  constructor() {
    super()
    this.session = readSession(sessionStorage)
    this.tab = 'table'
    this.place = [1, 1]
    this.isRailOpen = false
  }

  recolour(): void {
    this.querySelector<ParleyResultStage>('parley-result-stage')?.recolour()
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const asked = this.query.get('q')
    if (changed.has('query') && asked !== null && asked !== this.session.query) {
      this.#write(asked, typedIn(this.query.get('v')))
    }
    const about = this.#about.of('console')
    if (this.session.query === '' && about.at === 'ready') {
      const first = about.value.examples.find(({ name }) => name === FIRST_EXAMPLE) ?? about.value.examples[0]
      if (first) this.#example(first)
    }
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('session')) keepSession(sessionStorage, this.session)
  }

  protected override render() {
    const about = this.#about.of('console')
    if (about.at === 'failed') {
      return html`<main class="console is-off"><div class="sect">${failed('The console is not to be had.', about.error, () => this.#about.again())}</div></main>`
    }
    const { examples, timeoutMs, rowLimit } = about.at === 'ready' ? about.value : noLimits
    const schema = this.#schema.of('schema')
    const known = schema.at === 'ready' ? schema.value : noSchema
    const current = examples.find(({ query }) => query === this.session.query)
    const faults = this.#faults(known)
    return html`<main class="console ${this.isRailOpen ? 'has-rail' : ''}" @keydown=${this.#key}>
      <aside class="rail" aria-label="Queries and schema"><parley-query-rail .examples=${examples} .schema=${known} .runs=${this.session.runs} .current=${current?.name} .actions=${this.#railActions}></parley-query-rail></aside>
      <div class="cmain ${this.tab === 'graph' ? 'is-graph' : ''}">
        <header class="chead">
          <button class="btn chead__rail" aria-expanded=${this.isRailOpen} aria-label="Queries and schema" @click=${() => {
            this.isRailOpen = !this.isRailOpen
          }}>${icon(this.isRailOpen ? 'close' : 'menu')}</button>
          <h1>${current?.title ?? 'Query'}</h1><span class="badge" title="A query here never changes the graph">${icon('lock')}read-only</span><span class="grow"></span>
          <button class="btn" ?disabled=${this.session.query.trim() === ''} @click=${this.#explain}>${icon('tidy')}Explain</button>${this.#runButton()}
        </header>
        <div class="ed"><parley-query-editor .query=${this.session.query} .schema=${known} .marks=${faults.flatMap(({ place, isDoubt }) => (place ? [{ ...place, isFault: !isDoubt }] : []))} .actions=${this.#editorActions}></parley-query-editor></div>
        <div class="cnotes">${faults.slice(0, MOST_FAULTS).map((fault) => this.#fault(fault))}${this.#values()}</div>
        <section class="res" aria-label="Result">${this.#tabs()}${this.#shown(about.at === 'ready' ? about.value : noLimits)}</section>
        <footer class="status"><span>Line ${this.place[0]}, column ${this.place[1]}</span><span class="grow"></span>
          <span class="wide">Time limit ${duration(timeoutMs)}</span><span class="dot wide">·</span><span class="wide">Row limit ${rowLimit.toLocaleString('en-GB')}</span><span class="dot wide">·</span>
          <span class="wide"><kbd class="kbd">Ctrl</kbd> <kbd class="kbd">Space</kbd> suggest</span><span class="dot wide">·</span><span class="wide"><kbd class="kbd">Esc</kbd> <kbd class="kbd">Tab</kbd> leave the editor</span></footer>
      </div></main>`
  }

  #runButton() {
    const { state } = this.#result
    return state.at === 'running'
      ? html`<button class="btn btn--primary" @click=${() => this.#result.stop()}>${icon('close')}Stop <span class="num">${duration(performance.now() - state.since)}</span></button>`
      : html`<button class="btn btn--primary" ?disabled=${this.session.query.trim() === '' || !this.shell.isOnline} @click=${this.#run}>${icon('run')}Run <span class="btn__keys">Ctrl ↵</span></button>`
  }

  #values() {
    const names = parameterNames(this.session.query)
    if (names.length === 0) return nothing
    return html`<div class="params"><span class="mute">Values</span>${names.map((name) => {
      const typed = this.session.typed[name] ?? ''
      const value = typed === '' ? undefined : readValue(typed)
      return html`<label class="row"><span class="mono">$${name}</span><span class="field"><input .value=${typed} placeholder="JSON or text" title=${value === undefined ? 'Not given yet' : `Sent as ${JSON.stringify(value)}`} spellcheck="false" autocomplete="off"
        @input=${(event: Event & { target: HTMLInputElement }) => {
          this.session = { ...this.session, typed: { ...this.session.typed, [name]: event.target.value } }
        }} /></span></label>`
    })}</div>`
  }

  /** What the last answer found wrong, where the query is still as it was; then the names that may be misspelt. */
  #faults(schema: SchemaAnswer): Fault[] {
    const { query } = this.session
    const { state } = this.tab === 'plan' ? this.#plan : this.#result
    const problem = state.at === 'failed' && this.#asked === query ? [problemFault(state.error, query)] : []
    return [...problem, ...misspelt(query, schema).map((name) => doubt(name, query))]
  }

  #fault({ isDoubt, line, text, fix }: Fault) {
    return html`<div class="lint lint--${isDoubt ? 'warn' : 'bad'}" role=${isDoubt ? 'status' : 'alert'}>${icon('warning')}<span>${line === undefined ? nothing : html`<b>Line ${line}.</b> `}<bdi>${text}</bdi></span><span class="grow"></span>${
      fix === undefined
        ? nothing
        : html`<button class="btn btn--s" @click=${() => this.#editor?.replace(fix.from, fix.to, fix.insert)}>Use “${fix.insert}”</button>`
    }</div>`
  }

  #tabs() {
    const { state } = this.#result
    const count =
      state.at === 'done'
        ? html` <span class="count">${state.value.rows.length.toLocaleString('en-GB')}${state.value.truncated ? '+' : ''}</span>`
        : nothing
    const tab = (name: Tab, words: unknown) =>
      html`<button role="tab" id="tab-${name}" aria-controls="result" aria-selected=${this.tab === name} tabindex=${this.tab === name ? 0 : -1} class=${this.tab === name ? 'is-on' : ''} @click=${() => this.#show(name)}>${words}</button>`
    return html`<div class="rhead"><div class="tabs" role="tablist" aria-label="Result as" @keydown=${this.#tabKey}>${tab('table', html`Table${count}`)}${tab('graph', 'Graph')}${tab('plan', 'Plan')}</div></div>`
  }

  #shown(about: ConsoleAnswer) {
    const body = this.tab === 'plan' ? this.#steps() : this.#rows(about)
    return html`<div class="res__in" role="tabpanel" id="result" aria-labelledby="tab-${this.tab}">${body}</div>`
  }

  #rows(about: ConsoleAnswer) {
    const { state } = this.#result
    switch (state.at) {
      case 'idle':
        return html`<div class="sect">${hint(html`Run the query to see its rows. <kbd class="kbd">Ctrl</kbd> <kbd class="kbd">↵</kbd>`)}</div>`
      case 'running':
        return html`<div class="sect">${skeleton(5)}</div>`
      case 'stopped':
        return html`<div class="sect">${hint(`Stopped after ${duration(state.afterMs)}. Nothing is left running.`)}</div>`
      case 'failed':
        return html`<div class="sect">${hint('There are no rows, since the query did not run to its end.')}</div>`
      case 'done':
        return this.#answer(state.value, about)
    }
  }

  #answer(answer: CypherAnswer, about: ConsoleAnswer) {
    const items = answer.graph.nodes.length
    return html`<div class="rbar"><div class="note ${answer.truncated ? 'note--warn' : ''}" role="status">${icon('info')}<div>${resultWords(answer, about)}</div></div><span class="grow"></span>
        ${items > 0 ? html`<button class="btn" @click=${() => this.#openInExplore(answer)}>${icon('graph')}Open in Explore</button>` : nothing}
        <button class="btn btn--quiet" @click=${() => saveFile('rows.csv', 'text/csv', csvOf(answer))}>${icon('download')}CSV</button><button class="btn btn--quiet" @click=${() => saveFile('rows.json', 'application/json', jsonOf(answer))}>${icon('download')}JSON</button></div>
      ${
        this.tab === 'graph'
          ? html`<parley-result-stage .graph=${answer.graph}></parley-result-stage>`
          : answer.rows.length === 0
            ? html`<div class="sect">${hint('0 rows.')}</div>`
            : html`<div class="rows__in" tabindex="0"><parley-result-table .answer=${answer}></parley-result-table></div>`
      }`
  }

  #steps() {
    const { state } = this.#plan
    if (state.at === 'done' && this.#planned === this.session.query)
      return html`<div class="rows__in" tabindex="0">${planView(state.value.plan)}</div>`
    if (state.at === 'running') return html`<div class="sect">${skeleton(5)}</div>`
    if (state.at === 'failed')
      return html`<div class="sect">${hint('There is no plan, since the query is not right yet.')}</div>`
    return html`<div class="sect">${hint('Explain shows how the engine would run the query, without running it.')}</div>`
  }

  readonly #run = (): void => {
    const { query, typed } = this.session
    if (query.trim() === '') return
    this.#asked = query
    if (this.tab === 'plan') this.tab = 'table'
    const params = valuesFor(query, typed)
    this.shell.go('query', { q: query, ...(Object.keys(params).length > 0 ? { v: JSON.stringify(params) } : {}) })
    const at = Date.now()
    void this.#result
      .start((signal) => api.cypher({ query, params }, { signal }))
      .then((state) => {
        const outcome = outcomeOf(state)
        if (outcome) this.session = withRun(this.session, { query, typed, at, outcome })
      })
  }

  readonly #explain = (): void => {
    const { query } = this.session
    this.tab = 'plan'
    this.#asked = query
    this.#planned = query
    void this.#plan.start((signal) => api.explain({ query, params: {} }, { signal }))
  }

  #show(tab: Tab): void {
    this.tab = tab
    if (tab === 'plan' && this.#planned !== this.session.query && this.session.query.trim() !== '') this.#explain()
  }

  #write(query: string, typed: Readonly<Record<string, string>>): void {
    this.session = { ...this.session, query, typed: { ...this.session.typed, ...typed } }
    this.#result.reset()
    this.#plan.reset()
    this.isRailOpen = false
  }

  #example({ query, values }: ExampleQuery): void {
    this.#write(query, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typedOf(value)])))
  }

  async #openInExplore({ graph }: CypherAnswer): Promise<void> {
    const ids = graph.nodes.map(({ id }) => id)
    const shown = ids.slice(0, LARGEST_START)
    const what =
      shown.length < ids.length
        ? `Opened the first ${shown.length} of ${ids.length} items of a query`
        : 'Opened the result of a query'
    await this.shell.workspace.open({ ...emptyView, ids: shown }, what)
    this.shell.go('explore')
  }

  get #editor(): ParleyQueryEditor | null {
    return this.querySelector<ParleyQueryEditor>('parley-query-editor')
  }

  readonly #editorActions: EditorActions = {
    change: (query) => {
      this.session = { ...this.session, query }
    },
    move: (line, column) => {
      this.place = [line, column]
    },
    run: () => this.#run(),
  }

  readonly #railActions: RailActions = {
    example: (example) => this.#example(example),
    again: (run: Run) => this.#write(run.query, run.typed),
    clear: () => {
      this.session = { ...this.session, runs: [] }
    },
    insert: (text) => this.#editor?.insert(text),
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented) {
      event.preventDefault()
      this.#run()
    }
  }

  /** Arrows move between tabs, after the ARIA pattern of tabs. */
  readonly #tabKey = (event: KeyboardEvent): void => {
    const tabs: Tab[] = ['table', 'graph', 'plan']
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = tabs[(tabs.indexOf(this.tab) + step + tabs.length) % tabs.length]
    if (step === 0 || next === undefined) return
    event.preventDefault()
    this.#show(next)
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#tab-${next}`)?.focus())
  }
}

function outcomeOf(state: Running<CypherAnswer>['state']): Outcome | undefined {
  if (state.at === 'done') {
    const { rows, truncated, elapsedMs } = state.value
    return { is: 'rows', rows: rows.length, truncated, elapsedMs }
  }
  if (state.at === 'failed') return { is: 'problem', text: state.error.message }
  return state.at === 'stopped' ? { is: 'problem', text: `stopped after ${duration(state.afterMs)}` } : undefined
}

customElements.define('parley-query', ParleyQueryPage)
