import { html, nothing } from 'lit'
import type * as z from 'zod'
import type { ClaimView } from '../../model/api/evidence.ts'
import type { Method } from '../../model/claim.ts'
import { cut } from '../../model/drawing/short-text.ts'
import { api } from '../net/api.ts'
import { claimWords, confidenceBar, sourceWords } from '../parts/claims.ts'
import { ParleyElement } from '../parts/element.ts'
import { type IconName, icon } from '../parts/icons.ts'
import { Load } from '../parts/load.ts'
import { highlighted } from '../parts/marks.ts'
import type { Shell } from '../parts/shell.ts'
import { failed, hint, skeleton } from '../parts/states.ts'
import { propertyLabel, valueWords } from '../words/claim-words.ts'
import { counted } from '../words/counted.ts'

type Claim = z.infer<typeof ClaimView>
type Page = Awaited<ReturnType<typeof api.claims>>

const methodIcons: Record<Method, IconName> = { manual: 'manual', record: 'database', rule: 'rule', llm: 'machine' }

/** The claims about one item or link: each with its quote, source, method and confidence. */
export class ParleyEvidence extends ParleyElement {
  static override properties = { shell: { attribute: false }, about: {}, marked: {} }
  declare shell: Shell
  /** The id of an item or a link. */
  declare about: string
  /** The name to mark in the quotes. */
  declare marked: string

  readonly #claims = new Load<Page>(this, (about, signal) => api.claims(about, {}, { signal }))

  constructor() {
    super()
    this.marked = ''
  }

  protected override render() {
    const loaded = this.#claims.of(this.about)
    switch (loaded.at) {
      case 'idle':
        return nothing
      case 'loading':
        return html`<section class="sect"><h3>Evidence</h3>${skeleton(4)}</section>`
      case 'failed':
        return html`<section class="sect"><h3>Evidence</h3>${failed('The quotes did not load.', loaded.error, () => this.#claims.again())}</section>`
      case 'ready':
        return this.#list(loaded.value)
    }
  }

  #list({ claims, nextCursor }: Page) {
    const quotes = claims.filter(({ quote }) => quote !== undefined).length
    const sources = new Set(claims.map(({ source }) => source)).size
    const more = nextCursor === null ? '' : 'first '
    const what = quotes === claims.length ? counted(quotes, 'quote') : counted(claims.length, 'claim')
    return html`<section class="sect">
      <h3>Evidence <span class="num">${more}${what}, ${counted(sources, 'source')}</span></h3>
      ${claims.length === 0 ? hint('No claim is about this item itself. Its links have their own evidence.') : nothing}
      ${claims.map((claim) => this.#claim(claim))}
      ${nextCursor === null ? nothing : html`<button class="btn btn--s" @click=${() => this.#more(nextCursor)}>Show more</button>`}
    </section>`
  }

  #claim(claim: Claim) {
    const { quote, standing, review, method, confidence } = claim
    return html`<div class="quote ${standing && review !== 'rejected' ? '' : 'is-gone'}">
      ${
        quote === undefined
          ? html`<p class="quote__says">${claimWords(claim)}</p>`
          : html`<blockquote class="quoted" dir="auto">${highlighted(quote, this.marked)}</blockquote>`
      }
      <div class="quote__src">${sourceWords(claim).map(
        (part, index) => html`${index > 0 ? html`<span class="dot">·</span>` : nothing}<bdi>${part}</bdi>`,
      )}</div>
      <div class="quote__meta">
        <span class="badge">${icon(methodIcons[method])}${method}</span>
        ${confidenceBar(confidence)}
        ${standing ? nothing : html`<span class="badge badge--warn">no longer stands</span>`}
        ${review === 'unreviewed' ? nothing : html`<span class="badge ${review === 'accepted' ? 'badge--ok' : 'badge--bad'}">${review}</span>`}
        <button class="linkbtn" @click=${() => this.shell.openDocument(claim)}>${icon('article', true)}${
          quote === undefined ? 'See the record' : 'See it in the document'
        }</button>
      </div>
    </div>`
  }

  async #more(cursor: string): Promise<void> {
    const loaded = this.#claims.of(this.about)
    const next = await api.claims(this.about, { cursor })
    if (loaded.at === 'ready') this.#claims.put({ ...next, claims: [...loaded.value.claims, ...next.claims] })
  }
}

customElements.define('parley-evidence', ParleyEvidence)

/** Contradictions about an item: each value with the number of claims for it, the shown value first. */
export class ParleyContradictions extends ParleyElement {
  static override properties = { shell: { attribute: false }, about: {} }
  declare shell: Shell
  declare about: string

  readonly #entity = new Load(this, (id, signal) => api.entity(id, { signal }))

  protected override render() {
    const loaded = this.#entity.of(this.about)
    if (loaded.at !== 'ready' || loaded.value.contradictions.length === 0) return nothing
    return html`<section class="sect"><div class="note note--warn">${icon('warning')}<div>
      ${loaded.value.contradictions.map(
        ({ property, values }) =>
          html`<p>Sources disagree. ${propertyLabel(property)}: ${values.map(
            ({ value, claims }, index) =>
              html`${index > 0 ? '; ' : ''}<bdi>${cut(valueWords(property, value), 120)}</bdi> (${counted(claims.length, 'claim')})`,
          )}.</p>`,
      )}</div></div></section>`
  }
}

customElements.define('parley-contradictions', ParleyContradictions)
