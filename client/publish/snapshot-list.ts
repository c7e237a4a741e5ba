import { html, nothing } from 'lit'
import { cut } from '../../model/drawing/short-text.ts'
import { type SnapshotRecord, type SnapshotsAnswer, stateOf } from '../../model/snapshot-record.ts'
import { api } from '../net/api.ts'
import { type ApiError, asApiError } from '../net/call.ts'
import { ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import { Load } from '../parts/load.ts'
import type { Shell } from '../parts/shell.ts'
import { failed, hint, skeleton } from '../parts/states.ts'
import { counted } from '../words/counted.ts'
import './codes-panel.ts'
import { chainOf, publishedWords, stateWords, successorsOf, timeWords } from './records.ts'

/** The list of snapshots with their states and actions: embed, supersede, withdraw, take back. */
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
    const { damaged = [] } = loaded.value
    if (loaded.value.snapshots.length + damaged.length === 0) {
      return html`<div class="sect">${hint('Nothing is published yet. Open a view in Explore or a path in Paths, then choose Publish.')}</div>`
    }
    return html`${damaged.map(({ problem }) => html`<p class="sect" role="alert">${problem}.</p>`)}<div class="focus-in snaps__in" tabindex="0" role="region" aria-label="Published snapshots"><table class="t"><thead><tr><th scope="col">Title</th><th scope="col">Published</th><th scope="col">State</th><th scope="col"><span class="vh">Actions</span></th></tr></thead>
      <tbody>${loaded.value.snapshots.map((record) => this.#row(record, loaded.value))}</tbody></table></div>`
  }

  #row(record: SnapshotRecord, { pages, snapshots: all }: SnapshotsAnswer) {
    const { id, title } = record
    const state = stateOf(record)
    const url = pages + id
    return html`<tr class=${this.open === id ? 'is-on' : ''}><td><a href=${url} target="_blank" rel="noopener"><bdi>${cut(title, 160)}</bdi></a></td>
      <td class="num">${publishedWords(record)}</td>
      <td><span class="badge badge--${stateWords[state].look}">${stateWords[state].word}</span>${this.#more(record, all)}</td>
      <td class="snaps__acts">${
        state === 'published'
          ? nothing
          : html`<button class="btn btn--s" title="Let it stand again as published" @click=${() => this.#takeBack(record)}>Take back</button>`
      }${
        state === 'withdrawn'
          ? nothing
          : html`<button class="btn btn--s" aria-expanded=${this.open === id} @click=${() => {
              this.open = this.open === id ? undefined : id
            }}>Embed</button><button class="btn btn--s" ?disabled=${successorsOf(record, all).length === 0} title="Mark it as superseded by a newer snapshot" @click=${() => this.#ask('supersede', record)}>Supersede…</button><button class="btn btn--s btn--bad" @click=${() => this.#ask('withdraw', record)}>Withdraw…</button>`
      }</td></tr>
      ${this.open === id && state !== 'withdrawn' ? html`<tr class="snaps__codes"><td colspan="4"><parley-codes .shell=${this.shell} .url=${url} .heading=${title}></parley-codes></td></tr>` : nothing}`
  }

  /** When and why the state changed, and the snapshots in its place up to the newest. */
  #more(record: SnapshotRecord, all: readonly SnapshotRecord[]) {
    const { withdrawnAt, reason, supersededAt, note } = record
    const [at, why] = withdrawnAt === null ? [supersededAt, note] : [withdrawnAt, reason]
    const chain = chainOf(record, all)
    return html`${at === undefined ? nothing : html`<small>${timeWords(at)}</small>`}${why ? html`<small>“<bdi>${cut(why, 120)}</bdi>”</small>` : nothing}${chain.map(
      (next) =>
        html`<small>→ <bdi>${cut(next.title, 60)}</bdi>, ${publishedWords(next)}${next.withdrawnAt === null ? nothing : ', withdrawn'}</small>`,
    )}`
  }

  #dialog(all: readonly SnapshotRecord[]) {
    const { asked } = this
    if (!asked) return nothing
    const title = html`“<bdi>${cut(asked.record.title, 80)}</bdi>”`
    return html`<dialog class="askdlg" aria-labelledby="snap-ask" @close=${this.#closed}><form @submit=${this.#answered}>
      ${
        asked.what === 'withdraw'
          ? html`<h2 id="snap-ask">Withdraw ${title}?</h2><p class="mute">Parley deletes its public files and shows a notice at its addresses. Copies elsewhere stay as they are.</p>
            <label class="label" for="snap-reason">Reason <small>optional, readers see it</small></label><div class="field"><input id="snap-reason" name="reason" dir="auto" maxlength="500" class="grow" /></div>
            <label class="row snaps__forgood"><input type="checkbox" class="box" name="forGood" />For good: keep nothing to take it back from</label>`
          : html`<h2 id="snap-ask">Which snapshot supersedes ${title}?</h2><p class="mute">Its page and frames will say so and link to the newer one. Its files stay as they are.</p>
            <label class="label" for="snap-by">Newer snapshot</label><div class="field"><select id="snap-by" name="by" class="grow">${successorsOf(asked.record, all).map((other) => html`<option value=${other.id}>${cut(other.title, 80)}, ${publishedWords(other)}</option>`)}</select></div>
            <label class="label" for="snap-note">What changed <small>optional, readers see it</small></label><div class="field"><input id="snap-note" name="note" dir="auto" maxlength="500" class="grow" /></div>`
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

  async #takeBack(record: SnapshotRecord): Promise<void> {
    try {
      await api.takeBack(record.id)
      this.shell.say(`${cut(record.title, 60)} stands again`)
    } catch (error) {
      this.shell.say(asApiError(error).message)
    }
    this.#records.again()
  }

  readonly #answered = async (event: SubmitEvent & { target: HTMLFormElement }): Promise<void> => {
    event.preventDefault()
    const { asked } = this
    const given = new FormData(event.target)
    if (!asked) return
    const { what, record } = asked
    const text = (name: string) => String(given.get(name) ?? '').trim()
    try {
      if (what === 'withdraw') await api.withdraw(record.id, text('reason'), given.has('forGood'))
      else await api.supersede(record.id, text('by'), text('note'))
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
