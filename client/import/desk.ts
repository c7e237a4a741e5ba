import type { FileStart, ImportProgress, ImportReport } from '../../model/api/imports.ts'
import { isMapping, mappingPath } from '../../model/csv-mapping.ts'
import { ApiError, asApiError, isAbort } from '../net/call.ts'
import { cancelJob, formatsOf, jobEvents, type Picked, rejectedRows, startImport } from '../net/import-api.ts'
import { saveFile } from '../parts/save-file.ts'
import { type Draft, draftOf, faultsOf, mappingOf } from './draft.ts'
import { withFiles } from './files.ts'
import { rejectedIn } from './report-words.ts'

/** A chosen file: its format, and for a table the mapping to read it by. */
export interface DeskFile extends Picked {
  start: FileStart
  draft: Draft | null
  /** Why the mapping beside a table can't be used. */
  fault: string | null
}

/** The state of the import: what it does now, or how it ended. */
export type Run =
  | { at: 'none' }
  | { at: 'running'; dryRun: boolean; job: string | null; progress: ImportProgress | null }
  | { at: 'done'; dryRun: boolean; job: string; report: ImportReport }
  /** `batch` is the open batch that holds what was written before the failure. */
  | { at: 'failed'; dryRun: boolean; error: ApiError; batch: string | null }
  | { at: 'stopped'; dryRun: boolean; batch: string | null }

/**
 * An import from the choice of files to the batch. It outlives the page that shows it: you can look something up on
 * another page and come back. `changed` is called after every change.
 */
export class ImportDesk {
  changed: () => void = () => {}
  files: readonly DeskFile[] = []
  /** True while the server looks at files. */
  isLooking = false
  /** Why the server could not look at files. */
  problem: ApiError | null = null
  options = { replace: false, strict: false }
  run: Run = { at: 'none' }
  #running: AbortController | undefined
  /** The look that failed, to be tried again. */
  #kept: (() => Promise<void>) | undefined

