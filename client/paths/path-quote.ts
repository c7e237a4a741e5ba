import { html, nothing } from 'lit'
import { cut } from '../../model/drawing/short-text.ts'
import { confidenceBar, sourceWords } from '../parts/claims.ts'
import { api } from '../net/api.ts'
import { ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import { Load } from '../parts/load.ts'
import type { Shell } from '../parts/shell.ts'

/** The best quote for what a sentence of a path rests on: the first claim of its links, with the way to its document. */
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
