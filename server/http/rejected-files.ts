import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../../model/problem.ts'
import type { FileInput } from '../formats/formats.ts'
import type { RowError } from '../formats/reader.ts'
import { rejectedRows } from '../ingest/rejected-rows.ts'

/** Imports whose rejected rows are kept, the newest. */
const MOST = 20

interface Kept {
  folder: string
  /** Where the rows of each file are, by its name. */
  paths: Map<string, string>
}

/** The rows that imports rejected, as files of the same formats, on disk until newer ones take their place. */
export class RejectedFiles {
  private readonly kept = new Map<string, Kept>()

  /** Keeps what was rejected of a job's files, while these are still there. */
  async keep(job: string, inputs: readonly FileInput[], errors: readonly RowError[]): Promise<void> {
    if (errors.length === 0) return
    const folder = await mkdtemp(join(tmpdir(), 'parley-rejected-'))
    const paths = new Map<string, string>()
    for (const { file, excerpt } of inputs) {
      const rows = excerpt === null ? null : rejectedRows(file, excerpt, errors)
      if (rows === null) continue
      const path = join(folder, String(paths.size))
      await pipeline(Readable.from(rows), createWriteStream(path))
      paths.set(file.name, path)
    }
    this.kept.set(job, { folder, paths })
    await this.forget()
  }

  /** The rejected rows of one file of a job. Throws `not-found`. */
  open(job: string, file: string): ReadStream {
    const path = this.kept.get(job)?.paths.get(file)
    if (path === undefined) {
      throw new AppError('not-found', `No rejected rows of "${file}" are kept for job "${job}": import it again`)
    }
    return createReadStream(path)
  }

  private async forget(): Promise<void> {
    for (const [job, { folder }] of [...this.kept].slice(0, -MOST)) {
      this.kept.delete(job)
      await rm(folder, { recursive: true, force: true })
    }
  }
}
