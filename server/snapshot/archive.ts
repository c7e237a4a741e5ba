import { join } from 'node:path'
import { canonical } from '../../model/graph.ts'
import { AppError } from '../../model/problem.ts'
import { Snapshot, SnapshotId } from '../../model/snapshot.ts'
import { type FileType, fileTypes, SnapshotRecord, type SnapshotStatus } from '../../model/snapshot-record.ts'
import { ArchiveFolder } from './archive-folder.ts'
import { hashesOf, isDocument, isIntact } from './file-hashes.ts'
import { snapshotId } from './freeze.ts'
import { isAbout, SnapshotOrigin } from './origin.ts'
import { renderFiles } from './render/files.ts'
import { sealed, signedPage } from './signature.ts'
import { type Signer, signerIn } from './signing.ts'
import { statusOf } from './succession.ts'

const RECORD = '.record.json'
const ORIGIN = '.origin.json'
/** The document of a withdrawn snapshot. It is private: without it, taking the withdrawal back would not be possible. */
const KEPT = '.kept.json'

/** A snapshot that can't be read, and what to do about it. */
export interface Damaged {
  id: string
  problem: string
}

/**
 * The published snapshots in a folder. Each has its files, which never change, and a record with their hashes that says
 * if it was superseded or withdrawn. A file that was changed or is missing is never served, but made again from the
 * document. A file appears whole or not at all, so several servers may share the folder.
 */
export class SnapshotArchive {
  readonly #folder: ArchiveFolder
  readonly #dataDir: string
  readonly #now: () => Date
  readonly #host: string | null
  #signer: Promise<Signer> | null = null
  readonly #turns = new Map<string, Promise<unknown>>()

  /** @param host the address that readers see; pages name it, so that others can look up the key there */
  constructor(dataDir: string, now: () => Date = () => new Date(), host: string | null = null) {
    this.#folder = new ArchiveFolder(join(dataDir, 'snapshots'))
    this.#dataDir = dataDir
    this.#now = now
    this.#host = host
  }

  /** Returns the host's key, and makes it at the first call. */
  signer(): Promise<Signer> {
    this.#signer ??= signerIn(this.#dataDir)
    return this.#signer
  }

