import { html, nothing } from 'lit'
import type { PreviewAnswer, SnapshotAnswer } from '../../model/snapshot.ts'
import { api } from '../net/api.ts'
import { OnBack, ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import { Running } from '../parts/running.ts'
import type { Shell } from '../parts/shell.ts'
import { failed, hint, skeleton } from '../parts/states.ts'
import { counted } from '../words/counted.ts'
import './codes-panel.ts'
import './extras-panel.ts'
import './names-panel.ts'
import './preview.ts'
import { keepDraft, keptDraft } from './drafts.ts'
import type { Extras } from './extras.ts'
import { tooFullWords, tooSmallWords } from './legible.ts'
import { isOpen, leftOutWords, type OwnText } from './mention-words.ts'
import { publicParts } from './public-parts.ts'
import { type Draft, longest, requestOf, type Shown } from './request.ts'
import type { Thing } from './things.ts'

/** Milliseconds after the last key press before the preview is drawn again. */
const PAUSE = 250

type Width = 'article' | 'phone' | 'alone'
const widths: Record<Width, string> = { article: 'In an article', phone: 'On a phone', alone: 'Alone' }
/** The width of each preview in CSS pixels. A snapshot's own page is at most as wide as `alone`. */
const pixels: Record<Width, number> = { article: 680, phone: 375, alone: 760 }

/** The publish pane: title, words and theme, the page exactly as it will be, and the codes to embed it. */
export class ParleyPublishPane extends ParleyElement {
  static override properties = {
    shell: { attribute: false },
    shown: { attribute: false },
    things: { attribute: false },
    heading: {},
    subject: {},
    draft: { state: true },
    preview: { state: true },
    width: { state: true },
  }
  declare shell: Shell
  /** The items and links to publish. */
  declare shown: Shown
  /** The same by their names, to choose from. */
  declare things: readonly Thing[]
  /** The suggested title. */
  declare heading: string
  /** The subject of the draft, by which it is kept when you leave the pane. */
  declare subject: string
  declare draft: Draft | undefined
  /** The last preview. It stays until the next one arrives. */
  declare preview: PreviewAnswer | undefined
  declare width: Width

  readonly #previewing = new Running<PreviewAnswer>(this)
  readonly #publishing = new Running<SnapshotAnswer>(this)
  #pause: ReturnType<typeof setTimeout> | undefined
  #asked = ''

  constructor() {
    super()
    this.draft = undefined
    this.preview = undefined
    this.width = 'article'
    new OnBack(this, () => this.#hasFailed && void this.#look())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#pause)
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('subject')) this.draft = keptDraft(sessionStorage, this.subject)
    this.draft ??= { title: this.heading, caption: '', credits: '', alt: '', theme: this.shell.theme }
    const request = requestOf(this.shown, this.draft)
    const asked = JSON.stringify(request) ?? ''
    if (asked === this.#asked) return
    const isFirst = this.#asked === ''
    this.#asked = asked
    this.#publishing.reset()
    clearTimeout(this.#pause)
    // Someone without the right token is asked once, not at every key press.
    if (request && !this.#isRefused) this.#pause = setTimeout(() => void this.#look(), isFirst ? 0 : PAUSE)
  }

  protected override render() {
    const draft = this.draft ?? { title: '', caption: '', credits: '', alt: '', theme: 'light' as const }
    return html`<div class="pub">
      <section class="pub__pane" aria-labelledby="pub-heading">
        <header class="pane__bar"><h1 id="pub-heading">Publish a snapshot</h1><span class="grow"></span><button class="iconbtn" aria-label="Close" title="Back to the list" @click=${() => this.shell.go('snapshots')}>${icon('close')}</button></header>
        <div class="pub__body">
          <div class="pub__words">
            ${this.#field('title', 'Title', draft, 'A title is needed')}
            ${this.#area('caption', 'Caption', draft, 2, 'optional')}
            ${this.#field('credits', 'Credits', draft, 'Data: name of the author', 'optional')}
            ${this.#area('alt', 'Description for people who can’t see the picture', draft, 4, this.preview?.snapshot.alt)}
            <parley-extras .extras=${draft} .theme=${draft.theme} .things=${this.things} .sources=${this.preview?.sources ?? []} .selection=${this.shell.workspace.view.selection} .write=${(change: Extras) => this.#write(change)}></parley-extras>
          </div>
          <div class="pub__parts">${this.#names(draft)}${this.#parts()}${this.#codes(draft)}</div>
        </div>
        <footer class="pane__foot pub__foot">${this.#state()}<span class="grow"></span>${this.#button()}</footer>
      </section>
      <section class="pane news" aria-label="Preview">
        <div class="news__bar"><span>Preview</span><span class="grow"></span><div class="seg" role="group" aria-label="Preview width">${(
          ['article', 'phone', 'alone'] as const
        ).map(
          (width) =>
            html`<button aria-pressed=${this.width === width} class=${this.width === width ? 'is-on' : ''} @click=${() => {
              this.width = width
            }}>${widths[width]}</button>`,
        )}</div></div>
        ${this.#tooSmall()}
        <div class="focus-in sheet sheet--${this.width}" tabindex="0" role="region" aria-label="What will be published">${this.#page()}</div>
      </section></div>`
  }

  get #isRefused(): boolean {
    const { state } = this.#previewing
    return state.at === 'failed' && state.error.isRefusal
  }

  get #hasFailed(): boolean {
    return this.#previewing.state.at === 'failed' || this.#publishing.state.at === 'failed'
  }

  #field(name: 'title' | 'credits', words: string, draft: Draft, placeholder: string, more = '') {
    return html`<div><label class="label" for="pub-${name}">${words}<small>${more === '' ? `${draft[name].length} / ${longest[name]}` : more}</small></label>
      <div class="field ${name === 'title' && draft.title.trim() === '' ? 'is-bad' : ''}"><input id="pub-${name}" dir="auto" maxlength=${longest[name]} placeholder=${placeholder} .value=${draft[name]} ?required=${name === 'title'} @input=${this.#typed(name)} /></div></div>`
  }

  #area(name: 'caption' | 'alt', words: string, draft: Draft, rows: number, placeholder = '') {
    return html`<div><label class="label" for="pub-${name}">${words}<small>${name === 'alt' ? `${draft.alt.length} / ${longest.alt}` : 'optional'}</small></label>
      <div class="field field--area"><textarea id="pub-${name}" dir="auto" rows=${rows} maxlength=${longest[name]} placeholder=${name === 'alt' ? placeholder : ''} .value=${draft[name]} @input=${this.#typed(name)}></textarea></div></div>`
  }

  #parts() {
    const { preview } = this
    if (!preview) return nothing
    return html`<div><h2 class="label">What will be public</h2><ul class="framed parted pub__list">${publicParts(
      preview.snapshot,
    ).map(
      ({ words, detail }) => html`<li>${icon('accept', true)}<span>${words}<small>${detail}</small></span></li>`,
    )}</ul>
      <div class="note">${icon('lock')}<div>${leftOutWords(this.shown.hidden.length, preview.mentions)}</div></div>
      ${preview.missing.length > 0 ? html`<div class="note note--warn">${icon('warning')}<div>${counted(preview.missing.length, 'item or link', 'items or links')} left the graph meanwhile and will not be published.</div></div>` : nothing}
      ${
        preview.missingGlyphs.length > 0
          ? html`<div class="note note--warn">${icon('warning')}<div>Parley has no font for some letters. The picture will show a box for each, unless you write these texts in other letters:<ul>${preview.missingGlyphs.map(({ text, letters }) => html`<li><bdi>${text}</bdi>: <bdi>${letters}</bdi></li>`)}</ul></div></div>`
          : nothing
      }</div>`
  }

  #names({ mentions = {} }: Draft) {
    if (!this.preview) return nothing
    return html`<parley-names .mentions=${this.preview.mentions} .choices=${mentions} .isCurrent=${this.#isCurrent()} .decide=${(choices: Draft['mentions']) => this.#write({ mentions: choices })} .change=${this.#changeText}></parley-names>`
  }

  /** The texts that name somebody hidden, and are not decided. */
  get #open(): number {
    return this.preview?.mentions.filter(isOpen).length ?? 0
  }

  readonly #changeText = (text: OwnText): void => {
    this.querySelector<HTMLElement>(`#pub-${text}`)?.focus()
  }

  #codes(draft: Draft) {
    const { state } = this.#publishing
    if (state.at !== 'done')
      return html`<p class="mute small">After you publish, the embed codes and files appear here.</p>`
    return html`<div><h2 class="label">Embed</h2><parley-codes .shell=${this.shell} .url=${state.value.url} .heading=${draft.title} .alt=${this.preview?.snapshot.alt ?? ''}></parley-codes></div>`
  }

  #state() {
    const [looking, publishing] = [this.#previewing.state, this.#publishing.state]
    if (publishing.at === 'done')
      return html`<span role="status" class="row">${icon('accept')}<span>Published. <a href=${publishing.value.url} target="_blank" rel="noopener">Open the page</a> or <button class="linkbtn" @click=${() => this.shell.go('snapshots')}>see all snapshots</button></span></span>`
    if (publishing.at === 'failed') return failed('Nothing was published.', publishing.error, () => void this.#look())
    if (looking.at === 'failed') return failed('The preview did not load.', looking.error, () => void this.#look())
    if (this.draft?.title.trim() === '') return html`<span>Give it a title.</span>`
    if (!this.#isCurrent()) return html`<span role="status">Drawing the preview…</span>`
    if (this.#open > 0)
      return html`<span class="row" role="status">${icon('warning')}Decide ${counted(this.#open, 'text that names', 'texts that name')} somebody you left out.</span>`
    return html`<span class="row" role="status">${icon('accept')}Ready. Parley publishes only what the preview shows.</span>`
  }

  #button() {
    const { at } = this.#publishing.state
    if (at === 'done') return nothing
    return html`<button class="btn btn--primary" ?disabled=${!this.#isCurrent() || this.#open > 0 || at === 'running' || !this.shell.isOnline} @click=${this.#publish}>${icon('share')}${at === 'running' ? 'Publishing…' : 'Publish'}</button>`
  }

  #tooSmall() {
    const { preview } = this
    if (!preview) return nothing
    const notes = [tooFullWords(preview.snapshot), tooSmallWords(preview.html, widths[this.width], pixels[this.width])]
    return notes
      .filter((words) => words !== '')
      .map((words) => html`<div class="note note--warn" role="status">${icon('warning')}<div>${words}</div></div>`)
  }

  #page() {
    if (this.shown.ids.length === 0) return hint('There is nothing in the view to publish.')
    if (!this.preview) return this.#previewing.state.at === 'failed' ? nothing : skeleton(8)
    const lines = html`<div class="sheet__text" aria-hidden="true"><i></i><i></i><i></i></div>`
    return html`${this.width === 'article' ? lines : nothing}<parley-preview .html=${this.preview.html} class=${this.#isCurrent() ? '' : 'is-stale'}></parley-preview>${this.width === 'article' ? lines : nothing}`
  }

  /** True if the preview shows what would be published now. */
  #isCurrent(): boolean {
    return this.preview !== undefined && this.#previewing.state.at === 'done' && this.#previewed === this.#asked
  }
  #previewed = ''

  #typed(name: 'title' | 'caption' | 'credits' | 'alt') {
    return ({ target }: Event & { target: HTMLInputElement | HTMLTextAreaElement }) => {
      this.#write({ [name]: target.value })
    }
  }

  #write(words: Partial<Draft>): void {
    if (!this.draft) return
    this.draft = { ...this.draft, ...words }
    keepDraft(sessionStorage, this.subject, this.draft)
  }

  async #look(): Promise<void> {
    const request = this.draft && requestOf(this.shown, this.draft)
    if (!request) return
    const asked = JSON.stringify(request)
    this.#publishing.reset()
    const ended = await this.#previewing.start((signal) => api.preview(request, { signal }))
    if (ended.at !== 'done') return
    this.#previewed = asked
    this.preview = ended.value
  }

  readonly #publish = (): void => {
    const request = this.draft && requestOf(this.shown, this.draft)
    const { preview } = this
    if (!request || !preview) return
    // The preview says which letters will be boxes, and stands beside the button.
    const acceptMissingGlyphs = preview.missingGlyphs.length > 0 ? true : undefined
    void this.#publishing.start((signal) =>
      api.publish({ ...request, preview: preview.id, acceptMissingGlyphs }, { signal }),
    )
  }
}

customElements.define('parley-publish', ParleyPublishPane)
