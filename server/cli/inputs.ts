import { stat } from 'node:fs/promises'
import { AppError } from '../../model/problem.ts'
import type { IngestInput } from '../ingest/ingest.ts'
import { csvFileReader } from '../ingest/sources/csv-file.ts'
import { type Format, formatOf } from '../ingest/sources/detect.ts'
import { inputFile } from '../ingest/sources/input-file.ts'
import { readers } from '../ingest/sources/readers.ts'
import { recordFiles } from '../ingest/sources/record-files.ts'
import type { Reader } from '../ingest/statement.ts'

export interface Inputs {
  inputs: IngestInput[]
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
      for (const { file, format } of folder.files) found.inputs.push({ file, read: await readerOf(format, file.name) })
      continue
    }
    const file = await inputFile(path)
    const format = await formatOf(file)
    if (typeof format !== 'string') throw new AppError('bad-request', `"${path}" can't be read: ${format.reason}`)
    found.inputs.push({ file, read: await readerOf(format, path) })
  }
  return found
}

async function readerOf(format: Format, name: string): Promise<Reader> {
  if (format === 'csv') return csvFileReader(name)
  const reader = readers[format]
  if (reader !== undefined) return reader
  throw new AppError(
    'bad-request',
    `"${name}" is ${format}, which Parley does not read yet: use Parley JSON or JSON Lines`,
  )
}
