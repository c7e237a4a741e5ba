import { html, nothing } from 'lit'
import type { SnapshotRequest } from '../../model/snapshot.ts'
import { ParleyElement } from '../parts/element.ts'
import { chosen, type Extras } from './extras.ts'
import { lookFields } from './look-fields.ts'
import { noteFields, stepFields } from './story-fields.ts'
import { pathBetween, type Thing } from './things.ts'
import { thingList, thingSelect } from './things-fields.ts'

type Theme = SnapshotRequest['theme']

/** The choices of a snapshot beside its words, each group folded until it is opened. */
export class ParleyExtras extends ParleyElement {
  static override properties = {
    extras: { attribute: false },
    theme: { attribute: false },
    things: { attribute: false },
    selection: { attribute: false },
    sources: { attribute: false },
    write: { attribute: false },
    from: { state: true },
    to: { state: true },
  }
  declare extras: Extras
  declare theme: Theme
  /** The items and links of the picture. */
  declare things: readonly Thing[]
  /** The ids of those that are selected in Explore. */
  declare selection: readonly string[]
  /** The sources of the preview, by their ids in the graph. */
  declare sources: readonly { id: string; name: string }[]
  declare write: (change: Extras & { theme?: Theme }) => void
  /** The ends of the path to highlight. */
  declare from: string
  declare to: string

  constructor() {
    super()
    this.from = ''
    this.to = ''
    this.sources = []
  }

  protected override render() {
    const { extras, things, write } = this
    const { look = {}, highlight = [], annotations = [], notes = [], steps = [], withoutQuotesOf = [] } = extras
    const selection = this.selection.filter((id) => things.some((thing) => thing.id === id))
    const first = selection.at(-1) ?? ''
    const looks = Object.keys(chosen(look) ?? {}).length + (this.theme === 'auto' ? 1 : 0)
    return html`
      ${group('Look', looks, lookFields(this.theme, look, write))}
      ${group('Highlight', highlight.length, html`<p class="mute">What stands out; everything else is drawn faintly.</p>${thingList({ label: 'the highlight', things, ids: highlight, selection, write: (ids) => write({ highlight: ids }) })}${this.#path()}`)}
      ${group('Words with an arrow', annotations.length, noteFields({ one: 'Words', add: 'Add words with an arrow', longest: 200, most: 20, notes: annotations, things, first, write: (list) => write({ annotations: list }) }))}
      ${group('Notes', notes.length, noteFields({ one: 'Note', add: 'Add a note', longest: 500, most: 100, notes, things, first, write: (list) => write({ notes: list }) }))}
      ${group('Steps', steps.length, stepFields({ steps, things, selection, write: (list) => write({ steps: list }) }))}
      ${this.sources.length === 0 ? nothing : group('Words of sources', withoutQuotesOf.length, this.#sources(withoutQuotesOf))}`
  }

  #path() {
    const items = this.things.filter(({ ends }) => ends === undefined)
    const end = (name: 'from' | 'to', label: string) =>
      thingSelect({
        id: '',
        label,
        things: items,
        chosen: this[name],
        none: label,
        choose: (id) => {
          this[name] = id
        },
      })
    const path = this.from === '' || this.to === '' ? [] : pathBetween(this.things, this.from, this.to)
    const highlight = () => this.write({ highlight: path })
    return html`<div class="pub__pair" role="group" aria-label="Highlight a path">${end('from', 'Path from…')}${end('to', 'to…')}</div>
      <button type="button" class="btn btn--s" ?disabled=${path.length === 0} @click=${highlight}>Highlight the path</button>
      ${this.from !== '' && this.to !== '' && path.length === 0 ? html`<small class="mute">Nothing in the picture joins these two.</small>` : nothing}`
  }

  #sources(silent: readonly string[]) {
    const turned = (id: string) => (silent.includes(id) ? silent.filter((other) => other !== id) : [...silent, id])
    return html`<p class="mute">Sources without a tick are cited and linked, but their words are left out.</p>
      <ul class="pub__sources">${this.sources.map(({ id, name }) => html`<li><label class="row"><input type="checkbox" class="box" .checked=${!silent.includes(id)} @change=${() => this.write({ withoutQuotesOf: turned(id) })} /><bdi>${name}</bdi></label></li>`)}</ul>`
  }
}

function group(words: string, count: number, fields: unknown) {
  return html`<details class="group"><summary>${words}${count > 0 ? html` <span class="count">${count}</span>` : nothing}</summary><div class="group__in">${fields}</div></details>`
}

customElements.define('parley-extras', ParleyExtras)
