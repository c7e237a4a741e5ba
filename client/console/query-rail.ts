import { html, nothing } from 'lit'
import type { ConsoleAnswer, ExampleQuery, SchemaAnswer } from '../../model/api/console.ts'
import { cut } from '../../model/drawing/short-text.ts'
import { ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import { counted } from '../words/counted.ts'
import { parameterNames } from './query-text.ts'
import type { Run } from './session.ts'

export interface RailActions {
  /** Puts an example into the editor. */
  example(example: ExampleQuery): void
  /** Puts an earlier query into the editor. */
  again(run: Run): void
  clear(): void
  /** Inserts a name of the schema at the cursor. */
  insert(text: string): void
}

/** The rail beside the editor: example queries, the history of this window, and the schema. */
export class ParleyQueryRail extends ParleyElement {
  static override properties = {
    examples: { attribute: false },
    schema: { attribute: false },
    runs: { attribute: false },
    current: {},
    actions: { attribute: false },
  }
  declare examples: ConsoleAnswer['examples']
  declare schema: SchemaAnswer
  declare runs: readonly Run[]
  /** The name of the example in the editor. */
  declare current: string | undefined
  declare actions: RailActions

  protected override render() {
    return html`<div class="scrolls hist">
      <h2 class="hist__head">Examples</h2>
      ${this.examples.map(
        (
          example,
        ) => html`<button class="pick h ${example.name === this.current ? 'is-on' : ''}" aria-current=${example.name === this.current ? 'true' : nothing} @click=${() => this.actions.example(example)}>
          <b>${example.title}</b><small>${valuesWords(example)}</small></button>`,
      )}
      <h2 class="hist__head">History <button class="linkbtn" ?hidden=${this.runs.length === 0} @click=${() => this.actions.clear()}>Clear</button></h2>
      ${this.runs.length === 0 ? html`<p class="pick h mute">Queries you run in this window appear here.</p>` : nothing}
      ${this.runs.map((run) => this.#run(run))}
      <h2 class="hist__head">Schema</h2>
      ${this.#things('Labels', this.schema.labels, (name) => `:${name}`)}
      ${this.#things('Relations', this.schema.relations, (name) => `:${name}`)}
    </div>`
  }

  #run(run: Run) {
    const { outcome } = run
    const time = new Date(run.at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
    const said =
      outcome.is === 'problem'
        ? cut(outcome.text, 80)
        : `${counted(outcome.rows, 'row')}${outcome.truncated ? ' of more' : ''} · ${Math.round(outcome.elapsedMs)} ms`
    return html`<button class="pick h" title=${cut(run.query, 600)} @click=${() => this.actions.again(run)}>
      <span class="mono">${cut(oneLine(run.query), 60)}</span><small class=${outcome.is === 'problem' ? 'is-bad' : ''}><span>${time}</span><bdi>${said}</bdi></small></button>`
  }

  #things(title: string, things: SchemaAnswer['labels'], inserted: (name: string) => string) {
    return html`<h3 class="hist__sub">${title}</h3>${things.map(
      ({
        name,
        count,
        properties,
      }) => html`<details class="schema"><summary class="focus-in"><span class="mono">${name}</span><span class="num mute">${count.toLocaleString('en-GB')}</span></summary>
        <div class="schema__in"><button class="chip" title="Insert ${inserted(name)}" @click=${() => this.actions.insert(inserted(name))}>${icon('add', true)}${inserted(name)}</button>
          ${properties.map((property) => html`<button class="chip" title="Insert .${property}" @click=${() => this.actions.insert(`.${property}`)}>.${property}</button>`)}</div></details>`,
    )}`
  }
}

function valuesWords({ query }: ExampleQuery): string {
  const names = parameterNames(query)
  return names.length === 0 ? 'no values needed' : `${counted(names.length, 'value')} to fill in`
}

/** The query on one line, without comments. */
function oneLine(query: string): string {
  return query
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
}

customElements.define('parley-query-rail', ParleyQueryRail)
