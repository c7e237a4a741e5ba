import { html, nothing } from 'lit'
import '../import/batch-list.ts'
import type { ParleyBatches } from '../import/batch-list.ts'
import { ImportDesk, openFaults } from '../import/desk.ts'
import { chosen, dropped } from '../import/files.ts'
import '../import/mapping-form.ts'
import { formatWords, sizeWords } from '../import/file-words.ts'
import { rejectedIn } from '../import/report-words.ts'
import { figures, firstDifferences, notesOf, progressLine, rejectedRows } from '../import/trial.ts'
import { OnBack, ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import type { Shell } from '../parts/shell.ts'
import { failed, hint } from '../parts/states.ts'
import '../style/import.css'
import '../style/import-result.css'
import '../style/import-mapping.css'
import { counted } from '../words/counted.ts'

const desk = new ImportDesk()

const steps = ['Files', 'Match columns', 'Try it out', 'Load']

/** The Import page: choose files, match columns, try it out, load; and the journal of earlier batches. */
export class ParleyImportPage extends ParleyElement {
  static override properties = {
    shell: { attribute: false },
    isOnline: { type: Boolean },
    isOver: { state: true },
    errorPage: { state: true },
  }
  declare shell: Shell
  /** False while the server can’t be reached. */
  declare isOnline: boolean
  declare isOver: boolean
  declare errorPage: number

  #seen = desk.run.at
  /** True if the result is new. On a narrow screen it then has to be scrolled into view. */
  #isNew = false

  constructor() {
    super()
    this.isOnline = true
    this.isOver = false
    this.errorPage = 0
    new OnBack(this, () => void desk.again())
  }

  override connectedCallback(): void {
    super.connectedCallback()
    desk.changed = () => {
      const { run } = desk
      if (run.at === 'running') this.errorPage = 0
      if (run.at !== this.#seen) this.#isNew = true
      this.#seen = run.at
      this.requestUpdate()
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    desk.changed = () => {}
  }

  protected override render() {
    const faults = openFaults(desk.files)
    const tables = desk.files.filter(({ start }) => start.format === 'csv')
    return html`<main class="ing"><div class="iwin">
      <div class="iwin__h"><h1>Import</h1>${this.#steps(faults.length > 0)}</div>
      <div class="iwin__b">
        <div class="icol">${this.#files()}
          ${tables.map((file) => html`<parley-mapping .desk=${desk} .file=${file}></parley-mapping>`)}
          ${desk.files.length === 0 ? nothing : this.#options()}</div>
        <div class="icol iresult">${this.#result(faults)}<parley-batches .shell=${this.shell} .run=${desk.run}></parley-batches></div>
      </div>
      ${this.#foot(faults)}
    </div></main>`
  }

  protected override updated(): void {
    if (!this.#isNew) return
    this.#isNew = false
    const [body, result] = [this.querySelector('.iwin__b'), this.querySelector('.iresult')]
    if (desk.run.at === 'none' || !body || !result) return
    // Scroll only this window. scrollIntoView would also scroll what clips it.
    body.scrollTop += result.getBoundingClientRect().top - body.getBoundingClientRect().top
  }

  #steps(isOpen: boolean) {
    const { run, files } = desk
    const now = files.length === 0 ? 0 : isOpen ? 1 : run.at === 'done' || (run.at === 'running' && !run.dryRun) ? 3 : 2
    const isLoaded = run.at === 'done' && !run.dryRun
    return html`<ol class="isteps">${steps.map((step, index) => {
      const isDone = index < now || isLoaded
      return html`<li class=${isDone ? 'is-done' : index === now ? 'is-on' : ''} aria-current=${index === now ? 'step' : nothing}>
        <span class="numeral numeral--s" aria-hidden="true">${isDone ? icon('accept', true) : index + 1}</span>${step}${isDone ? html`<span class="vh"> (done)</span>` : nothing}</li>`
    })}</ol>`
  }

  #files() {
    const rejected = desk.run.at === 'done' ? rejectedIn(desk.run.report.errors) : new Map<string, number>()
    const isBusy = desk.run.at === 'running'
    return html`<section aria-label="Files"><h2 class="ih2">Files</h2>
      <div class="idrop ${this.isOver ? 'is-over' : ''}" @dragover=${this.#over} @dragleave=${() => {
        this.isOver = false
      }} @drop=${this.#drop}>${icon('upload')}<div><b>Drop files here</b> or
        <button class="linkbtn" ?disabled=${isBusy} @click=${() => this.#pick('files')}>choose files</button> or <button class="linkbtn" ?disabled=${isBusy} @click=${() => this.#pick('folder')}>a folder</button><br />
        <small>Tables (CSV), JSON, text or a saved page, up to 512 MB each</small></div></div>
      <input type="file" multiple hidden name="files" @change=${this.#chosen} /><input type="file" webkitdirectory hidden name="folder" @change=${this.#chosen} />
      ${desk.problem === null ? nothing : failed('', desk.problem)}
      ${desk.isLooking ? html`<p class="small mute" role="status">Looking at the files…</p>` : nothing}
      <ul class="parted">${desk.files.map(({ name, file, start }) => {
        const wrong = rejected.get(name) ?? 0
        return html`<li class="ifile">${icon(start.format === 'csv' ? 'database' : 'article')}<span class="cut"><bdi>${name}</bdi> <small>${start.format === null ? 'can’t be read' : formatWords(start.format)} · ${sizeWords(file.size)}</small></span>
          <span>${
            start.format === null
              ? html`<span class="badge badge--bad">not readable</span>`
              : wrong > 0
                ? html`<span class="badge badge--bad">${wrong} rejected</span>`
                : start.format === 'article'
                  ? html`<span class="badge badge--warn">goes to review</span>`
                  : nothing
          }</span>
          <button class="iconbtn iconbtn--s" ?disabled=${isBusy} aria-label=${`Remove ${name}`} @click=${() => desk.remove(name)}>${icon('close', true)}</button></li>`
      })}</ul></section>`
  }

  #options() {
    const { replace, strict } = desk.options
    const box = (name: 'replace' | 'strict', value: boolean, words: string, more: string) =>
      html`<label class="icheck"><input type="checkbox" class="box" .checked=${value} ?disabled=${desk.run.at === 'running'} @change=${() => desk.choose({ [name]: !value })} /><span>${words}<small>${more}</small></span></label>`
    return html`<section aria-label="Options"><h2 class="ih2">When an item is already known</h2>
      <p class="small">Parley adds what the files say. Loading the same file again changes nothing.</p>
      ${box('replace', replace, 'The files replace the earlier version of their source', 'Claims that the source no longer makes are removed.')}
      ${box('strict', strict, 'Stop at the first rejected row', 'Otherwise Parley loads the other rows.')}</section>`
  }

  #result(faults: ReturnType<typeof openFaults>) {
    const { run, files } = desk
    switch (run.at) {
      case 'none':
        return html`<section aria-label="Trial run"><h2 class="ih2">Trial run</h2>${
          files.length === 0
            ? hint('Choose files to begin. You see what would change before anything is saved.')
            : faults.length === 0
              ? hint('Ready. Try it out: Parley reads everything and saves nothing.')
              : html`<div class="note note--warn">${icon('warning')}<ul class="grow">${faults.map(({ name, faults: open }) => html`<li><bdi>${name}</bdi>: ${open.join(' ')}</li>`)}</ul></div>`
        }</section>`
      case 'running':
        return run.dryRun
          ? html`<section aria-label="Trial run"><h2 class="ih2">Trial run <small>nothing is saved</small></h2>${progressLine(run.progress)}</section>`
          : nothing
      case 'failed':
        return html`<section aria-label="Result">${failed(run.dryRun ? 'The trial run failed.' : 'The import failed.', run.error)}${this.#left(run.batch)}</section>`
      case 'stopped':
        return html`<section aria-label="Result">${hint(run.batch === null ? 'Stopped. Nothing was saved.' : 'Stopped.')}${this.#left(run.batch)}</section>`
      case 'done':
        return this.#report(run.dryRun, run.report)
    }
  }

  /** Says what an unfinished import left behind, and what you can do about it. */
  #left(batch: string | null) {
    if (batch === null) return nothing
    return html`<p class="small idone">The rows loaded so far are in <b>${batch}</b>, which is not finished. Load the same files again to continue, or undo it.</p>
      <p class="row idone"><button class="btn btn--bad" @click=${() => this.#batchAction(batch, 'undo')}>${icon('undo')}Undo</button></p>`
  }

  #report(dryRun: boolean, report: Extract<typeof desk.run, { at: 'done' }>['report']) {
    const { rows, errors, notes, batch } = report
    return html`<section aria-label=${dryRun ? 'Trial run' : 'Loaded'}>
        <p class="vh" role="status">${dryRun ? 'The trial run is done' : 'The files are loaded'}: ${counted(rows.accepted, 'row')} ok, ${rows.rejected} rejected.</p>
        <h2 class="ih2">${dryRun ? html`Trial run <small>nothing has been saved yet · ${counted(rows.read, 'row')} read</small>` : html`Loaded <small>${batch === null ? 'there was nothing to load' : `${counted(rows.accepted, 'row')} as ${batch}`}</small>`}</h2>
        ${figures(report)}
        ${dryRun || batch === null ? nothing : html`<p class="row idone"><button class="btn" @click=${() => this.#batchAction(batch, 'show')}>${icon('graph')}Show in Explore</button><button class="btn btn--bad" @click=${() => this.#batchAction(batch, 'undo')}>${icon('undo')}Undo</button></p>`}
      </section>
      ${
        errors.length === 0
          ? nothing
          : html`<section aria-label="Rejected rows"><h2 class="ih2">Rejected rows<span class="grow"></span><button class="linkbtn isave" @click=${() => desk.saveRejected()}>Download ${rows.rejected === 1 ? 'this row' : `these ${rows.rejected.toLocaleString('en-GB')} rows`}</button></h2>
            ${rejectedRows(errors, this.errorPage, (page) => {
              this.errorPage = page
            })}</section>`
      }${dryRun ? firstDifferences(report) : nothing}${notesOf(notes)}`
  }

  #foot(faults: ReturnType<typeof openFaults>) {
    const { run, files } = desk
    const isOff = files.length === 0 || faults.length > 0 || desk.isLooking || !this.isOnline
    const tryOut = (look: string, words: string) =>
      html`<button class="btn ${look}" ?disabled=${isOff} @click=${() => desk.start(true)}>${icon(words === 'Try again' ? 'retry' : 'run')}${words}</button>`
    const foot = (words: unknown, buttons: unknown) =>
      html`<div class="pane__foot iwin__f"><span class="grow">${words}</span>${buttons}</div>`
    if (run.at === 'running')
      return foot(
        run.dryRun ? 'Trying it out…' : 'Loading…',
        html`<button class="btn" @click=${() => desk.stop()}>Stop</button>`,
      )
    if (run.at === 'done' && !run.dryRun)
      return foot(
        run.report.rows.rejected > 0
          ? `${counted(run.report.rows.rejected, 'row was', 'rows were')} skipped.`
          : 'All rows were loaded.',
        html`<button class="btn btn--primary" @click=${() => desk.clear()}>Import more</button>`,
      )
    if (run.at === 'done') {
      const { accepted, rejected } = run.report.rows
      const words = run.report.stopped
        ? 'Stopped at the first rejected row, as chosen.'
        : rejected > 0
          ? `${counted(rejected, 'row')} will be skipped. You can fix and add them later.`
          : 'Every row can be loaded.'
      return foot(
        words,
        html`${tryOut('', 'Try again')}<button class="btn btn--primary" ?disabled=${isOff || accepted === 0 || run.report.stopped} @click=${() => desk.start(false)}>Load ${counted(accepted, 'row')}</button>`,
      )
    }
    return foot(
      files.length === 0
        ? 'You see what would change before anything is saved.'
        : faults.length > 0
          ? 'Settle the open points first.'
          : '',
      tryOut('btn--primary', 'Try it out'),
    )
  }

  readonly #over = (event: DragEvent): void => {
    if (desk.run.at === 'running' || !event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    this.isOver = true
  }

  readonly #drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault()
    this.isOver = false
    if (event.dataTransfer && desk.run.at !== 'running') await desk.add(await dropped(event.dataTransfer))
  }

  #pick(name: 'files' | 'folder'): void {
    this.querySelector<HTMLInputElement>(`input[name=${name}]`)?.click()
  }

  readonly #chosen = async ({ target }: Event): Promise<void> => {
    if (!(target instanceof HTMLInputElement) || target.files === null) return
    const files = chosen(target.files)
    target.value = ''
    await desk.add(files)
  }

  #batchAction(id: string, action: 'show' | 'undo'): void {
    void this.querySelector<ParleyBatches>('parley-batches')?.act(id, action)
  }
}

customElements.define('parley-import', ParleyImportPage)
