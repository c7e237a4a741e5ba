import { html, nothing } from 'lit'
import type { ConsoleAnswer, CypherAnswer } from '../../model/api/console.ts'
import { ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import type { State } from '../parts/running.ts'
import { saveFile } from '../parts/save-file.ts'
import { hint, skeleton } from '../parts/states.ts'
import { tabId, tabs } from '../parts/tabs.ts'
import { csvOf, jsonOf } from './cells.ts'
import { planView } from './result-plan.ts'
import './result-stage.ts'
import './result-table.ts'
import { duration, noRowsWords, resultWords } from './result-words.ts'

export type Tab = 'table' | 'graph' | 'plan'

/** The result of a query: its rows as a table or a graph, or the engine's plan. */
export class ParleyResult extends ParleyElement {
  static override properties = {
    tab: {},
    about: { attribute: false },
    result: { attribute: false },
    plan: { attribute: false },
    show: { attribute: false },
    open: { attribute: false },
  }
  declare tab: Tab
  declare about: ConsoleAnswer
  declare result: State<CypherAnswer>
  declare plan: State<{ plan: string }>
  declare show: (tab: Tab) => void
  /** Opens the items of a result in Explore. */
  declare open: (answer: CypherAnswer) => void

  protected override render() {
    const { result } = this
    const rows = result.at === 'done' ? result.value.rows.length.toLocaleString('en-GB') : undefined
    const more = result.at === 'done' && result.value.truncated ? '+' : ''
    return html`<section class="res" aria-label="Result"><div class="res__head">${tabs<Tab>({
      label: 'Result as',
      panel: 'result',
      shown: this.tab,
      tabs: [
        {
          name: 'table',
          words: html`Table${rows === undefined ? nothing : html` <span class="count">${rows}${more}</span>`}`,
        },
        { name: 'graph', words: 'Graph' },
        { name: 'plan', words: 'Plan' },
      ],
      choose: this.show,
    })}</div>
      <div class="pane res__in" role="tabpanel" id="result" aria-labelledby=${tabId('result', this.tab)}>${this.tab === 'plan' ? this.#steps() : this.#rows()}</div></section>`
  }

  #rows() {
    const { result } = this
    switch (result.at) {
      case 'idle':
        return said(html`Run the query to see its rows. <kbd class="kbd">Ctrl</kbd> <kbd class="kbd">↵</kbd>`)
      case 'running':
        return html`<div class="sect">${skeleton(5)}</div>`
      case 'stopped':
        return said(`Stopped after ${duration(result.afterMs)}. The query no longer runs.`)
      case 'failed':
        return said(noRowsWords(result.error))
      case 'done':
        return html`${this.#bar(result.value)}${this.tab === 'graph' ? html`<parley-result-stage .graph=${result.value.graph}></parley-result-stage>` : table(result.value)}`
    }
  }

  #bar(answer: CypherAnswer) {
    const save = (words: string, type: string, text: () => string) =>
      html`<button class="btn btn--quiet" @click=${() => saveFile(`rows.${words.toLowerCase()}`, text(), type)}>${icon('download')}${words}</button>`
    return html`<div class="rbar"><div class="note ${answer.truncated ? 'note--warn' : ''}" role="status">${icon('info')}<div>${resultWords(answer, this.about)}</div></div><span class="grow"></span>
      ${answer.graph.nodes.length > 0 ? html`<button class="btn" @click=${() => this.open(answer)}>${icon('graph')}Open in Explore</button>` : nothing}
      ${save('CSV', 'text/csv', () => csvOf(answer))}${save('JSON', 'application/json', () => jsonOf(answer))}</div>`
  }

  #steps() {
    switch (this.plan.at) {
      case 'done':
        return html`<div class="focus-in rows__in" tabindex="0">${planView(this.plan.value.plan)}</div>`
      case 'running':
        return html`<div class="sect">${skeleton(5)}</div>`
      case 'failed':
        return said('No plan: the query has an error.')
      default:
        return said('Explain shows how the engine would run the query, without running it.')
    }
  }
}

const said = (words: unknown) => html`<div class="sect">${hint(words)}</div>`

function table(answer: CypherAnswer) {
  return answer.rows.length === 0
    ? said('0 rows.')
    : html`<div class="focus-in rows__in" tabindex="0"><parley-result-table .answer=${answer}></parley-result-table></div>`
}

customElements.define('parley-result', ParleyResult)
