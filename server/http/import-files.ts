import type { FileStart } from '../../model/api/imports.ts'
import { isMapping, mappingPath } from '../../model/csv-mapping.ts'
import { AppError } from '../../model/problem.ts'
import { tableStart } from '../formats/csv/propose-mapping.ts'
import { parseMapping } from '../formats/csv/reader.ts'
import { formatOf } from '../formats/detect.ts'
import { type FileInput, inputOf } from '../formats/formats.ts'
import { FileProblem } from '../formats/problems.ts'
import type { InputFile } from '../formats/reader.ts'

/** The rows of a table that are shown. */
const ROWS = 20

/** Tells a file's format by its start. For a table it also proposes a mapping. */
export async function startOf(file: InputFile, encoding: string | undefined): Promise<FileStart> {
  const { name } = file
  const format = await formatOf(file)
  if (typeof format !== 'string') return { name, format: null, reason: format.reason, table: null }
  if (format !== 'csv') return { name, format, reason: null, table: null }
  try {
    const { rows, ...table } = await tableStart(file, encoding)
    return { name, format, reason: null, table: { ...table, rows: rows.slice(0, ROWS) } }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    return { name, format, reason: error.message, table: null }
  }
}

/**
 * Returns the files of a form, each with its reader. As on a disk, `visits.mapping.json` says how to read `visits.csv`.
 * Throws `bad-request` for an unreadable file, a table without its mapping, and a mapping without its table.
 */
export async function inputsOf(files: readonly InputFile[]): Promise<FileInput[]> {
  const mappings = new Map(files.filter(({ name }) => isMapping(name)).map((file) => [file.name, file]))
  const inputs = await Promise.all(
    files.filter(({ name }) => !isMapping(name)).map((file) => withReader(file, mappings.get(mappingPath(file.name)))),
  )
  for (const { file } of inputs) mappings.delete(mappingPath(file.name))
  const [left] = mappings.keys()
  if (left !== undefined) throw new AppError('bad-request', `"${left}" is a mapping without its table: send both`)
  return inputs
}

async function withReader(file: InputFile, mapping: InputFile | undefined): Promise<FileInput> {
  const format = await formatOf(file)
  if (typeof format !== 'string') throw new AppError('bad-request', `Can't read "${file.name}": ${format.reason}`)
  return inputOf(file, format, async () => {
    if (mapping !== undefined) return parseMapping(await textOf(mapping), mapping.name)
    const wanted = mappingPath(file.name)
    throw new AppError('bad-request', `"${file.name}" is a table without a mapping: send "${wanted}" with it`)
  })
}

/** The largest mapping, in bytes. */
const LARGEST_MAPPING = 1024 * 1024

async function textOf(file: InputFile): Promise<string> {
  if (file.bytes > LARGEST_MAPPING)
    throw new AppError('too-large', `"${file.name}" is too large for a mapping: a mapping has at most 1 MB`)
  const pieces: Uint8Array[] = []
  for await (const piece of file.open()) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}
