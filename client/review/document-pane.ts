import { html, nothing } from 'lit'
import type { ClaimView } from '../../model/api/evidence.ts'
import { shortDate } from '../../model/drawing/dates.ts'
import { api } from '../net/api.ts'
import { claimWords, safeLink, sourceWords } from '../parts/claims.ts'
import { ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import { Load } from '../parts/load.ts'
import { runs } from '../parts/marks.ts'
import { failed, hint, skeleton } from '../parts/states.ts'
import { counted } from '../words/counted.ts'
import type { Numbered } from './queue.ts'

type Answer = Awaited<ReturnType<typeof api.source>>

/** The document of the current claim, opened at its quote. Other claims of the queue are marked in it. */
export class ParleyReviewDocument extends ParleyElement {
  static override properties = {
    claim: { attribute: false },
    numbers: { attribute: false },
    pick: { attribute: false },
  }
  declare claim: ClaimView | undefined
  /** The numbers of claims in the queue, by id. */
  declare numbers: ReadonlyMap<string, Numbered>
  /** Called with the id of a claim when its number in the text is chosen. */
  declare pick: (id: string) => void

  readonly #source = new Load<Answer>(this, (id, signal) => api.source(id, { limit: 1_000 }, { signal }))
  #seen = ''

  protected override render() {
    const { claim } = this
    const loaded = this.#source.of(claim?.source)
    if (claim === undefined)
      return html`<div class="docv"><div class="doct">${hint('There is no document for this item.')}</div></div>`
    const link = safeLink(claim.url)
    return html`<section class="docv" aria-label="Document">
      <div class="pane__bar docv__bar">${icon('article')}<span><bdi>${sourceWords(claim).join(', ')}</bdi></span>
        ${link ? html`<span class="dot">·</span><a href=${link} target="_blank" rel="noopener noreferrer">original page</a>` : nothing}</div>
      <div class="scrolls focus-in docv__body" tabindex="0" role="group" aria-label="Text of the document">${this.#body(claim, loaded)}</div>
      <div class="rlegend" aria-hidden="true"><span><i class="is-ok"></i>accepted</span><span><i class="is-no"></i>rejected</span><span><i></i>waiting</span><span><i class="is-cur"></i>now</span></div>
    </section>`
  }

  protected override updated(): void {
    const loaded = this.#source.of(this.claim?.source)
    const now = `${this.claim?.id} ${loaded.at}`
    if (now === this.#seen) return
    this.#seen = now
    // Scroll only the document. On a small screen the page stays where it is.
    const [body, quote] = [this.querySelector('.docv__body'), this.querySelector('.sp.cur')]
    if (body && quote) {
      const offset = quote.getBoundingClientRect().top - body.getBoundingClientRect().top
      body.scrollTop += offset - body.clientHeight / 3
    }
  }

  #body(claim: ClaimView, loaded: ReturnType<Load<Answer>['of']>) {
    if (loaded.at === 'idle' || loaded.at === 'loading') return html`<div class="doct">${skeleton(8)}</div>`
    if (loaded.at === 'failed')
      return html`<div class="doct">${failed('The document did not load.', loaded.error, () => this.#source.again())}</div>`
    const { source, claims } = loaded.value
    // Mark only claims of this queue, since most of a document may be quoted.
    const marked = [...claims.filter(({ id }) => id !== claim.id && this.numbers.has(id)), claim]
    return html`<article class="doct"><h2><bdi>${source.name}</bdi></h2>
      <p class="by">${[source.publisher, source.publishedAt && shortDate(source.publishedAt), counted(claims.length, 'claim')].filter(Boolean).join(' · ')}</p>
      ${source.basedOn ? html`<p class="by">Based on <bdi>${source.basedOn}</bdi></p>` : nothing}
      ${source.text === undefined ? record(claim) : html`<div class="doct__text" dir="auto">${this.#text(source.text, marked, claim)}</div>`}</article>`
  }

  #text(text: string, claims: readonly ClaimView[], current: ClaimView) {
    const ends = new Map<string, number | undefined>(claims.map(({ id, end }) => [id, end]))
    let at = 0
    return runs(text, claims).map(({ text: run, claims: ids }) => {
      at += run.length
      const end = at
      if (ids.length === 0) return run
      const isNow = ids.includes(current.id)
      const looks = ids.map((id) => this.numbers.get(id)?.look)
      const look = isNow ? 'cur' : looks.includes('no') ? 'no' : looks.includes('ok') ? 'ok' : ''
      const closing = ids.filter((id) => ends.get(id) === end && this.numbers.has(id))
      return html`<span class="sp ${look}">${run}${closing.map((id) => this.#number(id))}</span>`
    })
  }

  #number(id: string) {
    const { number = 0, look = '' } = this.numbers.get(id) ?? {}
    if (look !== '') return html`<sup>${number}</sup>`
    return html`<sup><button class="rnum" aria-label=${`Show claim ${number}`} @click=${() => this.pick(id)}>${number}</button></sup>`
  }
}

/** Shows a claim whose source has no stored text: its values and its place. */
function record(claim: ClaimView) {
  const { file, row, pointer } = claim.locator
  const place = [file && `file ${file}`, row !== undefined && `row ${row}`, pointer && `at ${pointer}`]
    .filter(Boolean)
    .join(', ')
  return html`${claim.quote ? html`<blockquote class="doct__quote" dir="auto"><span class="sp cur">${claim.quote}</span></blockquote>` : nothing}
    <dl class="facts facts--wide"><dt>Says</dt><dd>${claimWords(claim)}</dd>${place === '' ? nothing : html`<dt>Read</dt><dd>${place}</dd>`}</dl>
    ${hint('Parley does not keep the text of this source, only the place in it.')}`
}

customElements.define('parley-review-document', ParleyReviewDocument)