  /** Adds files, and to each table the mapping that lies beside it. */
  async add(more: readonly Picked[]): Promise<void> {
    await this.#look(
      withFiles(this.files, more),
      'utf-8',
      more.map(({ name }) => name),
    )
  }

  /** Reads the start of a table again in another encoding. */
  async decode(name: string, encoding: string): Promise<void> {
    await this.#look(this.files, encoding, [name])
  }

  /** Looks again at files after an outage, or once a token was given. */
  async again(): Promise<void> {
    await this.#kept?.()
  }

  async #look(files: readonly Picked[], encoding: string, fresh: readonly string[]): Promise<void> {
    this.#kept = undefined
    this.#set({ isLooking: true, problem: null, run: { at: 'none' } })
    try {
      const known = new Map(this.files.map((file) => [file.name, file]))
      const mappings = files.filter(({ name }) => isMapping(name))
      const isFresh = (name: string) => fresh.includes(name) || fresh.includes(mappingPath(name)) || !known.has(name)
      const asked = files.filter(({ name }) => !isMapping(name) && isFresh(name))
      const starts = asked.length === 0 ? [] : await formatsOf(asked, encoding)
      const looked = await Promise.all(
        asked.map(async (file, index) => {
          const start = starts[index]
          const mapping = mappings.find(({ name }) => name === mappingPath(file.name))
          return start === undefined ? [] : [[file.name, await deskFile(file, start, mapping)] as const]
        }),
      )
      const now = new Map([...known, ...looked.flat()])
      this.#set({ files: files.flatMap(({ name }) => now.get(name) ?? []) })
      const lost = mappings.find(({ name }) => !files.some((file) => mappingPath(file.name) === name))
      if (lost !== undefined) {
        throw new ApiError(
          `"${lost.name}" is a mapping, but its table is missing. Add the table too.`,
          'bad-request',
          400,
        )
      }
    } catch (error) {
      const problem = asApiError(error)
      if (problem.isOutage || problem.isRefusal) this.#kept = () => this.#look(files, encoding, fresh)
      this.#set({ problem })
    } finally {
      this.#set({ isLooking: false })
    }
  }

  remove(name: string): void {
    this.#set({ files: this.files.filter((file) => file.name !== name), run: { at: 'none' } })
  }

  /** Changes how a table is read. */
  edit(name: string, draft: Draft): void {
    const files = this.files.map((file) => (file.name === name ? { ...file, draft, fault: null } : file))
    this.#set({ files, run: { at: 'none' } })
  }

  choose(options: Partial<ImportDesk['options']>): void {
    this.#set({ options: { ...this.options, ...options }, run: { at: 'none' } })
  }

  /** Removes all files, and stops a running import. */
  clear(): void {
    this.#running?.abort()
    this.#set({ files: [], run: { at: 'none' }, problem: null })
  }

  /** Tries the files out (`dryRun`) or loads them. */
  async start(dryRun: boolean): Promise<void> {
    const running = new AbortController()
    this.#running = running
    this.#set({ run: { at: 'running', dryRun, job: null, progress: null } })
    try {
      const job = await startImport(sent(this.files), { ...this.options, dryRun }, running.signal)
      this.#set({ run: { at: 'running', dryRun, job, progress: null } })
      for await (const event of jobEvents(job, running.signal)) {
        if (event.type === 'progress') this.#set({ run: { at: 'running', dryRun, job, progress: event.progress } })
        else if (event.type === 'done') this.#set({ run: { at: 'done', dryRun, job, report: event.report } })
        else if (event.type === 'cancelled') this.#set({ run: { at: 'stopped', dryRun, batch: event.batch } })
        else {
          const { detail, code, status, details } = event.problem
          this.#set({
            run: { at: 'failed', dryRun, error: new ApiError(detail, code, status, details), batch: event.batch },
          })
        }
      }
    } catch (error) {
      if (isAbort(error)) this.#set({ run: { at: 'stopped', dryRun, batch: null } })
      else this.#set({ run: { at: 'failed', dryRun, error: asApiError(error), batch: null } })
    }
  }

  /** Ends what runs. */
  async stop(): Promise<void> {
    const { run } = this
    if (run.at !== 'running') return
    if (run.job === null) this.#running?.abort()
    else await cancelJob(run.job)
  }

  /** Saves the rejected rows of each file as a file of its format, beside the mapping of a table. */
  async saveRejected(): Promise<void> {
    const { run } = this
    if (run.at !== 'done') return
    try {
      for (const [name] of rejectedIn(run.report.errors)) {
        const file = this.files.find((one) => one.name === name)
        if (file === undefined || !hasRows(file, run.report.errors)) continue
        saveFile(name, await rejectedRows(run.job, name))
        if (file.draft !== null) saveFile(mappingPath(name), `${JSON.stringify(mappingOf(file.draft), null, 2)}\n`)
      }
      this.#set({ problem: null })
    } catch (error) {
      this.#set({ problem: asApiError(error) })
    }
  }

  #set(state: Partial<Pick<ImportDesk, 'files' | 'isLooking' | 'problem' | 'options' | 'run'>>): void {
    Object.assign(this, state)
    this.changed()
  }
}

/** True if rejected rows can be cut out of a file. An article is a single row, so it can't be cut. */
function hasRows({ name, start }: DeskFile, errors: ImportReport['errors']): boolean {
  return start.format !== 'article' && errors.some((error) => error.file === name && error.row !== null)
}

async function deskFile(file: Picked, start: FileStart, mapping: Picked | undefined): Promise<DeskFile> {
  const guessed = start.table === null ? null : draftOf(start.table.mapping)
  if (mapping === undefined) return { ...file, start, draft: guessed, fault: null }
  const draft = draftOf(parsed(await mapping.file.text()))
  const fault = draft === null ? `${mapping.name} is not a valid mapping. Parley guessed the columns below.` : null
  return { ...file, start, draft: draft ?? guessed, fault }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The files to send: each table with its current mapping. */
function sent(files: readonly DeskFile[]): Picked[] {
  return files.flatMap(({ name, file, draft }) => {
    if (draft === null) return [{ name, file }]
    const mapping = mappingPath(name)
    return [
      { name, file },
      { name: mapping, file: new File([JSON.stringify(mappingOf(draft))], mapping) },
    ]
  })
}

/** What you have to settle before the files can be read; empty if they are ready. */
export function openFaults(files: readonly DeskFile[]): { name: string; faults: string[] }[] {
  return files.flatMap(({ name, start, draft }) => {
    if (start.format === null) return [{ name, faults: [`Parley can't read it: ${start.reason}.`] }]
    if (start.format !== 'csv') return []
    if (start.table === null || draft === null) return [{ name, faults: [start.reason ?? 'It has no columns.'] }]
    const faults = faultsOf(draft, start.table.columns)
    return faults.length === 0 ? [] : [{ name, faults }]
  })
}
