import { html, nothing } from 'lit'
import { cut } from '../../model/drawing/short-text.ts'
import type { Graph } from '../../model/graph.ts'
import { api } from '../net/api.ts'
import { confidenceBar, sourceWords } from '../parts/claims.ts'
import { ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import { Load } from '../parts/load.ts'
import type { Shell } from '../parts/shell.ts'
import { hint } from '../parts/states.ts'
import { counted } from '../words/counted.ts'
import { moreOf, type PathsQuestion } from './request.ts'
import { type Part, sentences, through } from './sentences.ts'

/** What the cards need from their page. */
export interface PathCards {
  shell: Shell
  question: PathsQuestion
  /** Asks another question. */
  ask: (question: PathsQuestion) => void
  /** Focuses an item in the graph. */
  focus: (id: string) => void
}

/** The paths as cards: a heading, one card per path with its sentences, and a button for more. */
export function pathCards(cards: PathCards, paths: readonly Graph[], truncated: boolean) {
  if (paths.length === 0) return noPath(cards)
  return html`<div role="status"><h2 class="phead">${counted(paths.length, 'connection')}${truncated ? ' shown' : ''} <span class="mute">shortest first</span></h2></div>
    <ol>${paths.map((path, index) => card(cards, path, index))}</ol>
    ${truncated ? more(cards, paths.length) : nothing}`
}

/** Says that there is no path, and offers each change to the question that might find one. */
function noPath({ question, ask }: PathCards) {
  const offers: [boolean, string, Partial<PathsQuestion>][] = [
    [question.hops < 10, 'Allow 10 links', { hops: 10 }],
    [question.avoid.length > 0, 'Allow all items again', { avoid: [] }],
    [!question.all, 'Allow memberships, places and topics', { all: true }],
  ]
  return html`<div class="sect">${hint(
    html`No path within ${question.hops} links. ${offers
      .filter(([isUseful]) => isUseful)
      .map(
        ([, words, change]) =>
          html`<button class="linkbtn" @click=${() => ask({ ...question, ...change, shown: 0 })}>${words}</button> `,
      )}`,
  )}</div>`
}

function more({ question, ask }: PathCards, found: number) {
  const next = moreOf(question, found)
  return html`<div class="sect">${
    next === undefined ? nothing : html`<button class="btn" @click=${() => ask(next)}>Show more</button>`
  }<p class="mute small">These are the ${found} shortest. Leave out an item, or allow fewer links, to see others.</p></div>`
}

function card(cards: PathCards, path: Graph, index: number) {
  const { question, ask, shell } = cards
  const isShown = index === question.shown
  const middle = through(path)
  return html`<li class="pcard ${isShown ? 'is-on' : ''}"><header><span class="numeral">${index + 1}</span>
      <h3 class="grow">${middle.length === 0 ? 'Directly' : html`Through ${middle.map((node, at) => html`${at > 0 ? ', ' : ''}<bdi>${cut(node.name, 60)}</bdi>`)}`} <span class="mute">${counted(path.edges.length, 'link')}</span></h3>
      ${
        isShown
          ? html`<span class="badge badge--accent">${icon('show')}shown</span>`
          : html`<button class="btn btn--s" aria-label=${`Show path ${index + 1}`} @click=${() => ask({ ...question, shown: index })}>Show</button>`
      }</header>
    <ol>${sentences(path).map(
      ({
        first,
        last,
        parts,
        edges,
      }) => html`<li class="hop"><span class="hopn">${first === last ? first : `${first}–${last}`}</span>
        <div><p>${parts.map((part) => words(cards, part))}</p>${isShown ? html`<parley-path-quote .shell=${shell} .edges=${edges}></parley-path-quote>` : nothing}</div></li>`,
    )}</ol>
    ${
      isShown && middle.length > 0
        ? html`<p class="leave">Leave out ${middle.map((node) => html`<button class="chip" @click=${() => ask({ ...question, avoid: [...question.avoid, node.id], shown: 0 })}>${icon('hide', true)}<bdi>${cut(node.name, 30)}</bdi></button>`)}</p>`
        : nothing
    }</li>`
}

function words({ focus }: PathCards, part: Part) {
  if (typeof part === 'string') return part
  const { node, text } = part
  return html`<button class="linkbtn en en--${node.kind.toLowerCase()}" @click=${() => focus(node.id)}><bdi>${cut(text, 80)}</bdi></button>`
}

/** The evidence for one sentence: the first claim with a quote about its links, else the first claim. */
export class ParleyPathQuote extends ParleyElement {
  static override properties = { shell: { attribute: false }, edges: { attribute: false } }
  declare shell: Shell
  declare edges: readonly string[]

  readonly #claims = new Load(this, async (key, signal) => {
    const ids = key.split('\n')
    const answers = await Promise.all(ids.map((id) => api.claims(id, { limit: 5 }, { signal })))
    const all = answers.flatMap(({ claims }) => claims)
    return all.find(({ quote }) => quote !== undefined) ?? all[0] ?? null
  })

  protected override render() {
    const loaded = this.#claims.of(this.edges.join('\n'))
    if (loaded.at === 'loading') return html`<i class="skel"></i>`
    if (loaded.at === 'failed')
      return html`<p class="mute small">The evidence did not load. <button class="linkbtn" @click=${() => this.#claims.again()}>Try again</button></p>`
    if (loaded.at === 'idle' || loaded.value === null) return nothing
    const claim = loaded.value
    return html`${claim.quote === undefined ? nothing : html`<blockquote class="quoted" dir="auto">${cut(claim.quote, 240)}</blockquote>`}
      <p class="quote__src"><bdi>${sourceWords(claim).join(', ')}</bdi></p>
      <div class="quote__meta"><span class="badge">${claim.method}</span>${confidenceBar(claim.confidence)}
        <button class="linkbtn" @click=${() => this.shell.openDocument(claim)}>${icon('article', true)}See it</button></div>`
  }
}

customElements.define('parley-path-quote', ParleyPathQuote)
