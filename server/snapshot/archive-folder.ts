import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onlyIfMissing } from '../only-if-missing.ts'

/** The age in milliseconds from which the draft of a file counts as left behind by a process that was killed. */
const ABANDONED_MS = 60 * 60_000

/** A folder of files that appear whole or not at all, so that several servers may share it. */
export class ArchiveFolder {
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  /** Returns the names of all files, without drafts. A folder that does not exist is empty. */
  async names(): Promise<string[]> {
    const all = await readdir(this.#path).catch(onlyIfMissing([]))
    return all.filter((name) => !name.startsWith('.')).sort()
  }

  /** Returns the content of a file, or null if there is none. */
  read(name: string): Promise<Buffer | null> {
    return readFile(join(this.#path, name)).catch(onlyIfMissing(null))
  }

  async write(name: string, content: string | Buffer): Promise<void> {
    await mkdir(this.#path, { recursive: true })
    const draft = join(this.#path, `.${name}-${randomUUID()}`)
    await writeFile(draft, content, { flush: true })
    await rename(draft, join(this.#path, name))
  }

  remove(name: string): Promise<void> {
    return rm(join(this.#path, name), { force: true })
  }

  /** Deletes the drafts that killed processes left behind, and returns their number. */
  async tidy(now: Date, olderThanMs = ABANDONED_MS): Promise<number> {
    const drafts = (await readdir(this.#path).catch(onlyIfMissing([]))).filter((name) => name.startsWith('.'))
    let gone = 0
    for (const draft of drafts) {
      const made = await stat(join(this.#path, draft)).catch(onlyIfMissing(null))
      if (made === null || now.getTime() - made.mtimeMs < olderThanMs) continue
      await this.remove(draft)
      gone++
    }
    return gone
  }
}
