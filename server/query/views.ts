import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SavedView } from '../../model/api/graph.ts'
import { canonical } from '../../model/graph.ts'
import { AppError } from '../../model/problem.ts'

/** The saved views: those too large for an address, one file each, in a folder that several servers may share. */
export interface Views {
  /** Saves a view and returns its id. The id is a hash of the view, so the same view always has the same id. */
  save(view: SavedView): Promise<string>
  /** Throws `not-found`. */
  load(id: string): Promise<SavedView>
}

/** @param dataDir absolute path of the data folder */
export function viewsIn(dataDir: string): Views {
  const folder = join(dataDir, 'views')
  const fileOf = (id: string) => join(folder, `${id}.json`)
  return {
    async save(view) {
      const text = canonical(view)
      const id = createHash('sha256').update(text).digest('hex').slice(0, 32)
      await mkdir(folder, { recursive: true })
      const temporary = join(folder, `.${randomUUID()}`)
      await writeFile(temporary, text)
      await rename(temporary, fileOf(id))
      return id
    },
    async load(id) {
      const text = await readFile(fileOf(id), 'utf8').catch((cause: unknown) => {
        throw new AppError('not-found', `There is no saved view "${id}": save it again`, { cause })
      })
      return SavedView.parse(JSON.parse(text))
    },
  }
}
