import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonical } from '../../model/graph.ts'
import { AppError } from '../../model/problem.ts'
import { Snapshot, SnapshotId, SnapshotRecord } from '../../model/snapshot.ts'
import { snapshotId } from './freeze.ts'
import { renderFile } from './render/html.ts'
import { renderPng } from './render/png.ts'
import { renderSvg } from './render/svg.ts'

export const fileTypes = ['json', 'svg', 'png', 'html'] as const
export type FileType = (typeof fileTypes)[number]

const RECORD = '.record.json'

/**
 * Published snapshots in a folder: for each its files, written once and never changed, and a record of what became of
 * it. Each file appears whole or not at all, so several servers may share the folder.
 */
export class SnapshotArchive {
  readonly #folder: string
  readonly #now: () => Date

  constructor(dataDir: string, now: () => Date = () => new Date()) {
    this.#folder = join(dataDir, 'snapshots')
    this.#now = now
  }

  /** Writes the files of a snapshot. Publishing the same again changes nothing, unless it was withdrawn: then it is back. */
  async publish(snapshot: Snapshot): Promise<SnapshotRecord> {
    const id = snapshotId(snapshot)
    const known = await this.#recordIfAny(id)
    if (known !== null && known.withdrawnAt === null) return known
    await mkdir(this.#folder, { recursive: true })
    const svg = renderSvg(snapshot, { captioned: true })
    await this.#write(`${id}.svg`, svg)
    await this.#write(`${id}.png`, await renderPng(svg))
    await this.#write(`${id}.html`, renderFile(snapshot))
    await this.#write(`${id}.json`, canonical(snapshot))
    const publishedAt = this.#now().toISOString()
    return this.#keep({ id, title: snapshot.title, publishedAt, supersededBy: null, withdrawnAt: null, reason: null })
  }

  /** All records, newest first. */
  async list(): Promise<SnapshotRecord[]> {
    const names = await readdir(this.#folder).catch(onlyIfMissing([]))
    const ids = names.filter((name) => name.endsWith(RECORD)).map((name) => name.slice(0, -RECORD.length))
    const records = await Promise.all(ids.map((id) => this.record(id)))
    return records.sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
  }

  /** Throws `not-found` for an id that was never published here. */
  async record(id: string): Promise<SnapshotRecord> {
    const record = await this.#recordIfAny(id)
    if (record === null) throw new AppError('not-found', `There is no snapshot ${JSON.stringify(id)}`)
    return record
  }

  /** Throws `not-found`, and `gone` where the snapshot was withdrawn. */
  async file(id: string, type: FileType): Promise<Buffer> {
    const { withdrawnAt } = await this.record(id)
    if (withdrawnAt !== null) throw new AppError('gone', `The snapshot ${id} was withdrawn`)
    return readFile(join(this.#folder, `${id}.${type}`))
  }

  async snapshot(id: string): Promise<Snapshot> {
    return Snapshot.parse(JSON.parse((await this.file(id, 'json')).toString('utf8')))
  }

  /**
   * Says on a snapshot's page that another took its place. Throws `conflict` where that would lead in a circle, and
   * `bad-request` where the other is itself.
   */
  async supersede(id: string, by: string): Promise<SnapshotRecord> {
    const record = await this.record(id)
    if (by === id) throw new AppError('bad-request', `A snapshot cannot take its own place: name another than ${id}`)
    for (let next: string | null = by; next !== null; next = (await this.record(next)).supersededBy) {
      if (next === id)
        throw new AppError('conflict', `${by} is or was itself superseded by ${id}: choose another snapshot`)
    }
    if ((await this.record(by)).withdrawnAt !== null)
      throw new AppError('conflict', `${by} was withdrawn: supersede ${id} by a snapshot that is published`)
    return this.#keep({ ...record, supersededBy: by })
  }

  /** Takes a snapshot back: its files are deleted, its record stays. Doing it again changes nothing. */
  async withdraw(id: string, reason: string | null): Promise<SnapshotRecord> {
    const record = await this.record(id)
    if (record.withdrawnAt !== null) return record
    const withdrawn = await this.#keep({ ...record, withdrawnAt: this.#now().toISOString(), reason })
    await Promise.all(fileTypes.map((type) => rm(join(this.#folder, `${id}.${type}`), { force: true })))
    return withdrawn
  }

  async #recordIfAny(id: string): Promise<SnapshotRecord | null> {
    if (!SnapshotId.safeParse(id).success) return null
    const text = await readFile(join(this.#folder, id + RECORD), 'utf8').catch(onlyIfMissing(null))
    return text === null ? null : SnapshotRecord.parse(JSON.parse(text))
  }

  async #keep(record: SnapshotRecord): Promise<SnapshotRecord> {
    await this.#write(record.id + RECORD, canonical(record))
    return record
  }

  async #write(name: string, content: string | Buffer): Promise<void> {
    const draft = join(this.#folder, `.${name}-${randomUUID()}`)
    await writeFile(draft, content, { flush: true })
    await rename(draft, join(this.#folder, name))
  }
}

/** For `catch`: a value in place of a file that is not there; other errors go on. */
function onlyIfMissing<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return value
    throw error
  }
}
