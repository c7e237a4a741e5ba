import { html } from 'lit'
import type { ConsoleAnswer, CypherAnswer, ExampleQuery, SchemaAnswer } from '../../model/api/console.ts'
import { api } from '../net/api.ts'
import '../console/editor.ts'
import { faultLines, valueFields } from '../console/above-result.ts'
import type { EditorActions, ParleyQueryEditor } from '../console/editor.ts'
import { doubt, type Fault, problemFault } from '../console/faults.ts'
import '../console/result-panel.ts'
import { misspelt } from '../console/misspelt.ts'
import type { Tab } from '../console/result-panel.ts'
import '../console/query-rail.ts'
import type { RailActions } from '../console/query-rail.ts'
import { typedIn, typedOf, valuesFor } from '../console/query-text.ts'
import type { ParleyResultStage } from '../console/result-stage.ts'
import { duration } from '../console/result-words.ts'
import { keepSession, type Outcome, type Run, readSession, type Session, withRun } from '../console/session.ts'
import { Running } from '../parts/running.ts'
import '../style/query.css'
import '../style/query-result.css'
import { ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import { Load } from '../parts/load.ts'
import type { Shell } from '../parts/shell.ts'
import { failed } from '../parts/states.ts'
import { emptyView, LARGEST_START } from '../workspace/view.ts'

const FIRST_EXAMPLE = 'meetings-about-a-state'
const noLimits: ConsoleAnswer = { engine: 'neo4j', timeoutMs: 0, rowLimit: 0, examples: [] }
const noSchema: SchemaAnswer = { labels: [], relations: [] }

/** The Query page: a query with its values, and its result as a table, a graph or the engine's plan. */
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
  /** The address: `q` is the query, `v` its values as JSON. */
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
  /** The query that `#plan` belongs to. */
  #planned = ''
  /** The query asked last. The place of a problem refers to it. */
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
      return html`<main class="console is-off"><div class="sect">${failed('The console can’t be loaded.', about.error, () => this.#about.again())}</div></main>`
    }
    const limits = about.at === 'ready' ? about.value : noLimits
    const { examples, timeoutMs, rowLimit } = limits
    const schema = this.#schema.of('schema')
    const known = schema.at === 'ready' ? schema.value : noSchema
    const current = examples.find(({ query }) => query === this.session.query)
    const faults = this.#faults(known)
    return html`<main class="console ${this.isRailOpen ? 'has-rail' : ''}" @keydown=${this.#key}>
      <aside class="pane rail" aria-label="Queries and schema"><parley-query-rail .examples=${examples} .schema=${known} .runs=${this.session.runs} .current=${current?.name} .actions=${this.#railActions}></parley-query-rail></aside>
      <div class="cmain ${this.tab === 'graph' ? 'is-graph' : ''}">
        <header class="pane__bar chead">
          <button class="btn chead__rail" aria-expanded=${this.isRailOpen} aria-label="Queries and schema" @click=${() => {
            this.isRailOpen = !this.isRailOpen
          }}>${icon(this.isRailOpen ? 'close' : 'menu')}</button>
          <h1>${current?.title ?? 'Query'}</h1><span class="badge" title="A query here never changes the graph">${icon('lock')}read-only</span><span class="grow"></span>
          <button class="btn" ?disabled=${this.session.query.trim() === ''} @click=${this.#explain}>${icon('tidy')}Explain</button>${this.#runButton()}
        </header>
        <div class="ed"><parley-query-editor .query=${this.session.query} .schema=${known} .marks=${faults.flatMap(({ place, isDoubt }) => (place ? [{ ...place, isFault: !isDoubt }] : []))} .actions=${this.#editorActions}></parley-query-editor></div>
        <div class="cnotes">${faultLines(faults, ({ from, to, insert }) => this.#editor?.replace(from, to, insert))}${valueFields(this.session.query, this.session.typed, this.#type)}</div>
        <parley-result .tab=${this.tab} .about=${limits} .result=${this.#result.state} .plan=${this.#planned === this.session.query ? this.#plan.state : { at: 'idle' }} .show=${this.#show} .open=${this.#open}></parley-result>
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

  /** The problem of the last answer, if the query is unchanged, and the names that may be misspelt. */
  #faults(schema: SchemaAnswer): Fault[] {
    const { query } = this.session
    const { state } = this.tab === 'plan' ? this.#plan : this.#result
    const problem = state.at === 'failed' && this.#asked === query ? [problemFault(state.error, query)] : []
    return [...problem, ...misspelt(query, schema).map((name) => doubt(name, query))]
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

  readonly #show = (tab: Tab): void => {
    this.tab = tab
    if (tab === 'plan' && this.#planned !== this.session.query && this.session.query.trim() !== '') this.#explain()
  }

  readonly #type = (name: string, value: string): void => {
    this.session = { ...this.session, typed: { ...this.session.typed, [name]: value } }
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

  readonly #open = async ({ graph }: CypherAnswer): Promise<void> => {
    const ids = graph.nodes.map(({ id }) => id).slice(0, LARGEST_START)
    const of = graph.nodes.length > ids.length ? `the first ${ids.length} of ${graph.nodes.length} items` : 'the result'
    await this.shell.workspace.open({ ...emptyView, ids }, `Opened ${of} of a query`)
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
