import { stat } from 'node:fs/promises'
import { AppError } from '../../model/problem.ts'
import { formatOf } from '../formats/detect.ts'
import { inputFile, mappingOf, recordFiles } from '../formats/disk-files.ts'
import { type FileInput, inputOf } from '../formats/formats.ts'

export interface Inputs {
  inputs: FileInput[]
  skipped: { name: string; reason: string }[]
}

/**
 * Returns the files at some paths, each with its reader. Of a folder it takes the record files, and lists in `skipped`
 * what it leaves out. A table's mapping lies beside it. Throws `not-found` and `bad-request`.
 */
export async function inputsAt(paths: readonly string[]): Promise<Inputs> {
  const found: Inputs = { inputs: [], skipped: [] }
  for (const path of paths) {
    const there = await stat(path).catch(() => {
      throw new AppError('not-found', `There is no file or folder "${path}": check the path`)
    })
    if (there.isDirectory()) {
      const folder = await recordFiles(path)
      found.skipped.push(...folder.skipped)
      for (const { file, format } of folder.files) {
        found.inputs.push(await inputOf(file, format, () => mappingOf(file.name)))
      }
      continue
    }
    const file = await inputFile(path)
    const format = await formatOf(file)
    if (typeof format !== 'string') throw new AppError('bad-request', `Can't read "${path}": ${format.reason}`)
    found.inputs.push(await inputOf(file, format, () => mappingOf(file.name)))
  }
  return found
}
