import { html } from 'lit'
import { api } from '../net/api.ts'
import { ParleyElement, Watch } from '../parts/element.ts'
import { Load } from '../parts/load.ts'
import { failed, hint, skeleton } from '../parts/states.ts'
import { questionOf, requestOf } from '../paths/request.ts'
import '../publish/publish-pane.ts'
import { type Shown, shownInPaths, shownInView } from '../publish/request.ts'
import '../publish/snapshot-list.ts'
import type { Shell } from '../parts/shell.ts'
import { type Thing, thingsOf } from '../publish/things.ts'
import '../style/publish.css'
import '../style/snapshots.css'
import { cut } from '../../model/drawing/short-text.ts'
import { union } from '../../model/graph.ts'

/** The Snapshots page: the list of snapshots or, with `publish` in the address, the pane to publish a view or paths. */
export class ParleySnapshotsPage extends ParleyElement {
  static override properties = { shell: { attribute: false }, query: { attribute: false } }
  declare shell: Shell
  /** `publish=view`, or `publish=paths` with the question of the Paths page. */
  declare query: URLSearchParams

  readonly #paths = new Load(this, (key, signal) => api.paths(JSON.parse(key), { signal }))
  #shown: { from: unknown; shown: Shown; things: Thing[] } | undefined

  constructor() {
    super()
    new Watch(this)
  }

  protected override render() {
    return html`<main class="snapshots">${this.#body()}</main>`
  }

  #body() {
    switch (this.query.get('publish')) {
      case 'view':
        return this.#view()
      case 'paths':
        return this.#ways()
      default:
        return html`<parley-snapshot-list .shell=${this.shell}></parley-snapshot-list>`
    }
  }

  #view() {
    const { workspace } = this.shell
    if (workspace.isBusy) return html`<div class="sect">${skeleton(6)}</div>`
    const { view, drawn } = workspace
    const first = view.ids[0]
    // Somebody hidden would be named by the title.
    const [seen] = drawn.filtered.nodes
    if (first === undefined || seen === undefined) return this.#nothing()
    return this.#pane(
      drawn,
      () => ({ shown: shownInView(drawn, view), things: thingsOf(drawn.folded) }),
      cut(seen.name, 120),
      `view ${first}`,
    )
  }

  #ways() {
    const question = questionOf(this.query)
    const request = requestOf(question)
    const loaded = this.#paths.of(request && JSON.stringify(request))
    if (loaded.at === 'failed')
      return html`<div class="sect">${failed('The paths did not load.', loaded.error, () => this.#paths.again())}</div>`
    if (loaded.at === 'loading') return html`<div class="sect">${skeleton(6)}</div>`
    const paths = loaded.at === 'ready' ? loaded.value.paths : []
    if (paths.length === 0) return this.#nothing()
    const [from, to] = [paths[0]?.nodes[0]?.name ?? '', paths[0]?.nodes.at(-1)?.name ?? '']
    return this.#pane(
      paths,
      () => ({ shown: shownInPaths(paths, question.shown), things: thingsOf(union(...paths)) }),
      `How ${cut(from, 60)} and ${cut(to, 60)} are connected`,
      `paths ${question.from} ${question.to}`,
    )
  }

  #nothing() {
    return html`<div class="sect">${hint(html`There is nothing to publish. <button class="linkbtn" @click=${() => this.shell.go('explore')}>Open a view in Explore</button>`)}</div>`
  }

  /**
   * The publish pane. The request is made again only when `from` changes, not each time the page renders. Drafts are kept
   * by `subject`, which stays the same when items are added to a view.
   */
  #pane(from: unknown, made: () => { shown: Shown; things: Thing[] }, heading: string, subject: string) {
    const kept = this.#shown !== undefined && this.#shown.from === from ? this.#shown : { from, ...made() }
    this.#shown = kept
    return html`<parley-publish .shell=${this.shell} .shown=${kept.shown} .things=${kept.things} .heading=${heading} .subject=${subject}></parley-publish>`
  }
}

customElements.define('parley-snapshots', ParleySnapshotsPage)
