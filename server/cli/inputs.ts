import { stat } from 'node:fs/promises'
import { AppError } from '../../model/problem.ts'
import { csvExcerpt, csvReader } from '../formats/csv/reader.ts'
import { type Format, formatOf } from '../formats/detect.ts'
import { inputFile, mappingOf, recordFiles } from '../formats/disk-files.ts'
import { formats } from '../formats/formats.ts'
import type { Excerpt, InputFile } from '../formats/reader.ts'
import type { IngestInput } from '../ingest/read-inputs.ts'

/** A file to ingest, and how rows are cut out of it, where it has several. */
export interface FileInput extends IngestInput {
  excerpt: Excerpt | null
}

export interface Inputs {
  inputs: FileInput[]
  skipped: { name: string; reason: string }[]
}

/** The files behind paths, each with its reader: a folder yields its record files, what is left aside is listed. */
export async function inputsAt(paths: readonly string[]): Promise<Inputs> {
  const found: Inputs = { inputs: [], skipped: [] }
  for (const path of paths) {
    const there = await stat(path).catch(() => {
      throw new AppError('not-found', `There is no file or folder "${path}"`)
    })
    if (there.isDirectory()) {
      const folder = await recordFiles(path)
      found.skipped.push(...folder.skipped)
      for (const { file, format } of folder.files) found.inputs.push(await inputOf(file, format))
      continue
    }
    const file = await inputFile(path)
    const format = await formatOf(file)
    if (typeof format !== 'string') throw new AppError('bad-request', `"${path}" can't be read: ${format.reason}`)
    found.inputs.push(await inputOf(file, format))
  }
  return found
}

async function inputOf(file: InputFile, format: Format): Promise<FileInput> {
  if (format === 'csv') {
    const mapping = await mappingOf(file.name)
    return { file, read: csvReader(mapping), excerpt: csvExcerpt(mapping) }
  }
  return { file, ...formats[format] }
}
