import { html, nothing } from 'lit'
import { type EntityKind, entityKinds } from '../../model/entity.ts'
import { api } from '../net/api.ts'
import { ApiError } from '../net/call.ts'
import { ParleyElement } from '../parts/element.ts'
import { glyph, icon } from '../parts/icons.ts'
import { Load } from '../parts/load.ts'
import type { Shell } from '../parts/shell.ts'
import { failed } from '../parts/states.ts'
import { counted } from '../words/counted.ts'
import { kindWords } from '../words/link-words.ts'
import { emptyView, LARGEST_START } from '../workspace/view.ts'

/** The first screen, shown while the view is empty: what Parley is, what the store holds, and three ways to start. */
export class ParleyStart extends ParleyElement {
  static override properties = { shell: { attribute: false } }
  declare shell: Shell

  readonly #schema = new Load(this, (_key, signal) => api.schema({ signal }))

  protected override render() {
    const loaded = this.#schema.of('schema')
    const counts = new Map(loaded.at === 'ready' ? loaded.value.labels.map(({ name, count }) => [name, count]) : [])
    const total = entityKinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0)
    const isEmpty = loaded.at === 'ready' && total === 0
    return html`<div class="first"><div class="first__in">
      <h1>See who met whom, for whom, and who says so.</h1>
      <p class="lead">Parley draws people, states, organisations and meetings as one picture. Every link leads back to the words it came from.
        ${isEmpty ? 'There is nothing here yet. Start in one of three ways.' : 'Search for a name, or start in one of three ways.'}</p>
      <p class="legend">${entityKinds.map((kind) => this.#kind(kind, counts.get(kind)))}</p>
      ${loaded.at === 'failed' ? failed('The counts did not load.', loaded.error, () => this.#schema.again()) : nothing}
      <div class="ways">
        <section class="way main"><h2>${icon('graph')}Try the sample</h2><p>Josep Borrell in Seoul, November 2024, with the meetings around it and their sources.</p>
          <button class="btn btn--primary" ?disabled=${this.shell.workspace.isBusy || !this.shell.isOnline} @click=${this.#sample}>Open the sample</button></section>
        <section class="way"><h2>${icon('upload')}Bring your own files</h2><p>CSV, JSON or plain text. A trial run shows every problem, line by line, before anything is saved.</p>
          <button class="btn" @click=${() => this.shell.go('import')}>Import files</button></section>
        <section class="way"><h2>${icon('article')}Read an article</h2><p>The text is read for names, dates and meetings. Every one keeps the sentence it came from.</p>
          <button class="btn" @click=${() => this.shell.go('import')}>Import an article</button></section>
      </div>
      <p class="learn"><span><kbd class="kbd">/</kbd>search from anywhere</span><span><kbd class="kbd">?</kbd>all keys</span></p>
    </div></div>`
  }

  #kind(kind: EntityKind, count: number | undefined) {
    const { one, many } = kindWords[kind]
    return html`<span class="row">${glyph(kind)}${count === undefined ? many : counted(count, one, many)}</span>`
  }

  async #sample(): Promise<void> {
    const ids = await sample(LARGEST_START)
    const { workspace } = this.shell
    if (ids.length === 0) this.shell.say('The sample is not loaded here. Search for a name instead.')
    else await workspace.open({ ...emptyView, ids }, 'Opened the sample')
  }
}

/** The people and states that the bundled example is about, and the weeks around the visit it tells of. */
const MIDDLE = ['person:josep-borrell', 'state:KOR', 'state:PRK'] as const
const WEEKS = { since: '2024-10-25', until: '2024-11-12' }

/**
 * The ids of the sample: the meetings of MIDDLE in those weeks, and who took part; at most `most`. Empty if the example
 * is not loaded.
 */
async function sample(most: number): Promise<string[]> {
  try {
    const around = async (ids: readonly string[], kinds: readonly string[], relations: readonly string[] = []) => {
      const answers = await Promise.all(ids.map((id) => api.neighbours(id, { ...WEEKS, kinds, relations, limit: 40 })))
      return answers.flatMap(({ graph }) => graph.nodes.map(({ id }) => id))
    }
    const meetings = (await around(MIDDLE, ['Meeting'])).filter((id) => id.startsWith('meeting:'))
    const there = await around([...new Set(meetings)], ['Person', 'State', 'Organisation'], ['PARTICIPATED_IN'])
    return [...new Set([...MIDDLE, ...meetings, ...there])].slice(0, most)
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return []
    throw error
  }
}

customElements.define('parley-start', ParleyStart)
