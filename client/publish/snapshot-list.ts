import { html, nothing } from 'lit'
import { cut } from '../../model/drawing/short-text.ts'
import type { SnapshotRecord, SnapshotsAnswer } from '../../model/snapshot-record.ts'
import { api } from '../net/api.ts'
import { type ApiError, asApiError } from '../net/call.ts'
import { ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import { Load } from '../parts/load.ts'
import type { Shell } from '../parts/shell.ts'
import { failed, hint, skeleton } from '../parts/states.ts'
import { counted } from '../words/counted.ts'
import './codes-panel.ts'
import { publishedWords, stateOf, stateWords, successorsOf } from './records.ts'

/** The list of snapshots with their states and actions: embed, supersede, withdraw. */
export class ParleySnapshotList extends ParleyElement {
  static override properties = {
    shell: { attribute: false },
    open: { state: true },
    asked: { state: true },
    problem: { state: true },
  }
  declare shell: Shell
  /** The id of the snapshot whose codes are shown. */
  declare open: string | undefined
  /** The question in the dialog, and its snapshot. */
  declare asked: { what: 'supersede' | 'withdraw'; record: SnapshotRecord } | undefined
  declare problem: ApiError | undefined

  readonly #records = new Load(this, (_key, signal) => api.snapshots({ signal }))

  protected override render() {
    const loaded = this.#records.of('snapshots')
    return html`<div class="pane snaps">
      <header class="pane__bar snaps__head"><h1>Snapshots</h1>${loaded.at === 'ready' ? html`<span class="mute">${counted(loaded.value.snapshots.length, 'snapshot')}, newest first</span>` : nothing}<span class="grow"></span>
        <button class="btn btn--primary" ?disabled=${this.shell.workspace.view.ids.length === 0} title="Publish the current view of Explore" @click=${() => this.shell.go('snapshots', { publish: 'view' })}>${icon('snapshot')}Publish the view</button></header>
      ${this.#body(loaded)}${this.#dialog(loaded.at === 'ready' ? loaded.value.snapshots : [])}</div>`
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog')
    if (this.asked && dialog && !dialog.open) dialog.showModal()
  }

  #body(loaded: ReturnType<Load<SnapshotsAnswer>['of']>) {
    if (loaded.at === 'failed')
      return html`<div class="sect">${failed('The list did not load.', loaded.error, () => this.#records.again())}</div>`
    if (loaded.at !== 'ready') return html`<div class="sect">${skeleton(5)}</div>`
    if (loaded.value.snapshots.length === 0) {
      return html`<div class="sect">${hint('Nothing is published yet. Open a view in Explore or a path in Paths, then choose Publish.')}</div>`
    }
    return html`<div class="focus-in snaps__in" tabindex="0" role="region" aria-label="Published snapshots"><table class="t"><thead><tr><th scope="col">Title</th><th scope="col">Published</th><th scope="col">State</th><th scope="col"><span class="vh">Actions</span></th></tr></thead>
      <tbody>${loaded.value.snapshots.map((record) => this.#row(record, loaded.value))}</tbody></table></div>`
  }

  #row(record: SnapshotRecord, { pages, snapshots: all }: SnapshotsAnswer) {
    const { id, title, supersededBy, reason } = record
    const state = stateOf(record)
    const url = pages + id
    const by = all.find((other) => other.id === supersededBy)
    const more =
      by !== undefined
        ? html`<small>by <bdi>${cut(by.title, 60)}</bdi>, ${publishedWords(by)}</small>`
        : reason === null
          ? nothing
          : html`<small><bdi>${cut(reason, 120)}</bdi></small>`
    return html`<tr class=${this.open === id ? 'is-on' : ''}><td><a href=${url} target="_blank" rel="noopener"><bdi>${cut(title, 160)}</bdi></a></td>
      <td class="num">${publishedWords(record)}</td>
      <td><span class="badge badge--${stateWords[state].look}">${stateWords[state].word}</span>${more}</td>
      <td class="snaps__acts">${
        state === 'withdrawn'
          ? nothing
          : html`<button class="btn btn--s" aria-expanded=${this.open === id} @click=${() => {
              this.open = this.open === id ? undefined : id
            }}>Embed</button><button class="btn btn--s" ?disabled=${successorsOf(record, all).length === 0} title="Mark it as superseded by a newer snapshot" @click=${() => this.#ask('supersede', record)}>Supersede…</button><button class="btn btn--s btn--bad" @click=${() => this.#ask('withdraw', record)}>Withdraw…</button>`
      }</td></tr>
      ${this.open === id && state !== 'withdrawn' ? html`<tr class="snaps__codes"><td colspan="4"><parley-codes .shell=${this.shell} .url=${url} .heading=${title}></parley-codes></td></tr>` : nothing}`
  }

  #dialog(all: readonly SnapshotRecord[]) {
    const { asked } = this
    if (!asked) return nothing
    const title = html`“<bdi>${cut(asked.record.title, 80)}</bdi>”`
    return html`<dialog class="askdlg" aria-labelledby="snap-ask" @close=${this.#closed}><form @submit=${this.#answered}>
      ${
        asked.what === 'withdraw'
          ? html`<h2 id="snap-ask">Withdraw ${title}?</h2><p class="mute">Parley deletes its files and shows a notice at its addresses. Copies elsewhere stay as they are. To bring it back, publish the same view again.</p>
            <label class="label" for="snap-reason">Reason <small>optional, readers see it</small></label><div class="field"><input id="snap-reason" name="reason" dir="auto" maxlength="500" class="grow" /></div>`
          : html`<h2 id="snap-ask">Which snapshot supersedes ${title}?</h2><p class="mute">Its page and frames will say so and link to the newer one. Its files stay as they are.</p>
            <label class="label" for="snap-by">Newer snapshot</label><div class="field"><select id="snap-by" name="by" class="grow">${successorsOf(asked.record, all).map((other) => html`<option value=${other.id}>${cut(other.title, 80)}, ${publishedWords(other)}</option>`)}</select></div>`
      }
      ${this.problem ? failed('', this.problem) : nothing}
      <div class="row dlg__foot"><span class="grow"></span><button type="button" class="btn" @click=${() => this.querySelector('dialog')?.close()}>Cancel</button><button class="btn ${asked.what === 'withdraw' ? 'btn--bad' : 'btn--primary'}">${asked.what === 'withdraw' ? 'Withdraw' : 'Supersede'}</button></div>
    </form></dialog>`
  }

  #ask(what: 'supersede' | 'withdraw', record: SnapshotRecord): void {
    this.problem = undefined
    this.asked = { what, record }
  }

  readonly #closed = (): void => {
    this.asked = undefined
  }

  readonly #answered = async (event: SubmitEvent & { target: HTMLFormElement }): Promise<void> => {
    event.preventDefault()
    const { asked } = this
    const given = new FormData(event.target)
    if (!asked) return
    const { what, record } = asked
    try {
      if (what === 'withdraw') await api.withdraw(record.id, String(given.get('reason') ?? '').trim())
      else await api.supersede(record.id, String(given.get('by')))
    } catch (error) {
      this.problem = asApiError(error)
      return
    }
    this.querySelector('dialog')?.close()
    this.shell.say(what === 'withdraw' ? `Withdrew ${cut(record.title, 60)}` : `${cut(record.title, 60)} is superseded`)
    this.#records.again()
  }
}

customElements.define('parley-snapshot-list', ParleySnapshotList)
