import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../../model/problem.ts'
import type { FileInput } from '../formats/formats.ts'
import type { RowError } from '../formats/reader.ts'
import { rejectedRows } from '../ingest/rejected-rows.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** The number of imports whose rejected rows are kept. */
const MOST = 20

interface Kept {
  folder: string
  /** The path of each file's rejected rows, by the file's name. */
  paths: Map<string, string>
}

/** Keeps the rows that the latest imports rejected, on disk, as files of the same formats. */
export class RejectedFiles {
  private readonly kept = new Map<string, Kept>()

  /** Keeps the rejected rows of a job's files. Call it before the files are removed. */
  async keep(job: string, inputs: readonly FileInput[], errors: readonly RowError[]): Promise<void> {
    if (errors.length === 0) return
    const folder = await temporaryFolder('rejected')
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

  /** Opens the rejected rows of one file of a job. Throws `not-found`. */
  open(job: string, file: string): ReadStream {
    const path = this.kept.get(job)?.paths.get(file)
    if (path === undefined) {
      throw new AppError(
        'not-found',
        `Job "${job}" has no rejected rows of "${file}" (any more): import the file again`,
      )
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
