import { html, nothing } from 'lit'
import type { JobsAnswer } from '../../model/api/imports.ts'
import type { Batch } from '../../model/claim.ts'
import { batches, turnBatch } from '../net/api.ts'
import { type ApiError, asApiError } from '../net/call.ts'
import { cancelJob, runningJobs } from '../net/import-api.ts'
import { OnBack, ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import type { Shell } from '../parts/shell.ts'
import { failed, hint, skeleton } from '../parts/states.ts'
import { countWaiting } from '../review/count.ts'
import type { Run } from './desk.ts'
import { batchTitle, changeWords, momentWords, stateWords, turnWords } from './report-words.ts'
import { showBatch } from './show-batch.ts'
import { progressWords, shareOf } from './trial.ts'

/** Milliseconds between two looks at running imports, so that those of other pages show up. */
const PAUSE = 3_000

/** The journal: loads, decisions and corrections, by whom and when, with undo and redo. Running loads come first. */
export class ParleyBatches extends ParleyElement {
  static override properties = {
    shell: { attribute: false },
    run: { attribute: false },
    known: { state: true },
    next: { state: true },
    problem: { state: true },
    jobs: { state: true },
    asked: { state: true },
    turning: { state: true },
  }
  declare shell: Shell
  /** The import of this page. */
  declare run: Run
  declare known: readonly Batch[] | undefined
  declare next: string | null
  declare problem: ApiError | undefined
  declare jobs: JobsAnswer['jobs']
  declare asked: { batch: Batch; turn: 'undo' | 'redo' } | undefined
  declare turning: string | undefined
  #timer: ReturnType<typeof setInterval> | undefined

  constructor() {
    super()
    this.known = undefined
    this.next = null
    this.problem = undefined
    this.jobs = []
    this.asked = undefined
    this.turning = undefined
    new OnBack(this, () => this.problem !== undefined && void this.load())
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.load()
    void this.#look()
    this.#timer = setInterval(() => void this.#look(), PAUSE)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.#timer)
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // The load of this page has ended, well or not, so the journal has changed.
    if (changed.has('run') && this.run.at !== 'running' && this.run.at !== 'none' && !this.run.dryRun) void this.load()
  }

  /** Reads the journal again, newest batch first. */
  async load(): Promise<void> {
    await this.#during(async () => {
      const { batches: found, nextCursor } = await batches('')
      this.known = found
      this.next = nextCursor
    })
    countWaiting()
  }

  async #more(cursor: string): Promise<void> {
    await this.#during(async () => {
      const { batches: found, nextCursor } = await batches(cursor)
      this.known = [...(this.known ?? []), ...found]
      this.next = nextCursor
    })
  }

  async #look(): Promise<void> {
    if (document.hidden || !this.shell.isOnline) return
    const before = this.jobs.length
    // The page's own requests report an outage.
    const jobs = await runningJobs().catch(() => undefined)
    if (jobs === undefined) return
    this.jobs = jobs.filter(({ dryRun }) => !dryRun)
    if (this.jobs.length < before) void this.load()
  }

  protected override render() {
    const { known, problem, asked } = this
    const own = this.run.at === 'running' && !this.run.dryRun ? this.run : undefined
    const others = this.jobs.filter(({ id }) => id !== own?.job)
    return html`<section aria-label="Loads"><h2 class="ih2">Loads <small>and later decisions and corrections</small></h2>
      ${problem === undefined ? nothing : failed('', problem, () => this.load())}
      ${
        known === undefined
          ? problem === undefined
            ? skeleton(3)
            : nothing
          : known.length === 0 && own === undefined && others.length === 0
            ? hint('Nothing has been loaded yet.')
            : html`<ul class="framed parted ibatches">
                ${own === undefined ? nothing : this.#running('Loading now', own.progress, own.job)}
                ${others.map(({ id, files, at, progress }) => this.#running(`Loading ${files.join(', ')}, started ${momentWords(at).slice(-5)}`, progress, id))}
                ${known.map((batch) => this.#batch(batch))}</ul>`
      }
      ${this.next === null ? nothing : html`<button class="btn btn--s" @click=${() => this.#more(this.next ?? '')}>Show earlier batches</button>`}
      <dialog class="askdlg" aria-labelledby="turn-title" @close=${() => {
        this.asked = undefined
      }}>${asked === undefined ? nothing : this.#question(asked)}</dialog></section>`
  }

  #running(title: string, progress: JobsAnswer['jobs'][number]['progress'] | null, job: string | null) {
    const share = shareOf(progress)
    return html`<li class="ibatch"><div><bdi>${title}</bdi><small>${progressWords(progress)}</small>
        <div class="progress" role="progressbar" aria-label=${title} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${share}><b style=${`width:${share}%`}></b></div></div>
      <span class="num"><b>${share} %</b></span>
      <button class="btn btn--s" ?disabled=${job === null} @click=${() => job !== null && this.#during(() => cancelJob(job))}>Stop</button></li>`
  }

  #batch(batch: Batch) {
    const { id, by, at, kind, state, counts } = batch
    const isLoading = state === 'open' && this.jobs.some(({ progress }) => progress.batch === id)
    const look = state === 'done' ? 'badge--ok' : state === 'undone' ? '' : 'badge--warn'
    return html`<li class="ibatch"><div><bdi>${batchTitle(batch)}</bdi><small>${momentWords(at)}, ${by}${kind === 'ingest' ? ` · ${changeWords(counts)}` : ''}</small></div>
      <span class="badge ${isLoading ? '' : look}">${state === 'done' ? icon('accept') : nothing}${isLoading ? 'loading' : stateWords(batch)}</span>
      <span class="row">${
        isLoading
          ? nothing
          : html`${kind === 'ingest' && state === 'done' ? html`<button class="btn btn--s" aria-label=${`Show batch ${batch.number} in Explore`} @click=${() => this.#during(() => showBatch(this.shell, batch))}>${icon('graph', true)}Show</button>` : nothing}
            ${state === 'undone' || state === 'undoing' ? this.#turn(batch, 'redo') : nothing}
            ${state === 'undone' ? nothing : this.#turn(batch, 'undo')}`
      }${this.turning === id ? html`<span class="vh" role="status">Working on batch ${batch.number}</span>` : nothing}</span></li>`
  }

  #turn(batch: Batch, turn: 'undo' | 'redo') {
    const words = turn === 'undo' ? 'Undo' : 'Redo'
    const isBusy = this.turning === batch.id
    return html`<button class="btn btn--s ${turn === 'undo' ? 'btn--bad' : ''}" ?disabled=${this.turning !== undefined} aria-label=${`${words} batch ${batch.number}`}
      @click=${() => this.#ask(batch, turn)}>${icon(turn, true)}${isBusy ? `${words}…` : words}</button>`
  }

  /** Shows or undoes a batch of the journal. */
  async act(id: string, action: 'show' | 'undo'): Promise<void> {
    const batch = this.known?.find((one) => one.id === id)
    if (batch === undefined) return
    if (action === 'undo') this.#ask(batch, 'undo')
    else await this.#during(() => showBatch(this.shell, batch))
  }

  /** Asks before it undoes or redoes a batch, and says what will change. */
  #ask(batch: Batch, turn: 'undo' | 'redo'): void {
    this.asked = { batch, turn }
    this.querySelector('dialog')?.showModal()
  }

  #question({ batch, turn }: NonNullable<ParleyBatches['asked']>) {
    return html`<form method="dialog" @submit=${() => this.#go(batch, turn)}>
      <h2 id="turn-title">${turn === 'undo' ? 'Undo' : 'Redo'} <bdi>${batchTitle(batch)}</bdi>?</h2>
      <p>${turnWords(batch, turn)}</p>
      <div class="row dlg__foot"><span class="grow"></span><button class="btn" type="button" @click=${() => this.querySelector('dialog')?.close()}>Cancel</button>
        <button class="btn btn--primary">${icon(turn)}${turn === 'undo' ? 'Undo this batch' : 'Redo this batch'}</button></div></form>`
  }

  async #go({ id, number }: Batch, turn: 'undo' | 'redo'): Promise<void> {
    this.turning = id
    await this.#during(async () => {
      await turnBatch(id, turn)
      this.shell.say(turn === 'undo' ? `Batch ${number} undone` : `Batch ${number} redone`)
    })
    this.turning = undefined
    if (this.problem === undefined) await this.load()
  }

  async #during(work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
      this.problem = undefined
    } catch (error) {
      this.problem = asApiError(error)
    }
  }
}

customElements.define('parley-batches', ParleyBatches)
