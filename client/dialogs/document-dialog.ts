import { html, nothing } from 'lit'
import type * as z from 'zod'
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

type Claim = z.infer<typeof ClaimView>
type Answer = Awaited<ReturnType<typeof api.source>>

/** A dialog with the document of a claim, opened at its quote. If the text is not kept, it shows the claim and its place. */
export class ParleyDocument extends ParleyElement {
  static override properties = { claim: { state: true } }
  declare claim: Claim | undefined

  readonly #source = new Load<Answer>(this, (id, signal) => api.source(id, { limit: 1_000 }, { signal }))

  constructor() {
    super()
    this.claim = undefined
  }

  async openAt(claim: Claim): Promise<void> {
    this.claim = claim
    await this.updateComplete
    this.querySelector('dialog')?.showModal()
  }

  protected override render() {
    const { claim } = this
    const loaded = this.#source.of(claim?.source)
    return html`<dialog class="sheetdlg" aria-labelledby="document-title" @close=${() => {
      this.claim = undefined
    }} @click=${this.#outside}>
      ${claim ? this.#page(claim, loaded) : nothing}
    </dialog>`
  }

  protected override updated(): void {
    this.querySelector('.sp.cur')?.scrollIntoView({ block: 'center' })
  }

  #page(claim: Claim, loaded: ReturnType<Load<Answer>['of']>) {
    const link = safeLink(claim.url)
    return html`<header class="pane__bar docv__bar">${icon('article')}<span id="document-title"><bdi>${sourceWords(claim).join(', ')}</bdi></span>
        ${link ? html`<span class="dot">·</span><a href=${link} target="_blank" rel="noopener noreferrer">original page</a>` : nothing}
        <span class="grow"></span>
        <form method="dialog"><button class="iconbtn" aria-label="Close the document">${icon('close')}</button></form></header>
      <div class="scrolls focus-in docv__body" tabindex="0" role="group" aria-label="Document text">${this.#body(claim, loaded)}</div>`
  }

  #body(claim: Claim, loaded: ReturnType<Load<Answer>['of']>) {
    if (loaded.at === 'idle' || loaded.at === 'loading') return html`<div class="doct">${skeleton(8)}</div>`
    if (loaded.at === 'failed')
      return html`<div class="doct">${failed('The document did not load.', loaded.error, () => this.#source.again())}</div>`
    const { source, claims, nextCursor } = loaded.value
    const known = claims.some(({ id }) => id === claim.id) ? claims : [...claims, claim]
    return html`<article class="doct"><h2><bdi>${source.name}</bdi></h2>
      <p class="by">${[
        source.publisher,
        source.publishedAt && shortDate(source.publishedAt),
        (nextCursor === null ? '' : 'first ') + counted(claims.length, 'claim'),
      ]
        .filter(Boolean)
        .join(' · ')}</p>
      ${source.basedOn ? html`<p class="by">Based on <bdi>${source.basedOn}</bdi></p>` : nothing}
      ${source.text === undefined ? this.#record(claim) : html`<div class="doct__text" dir="auto">${this.#text(source.text, known, claim)}</div>`}
    </article>`
  }

  #text(text: string, claims: readonly Claim[], current: Claim) {
    return runs(text, claims).map(({ text: run, claims: ids }) => {
      if (ids.length === 0) return run
      return html`<span class="sp ${ids.includes(current.id) ? 'cur' : ''}">${run}</span>`
    })
  }

  #record(claim: Claim) {
    const { file, row, pointer } = claim.locator
    const place = [file && `file ${file}`, row !== undefined && `row ${row}`, pointer && `at ${pointer}`]
      .filter(Boolean)
      .join(', ')
    return html`${claim.quote ? html`<blockquote class="doct__quote" dir="auto"><span class="sp cur">${claim.quote}</span></blockquote>` : nothing}
      <dl class="facts facts--wide"><dt>Says</dt><dd>${claimWords(claim)}</dd><dt>About</dt><dd class="mono">${claim.asRead}</dd>${place === '' ? nothing : html`<dt>Read in</dt><dd>${place}</dd>`}</dl>
      ${hint('Parley doesn’t keep the text of this source, only the place in it.')}`
  }

  #outside(event: MouseEvent): void {
    if (event.target instanceof HTMLDialogElement) event.target.close()
  }
}

customElements.define('parley-document', ParleyDocument)
