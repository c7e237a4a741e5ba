import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ForgetAnswer } from '../../model/api/journal.ts'
import { canonical } from '../../model/graph.ts'
import { AppError } from '../../model/problem.ts'
import { Snapshot, SnapshotId } from '../../model/snapshot.ts'
import { type FileType, fileTypes, SnapshotRecord, type SnapshotStatus } from '../../model/snapshot-record.ts'
import { snapshotId } from './freeze.ts'
import { renderFile } from './render/html.ts'
import { renderPng } from './render/png.ts'
import { renderSvg } from './render/svg.ts'
import { statusOf } from './succession.ts'

const RECORD = '.record.json'

/**
 * The published snapshots in a folder. Each has its files, which never change, and a record that says if it was
 * superseded or withdrawn. A file appears whole or not at all, so several servers may share the folder.
 */
export class SnapshotArchive {
  readonly #folder: string
  readonly #now: () => Date

  constructor(dataDir: string, now: () => Date = () => new Date()) {
    this.#folder = join(dataDir, 'snapshots')
    this.#now = now
  }

  /** Writes the files of a snapshot. If it is already published, nothing changes; if it was withdrawn, it comes back. */
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

  /** Returns how a snapshot stands, as everybody may know it. Throws `not-found`. */
  async status(id: string): Promise<SnapshotStatus> {
    return statusOf(await this.record(id), (other) => this.#recordIfAny(other))
  }

  /** Reads a file of a snapshot. Throws `not-found`, and `gone` if the snapshot was withdrawn. */
  async file(id: string, type: FileType): Promise<Buffer> {
    const { withdrawnAt } = await this.record(id)
    if (withdrawnAt !== null) throw new AppError('gone', `The snapshot ${id} was withdrawn`)
    return readFile(join(this.#folder, `${id}.${type}`))
  }

  async snapshot(id: string): Promise<Snapshot> {
    return Snapshot.parse(JSON.parse((await this.file(id, 'json')).toString('utf8')))
  }

  /**
   * Marks a snapshot as superseded by another; its page then says so. Throws `conflict` if the two would supersede each
   * other, or if the other was withdrawn, and `bad-request` if it is the same snapshot.
   *
   * @param note what changed, for readers of the old snapshot
   */
  async supersede(id: string, by: string, note?: string): Promise<SnapshotRecord> {
    const record = await this.record(id)
    if (by === id)
      throw new AppError('bad-request', `A snapshot can't supersede itself. Name another snapshot than ${id}`)
    for (let next: string | null = by; next !== null; next = (await this.record(next)).supersededBy) {
      if (next === id)
        throw new AppError(
          'conflict',
          `${by} is already superseded by ${id}, directly or through others. Choose another snapshot`,
        )
    }
    if ((await this.record(by)).withdrawnAt !== null)
      throw new AppError('conflict', `${by} was withdrawn. Name a snapshot that is still published`)
    return this.#keep({ ...record, supersededBy: by, supersededAt: this.#now().toISOString(), note })
  }

  /** Takes a snapshot back: deletes its files and keeps its record. Doing it again changes nothing. */
  async withdraw(id: string, reason: string | null): Promise<SnapshotRecord> {
    const record = await this.record(id)
    if (record.withdrawnAt !== null) return record
    const withdrawn = await this.#keep({ ...record, withdrawnAt: this.#now().toISOString(), reason })
    await Promise.all(fileTypes.map((type) => rm(join(this.#folder, `${id}.${type}`), { force: true })))
    return withdrawn
  }

  /** The ids of the published snapshots in whose document one of these ids or names occurs. */
  async showing(names: readonly string[]): Promise<string[]> {
    const found: string[] = []
    for (const { id, withdrawnAt } of await this.list()) {
      if (withdrawnAt !== null) continue
      const text = JSON.stringify(await this.snapshot(id))
      if (names.some((name) => text.includes(name))) found.push(id)
    }
    return found
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

/** Makes a handler for `catch` that returns a value if a file is missing, and throws every other error again. */
function onlyIfMissing<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return value
    throw error
  }
}

/** The places that erasing a person can't reach. */
const remaining = [
  'backups, exports and copies made before',
  'saved views and snapshots embedded elsewhere',
  'what the engine keeps of deleted data in its files until it writes them anew',
]

/** Adds to the report of an erasure what it did not reach, so that somebody can see to it by hand. */
export async function reportErased(
  archive: SnapshotArchive,
  erasure: Omit<ForgetAnswer, 'snapshots' | 'remaining'>,
): Promise<ForgetAnswer> {
  return { ...erasure, snapshots: await archive.showing([...erasure.ids, ...erasure.names]), remaining }
}