  /**
   * Writes the files of a snapshot. If it is already published, nothing changes; if it was withdrawn, it comes back. A
   * record that can't be read, and files without their document, are written anew.
   *
   * @param ids the ids in the store that the ids of the document stand for; kept in private
   */
  publish(snapshot: Snapshot, ids?: SnapshotOrigin['ids']): Promise<SnapshotRecord> {
    const id = snapshotId(snapshot)
    return this.#inTurn(id, async () => {
      const known = await this.#readable(id)
      if (ids !== undefined) await this.#folder.write(id + ORIGIN, canonical({ id, ids }))
      const isStanding = known !== null && known.withdrawnAt === null
      const document = isStanding ? await this.#folder.read(`${id}.json`) : null
      if (isStanding && document !== null && isDocument(id, document)) return known
      const publishedAt = this.#now().toISOString()
      const fresh = { id, title: snapshot.title, publishedAt, supersededBy: null, withdrawnAt: null, reason: null }
      const published = await this.#writeAll(isStanding ? known : fresh, snapshot)
      await this.#folder.remove(id + KEPT)
      return published
    })
  }

  /** Returns all records, newest first, and the ids of those that can't be read. */
  async list(): Promise<{ snapshots: SnapshotRecord[]; damaged: Damaged[] }> {
    const snapshots: SnapshotRecord[] = []
    const damaged: Damaged[] = []
    for (const id of await this.#idsOf(RECORD)) {
      try {
        snapshots.push(await this.record(id))
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        damaged.push({ id, problem: error.message })
      }
    }
    return { snapshots: snapshots.sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1)), damaged }
  }

  /** Throws `not-found` for an id that was never published here, and `damaged` if its record can't be read. */
  async record(id: string): Promise<SnapshotRecord> {
    const record = await this.#recordIfAny(id)
    if (record === null) throw new AppError('not-found', `There is no snapshot ${JSON.stringify(id)}`)
    return record
  }

  /** Returns how a snapshot stands, as everybody may know it. Throws `not-found`. */
  async status(id: string): Promise<SnapshotStatus> {
    return statusOf(await this.record(id), (other) => this.#readable(other))
  }

  /** Returns the record with the hashes of the files and the host's signature of them. Throws as `file` does. */
  async signed(id: string): Promise<SnapshotRecord> {
    const record = await this.record(id)
    if (record.files !== undefined || record.withdrawnAt !== null) return record
    await this.mend(id)
    return this.record(id)
  }

  /**
   * Reads a file of a snapshot. If it was changed or is missing, it is made again. Throws `not-found`, `gone` if the
   * snapshot was withdrawn, and `damaged` if the document itself is lost.
   */
  async file(id: string, type: FileType): Promise<Buffer> {
    const record = await this.#standing(id)
    const content = await this.#folder.read(`${id}.${type}`)
    if (content !== null && isIntact(record, type, content)) return content
    return (await this.mend(id)).files[type]
  }

  /**
   * Checks all files of a snapshot, and makes those again that were changed or are missing. Returns them, and which were
   * made again. The files of a record without hashes are taken as they are. Throws as `file` does.
   */
  mend(id: string): Promise<{ files: Record<FileType, Buffer>; mended: FileType[] }> {
    return this.#inTurn(id, async () => {
      const record = await this.#standing(id)
      const found = await this.#found(id)
      const isWrong = (type: FileType) => {
        const content = found[type]
        return content === null || (record.files === undefined ? false : !isIntact(record, type, content))
      }
      const document = found.json !== null && isDocument(id, found.json) ? found.json : null
      if (document === null) throw lost(id, found.json === null ? 'is missing' : 'was changed')
      const wrong = fileTypes.filter(isWrong)
      const made = wrong.length === 0 ? null : await this.#rendered(parsedDocument(id, document))
      const of = (type: FileType) => (wrong.includes(type) ? made?.[type] : found[type]) ?? document
      const files = { json: document, svg: of('svg'), png: of('png'), html: of('html') }
      for (const type of wrong) await this.#folder.write(`${id}.${type}`, files[type])
      if (wrong.length > 0 || record.files === undefined)
        await this.#keep(sealed(record, hashesOf(files), await this.signer()))
      return { files, mended: wrong }
    })
  }

  async snapshot(id: string): Promise<Snapshot> {
    return parsedDocument(id, await this.file(id, 'json'))
  }

  /** Returns the ids in the store that a document's ids stand for; null if none were kept. */
  async origin(id: string): Promise<SnapshotOrigin | null> {
    const content = await this.#folder.read(id + ORIGIN)
    if (content === null) return null
    const origin = SnapshotOrigin.safeParse(jsonIn(content)).data
    if (origin === undefined)
      throw new AppError(
        'damaged',
        `The private record ${id}${ORIGIN} can't be read: put it back from a backup, or delete it`,
      )
    return origin
  }

  /**
   * Marks a snapshot as superseded by another; its page then says so. Throws `conflict` if the two would supersede each
   * other, or if the other was withdrawn, and `bad-request` if it is the same snapshot.
   *
   * @param note what changed, for readers of the old snapshot
   */
  supersede(id: string, by: string, note?: string): Promise<SnapshotRecord> {
    return this.#inTurn(id, async () => {
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
    })
  }

  /**
   * Takes a snapshot back: deletes its public files and keeps its record. The document is kept in private, so that this
   * can be taken back; `forGood` deletes that too. Doing it again changes nothing else.
   */
  withdraw(id: string, reason: string | null, { forGood = false } = {}): Promise<SnapshotRecord> {
    return this.#inTurn(id, async () => {
      const record = await this.record(id)
      const document = await this.#folder.read(`${id}.json`)
      if (!forGood && document !== null && isDocument(id, document)) await this.#folder.write(id + KEPT, document)
      const isNew = record.withdrawnAt === null
      const withdrawn = isNew ? { ...record, withdrawnAt: this.#now().toISOString(), reason } : record
      if (isNew) await this.#keep(withdrawn)
      for (const type of fileTypes) await this.#folder.remove(`${id}.${type}`)
      if (forGood) for (const end of [KEPT, ORIGIN]) await this.#folder.remove(id + end)
      return withdrawn
    })
  }

  /**
   * Takes back that a snapshot was superseded or withdrawn: it stands again as published. Throws `conflict` if it already
   * does, or if its document was not kept.
   */
  takeBack(id: string): Promise<SnapshotRecord> {
    return this.#inTurn(id, async () => {
      const { supersededAt, note, ...record } = await this.record(id)
      if (record.withdrawnAt === null && record.supersededBy === null)
        throw new AppError('conflict', `${id} is neither superseded nor withdrawn: there is nothing to take back`)
      const standing = { ...record, supersededBy: null, withdrawnAt: null, reason: null }
      if (record.withdrawnAt === null) return this.#keep(standing)
      const document = await this.kept(id)
      if (document === null)
        throw new AppError('conflict', `The document of ${id} was not kept: publish the same view again`)
      const published = await this.#writeAll(standing, document)
      await this.#folder.remove(id + KEPT)
      return published
    })
  }

  /** Returns the document of a withdrawn snapshot that is kept in private, or null. Throws `damaged` if it was changed. */
  async kept(id: string): Promise<Snapshot | null> {
    const content = await this.#folder.read(id + KEPT)
    if (content === null) return null
    if (isDocument(id, content)) return parsedDocument(id, content)
    throw new AppError(
      'damaged',
      `The kept document ${id}${KEPT} was changed: put it back from a backup, or publish the same view again`,
    )
  }

  /** Changes the title in a record, where a name in it must go. */
  retitle(id: string, title: string, reason: string | null): Promise<SnapshotRecord> {
    return this.#inTurn(id, async () => this.#keep({ ...(await this.record(id)), title, reason }))
  }

  /** Forgets which items of a document stand for these ids of the store. */
  forgetOrigin(id: string, stored: readonly string[]): Promise<void> {
    return this.#inTurn(id, async () => {
      const origin = await this.origin(id)
      if (origin === null) return
      const ids = Object.fromEntries(Object.entries(origin.ids).filter(([, each]) => !isAbout(each, stored)))
      await this.#folder.write(id + ORIGIN, canonical({ ...origin, ids }))
    })
  }

  /** Returns all ids of which any file is there. */
  async ids(): Promise<string[]> {
    const names = await this.#folder.names()
    return [...new Set(names.map((name) => name.split('.')[0] ?? ''))].filter(isId)
  }

  /** Deletes the drafts that killed processes left behind, by default those older than an hour. */
  tidy(olderThanMs?: number): Promise<number> {
    return this.#folder.tidy(this.#now(), olderThanMs)
  }

  async #idsOf(end: string): Promise<string[]> {
    return (await this.#folder.names()).filter((name) => name.endsWith(end)).map((name) => name.slice(0, -end.length))
  }

  async #standing(id: string): Promise<SnapshotRecord> {
    const record = await this.record(id)
    if (record.withdrawnAt !== null) throw new AppError('gone', `The snapshot ${id} was withdrawn`)
    return record
  }

  async #found(id: string): Promise<Record<FileType, Buffer | null>> {
    const [json = null, svg = null, png = null, html = null] = await Promise.all(
      fileTypes.map((type) => this.#folder.read(`${id}.${type}`)),
    )
    return { json, svg, png, html }
  }

  async #rendered(snapshot: Snapshot): Promise<Record<FileType, Buffer>> {
    const files = await renderFiles(snapshot)
    return { ...files, html: signedPage(files.html, snapshotId(snapshot), await this.signer(), this.#host) }
  }

  async #writeAll(record: SnapshotRecord, snapshot: Snapshot): Promise<SnapshotRecord> {
    const files = await this.#rendered(snapshot)
    for (const type of fileTypes) await this.#folder.write(`${record.id}.${type}`, files[type])
    return this.#keep(sealed(record, hashesOf(files), await this.signer()))
  }

  async #recordIfAny(id: string): Promise<SnapshotRecord | null> {
    if (!isId(id)) return null
    const content = await this.#folder.read(id + RECORD)
    if (content === null) return null
    const record = SnapshotRecord.safeParse(jsonIn(content)).data
    if (record?.id === id) return record
    throw new AppError(
      'damaged',
      `The record ${id}${RECORD} ${record === undefined ? "can't be read" : `is the record of ${record.id}`}: put it back from a backup, or publish the same view again`,
    )
  }

  /** Returns a record, or null if there is none that can be read. */
  #readable(id: string): Promise<SnapshotRecord | null> {
    return this.#recordIfAny(id).catch((error: unknown) => {
      if (error instanceof AppError) return null
      throw error
    })
  }

  async #keep(record: SnapshotRecord): Promise<SnapshotRecord> {
    await this.#folder.write(record.id + RECORD, canonical(record))
    return record
  }

  /** Does one thing after the other with a snapshot, so that no change of its record is lost. */
  #inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const done = (this.#turns.get(id) ?? Promise.resolve()).then(work, work)
    this.#turns.set(id, done)
    const forget = () => {
      if (this.#turns.get(id) === done) this.#turns.delete(id)
    }
    done.then(forget, forget)
    return done
  }
}

const isId = (id: string) => SnapshotId.safeParse(id).success

function parsedDocument(id: string, content: Buffer): Snapshot {
  const snapshot = Snapshot.safeParse(jsonIn(content)).data
  if (snapshot !== undefined) return snapshot
  throw new AppError(
    'damaged',
    `The document of ${id} has a form that this version of Parley doesn't know: update Parley`,
  )
}

function jsonIn(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'))
  } catch {
    return undefined
  }
}

function lost(id: string, what: string): AppError {
  return new AppError(
    'damaged',
    `The document ${id}.json ${what}, so Parley can't show this snapshot: put the file back from a backup, or publish the same view again`,
  )
}

/** Returns the archive in the data folder of a configuration. */
export function archiveOf({ dataDir, publicUrl }: { dataDir: string; publicUrl: string | null }): SnapshotArchive {
  return new SnapshotArchive(dataDir, undefined, publicUrl)
}
