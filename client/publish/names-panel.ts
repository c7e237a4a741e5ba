import { html, nothing } from 'lit'
import type { Mention, MentionChoice } from '../../model/mention.ts'
import { ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import { counted } from '../words/counted.ts'
import { choiceWords, forAllOpen, isOpen, isOwnText, type OwnText, placeWords, roleFor } from './mention-words.ts'

type Choices = Record<string, MentionChoice>

/** The texts of a snapshot that name somebody who is not in its picture, each with what may be done with it. */
export class ParleyNames extends ParleyElement {
  static override properties = {
    mentions: { attribute: false },
    choices: { attribute: false },
    decide: { attribute: false },
    change: { attribute: false },
    isCurrent: { attribute: false },
  }
  declare mentions: readonly Mention[]
  /** The choices of the draft, by place. */
  declare choices: Choices
  declare decide: (choices: Choices) => void
  /** Leads to a text that the author wrote, so that they can change it there. */
  declare change: (text: OwnText) => void
  /** True if the mentions are those of the choices shown, and not of choices before. */
  declare isCurrent: boolean

  protected override render() {
    const hidden = this.mentions.filter(({ whom }) => whom.some(({ isHidden }) => isHidden))
    const others = this.mentions.filter((mention) => !hidden.includes(mention))
    if (this.mentions.length === 0) return nothing
    return html`<section class="names" aria-labelledby="names-heading"><h2 class="label" id="names-heading">Names to look at</h2>
      ${hidden.length === 0 ? nothing : this.#hidden(hidden)}
      ${
        others.length === 0
          ? nothing
          : html`<details class="group"><summary>${counted(others.length, 'text names', 'texts name')} people beside the picture</summary>
            <p class="mute">They took part in meetings shown here, but aren’t in the view. You may leave these texts as they are.</p>
            ${this.#list(others)}</details>`
      }</section>`
  }

  #hidden(mentions: readonly Mention[]) {
    const open = mentions.filter(isOpen)
    return html`${
      open.length === 0
        ? nothing
        : html`<div class="note note--warn" role="status">${icon('warning')}<div>${counted(open.length, 'text names', 'texts name')} somebody you left out. Choose what to do with each.</div></div>`
    }
      ${open.length < 2 ? nothing : this.#bulk(open)}${this.#list(mentions)}`
  }

  #bulk(open: readonly Mention[]) {
    const all = (choice: Parameters<typeof forAllOpen>[2]) => () => this.decide(forAllOpen(open, this.choices, choice))
    const quotes = open.filter(({ kind }) => kind === 'quote')
    const withoutQuotes = () => this.decide(forAllOpen(quotes, this.choices, { do: 'leave-out' }))
    return html`<div class="names__all" role="group" aria-label="All undecided texts">
      <button type="button" class="btn btn--s" @click=${all({ do: 'role', text: 'somebody' })}>Replace all by “somebody”</button>
      ${quotes.length === 0 ? nothing : html`<button type="button" class="btn btn--s" @click=${withoutQuotes}>Leave out ${counted(quotes.length, 'quote')}</button>`}
      <button type="button" class="btn btn--s" @click=${all({ do: 'publish' })}>Publish all these names</button></div>`
  }

  #list(mentions: readonly Mention[]) {
    return html`<ul class="framed parted names__list">${mentions.map((mention) => this.#mention(mention))}</ul>`
  }

  #mention(mention: Mention) {
    const { place, kind, text, whom, choices } = mention
    const choice = this.choices[place]
    const id = `names-${place.replace(/[^\w-]/g, '-')}`
    const picked = ({ target }: Event & { target: HTMLSelectElement }) => this.#pick(mention, target.value)
    const offered = choices.filter((each) => each !== 'reword' || !isOwnText(kind))
    return html`<li class=${isOpen(mention) ? 'is-open' : ''}>
      <div class="names__head"><b>${placeWords(mention)}</b> <span class="mute">names ${whom.map(({ name }, index) => html`${index > 0 ? ', ' : ''}<bdi>${name}</bdi>`)}</span></div>
      <div class="names__text" dir="auto">${kind === 'quote' ? html`<q>${text}</q>` : text}</div>
      <label class="vh" for=${id}>What to do with this text: ${placeWords(mention)}, ${text}</label>
      <div class="field"><select id=${id} class="grow" .value=${choice?.do ?? ''} @change=${picked}>
        <option value="" ?selected=${choice === undefined}>${mention.whom.some(({ isHidden }) => isHidden) ? 'Choose…' : 'Leave it as it is'}</option>
        ${offered.map((each) => html`<option value=${each} ?selected=${choice?.do === each}>${choiceWords(each, mention)}</option>`)}</select></div>
      ${this.#words(mention, choice)}
      ${isOwnText(kind) ? html`<button type="button" class="linkbtn" @click=${() => this.change(kind)}>Change your own words</button>` : nothing}
    </li>`
  }

  /** The role or the other words of a choice, to be typed. */
  #words({ place, choice: used, whom }: Mention, choice: MentionChoice | undefined) {
    if (choice === undefined || !('text' in choice)) return nothing
    const typed = ({ target }: Event & { target: HTMLInputElement }) => {
      const text = target.value.trim()
      if (text !== '') this.decide({ ...this.choices, [place]: { ...choice, text } })
    }
    const label = choice.do === 'role' ? 'Role' : 'Other words'
    return html`<div class="field"><input aria-label=${label} dir="auto" class="grow" maxlength=${choice.do === 'role' ? 100 : 1_000} .value=${choice.text} @change=${typed} /></div>
      ${this.isCurrent && used === null && isOpen({ choice: used, whom }) ? html`<small class="names__still">Not enough while it still names them.</small>` : nothing}`
  }

  #pick({ place, text, whom }: Mention, what: string): void {
    const { [place]: _before, ...others } = this.choices
    if (what === '') this.decide(others)
    else if (what === 'role') this.decide({ ...others, [place]: { do: 'role', text: roleFor({ whom }) } })
    else if (what === 'reword') this.decide({ ...others, [place]: { do: 'reword', text } })
    else if (what === 'leave-out' || what === 'publish') this.decide({ ...others, [place]: { do: what } })
  }
}

customElements.define('parley-names', ParleyNames)
