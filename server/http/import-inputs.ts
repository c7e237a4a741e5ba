import { isMapping, mappingPath } from '../../model/csv-mapping.ts'
import { AppError } from '../../model/problem.ts'
import { csvExcerpt, csvReader, parseMapping } from '../formats/csv/reader.ts'
import { formatOf } from '../formats/detect.ts'
import { formats } from '../formats/formats.ts'
import type { Excerpt, InputFile } from '../formats/reader.ts'
import type { IngestInput } from '../ingest/read-inputs.ts'

/** A file to ingest, and how rows are cut out of it, where it has several. */
export interface FileInput extends IngestInput {
  excerpt: Excerpt | null
}

/**
 * The files of a form, each with its reader. As on a disk, `visits.mapping.json` says how `visits.csv` is read. Throws
 * `bad-request` for a file that can't be read, a table without its mapping, and a mapping without its table.
 */
export async function inputsOf(files: readonly InputFile[]): Promise<FileInput[]> {
  const mappings = new Map(files.filter(({ name }) => isMapping(name)).map((file) => [file.name, file]))
  const inputs = await Promise.all(
    files.filter(({ name }) => !isMapping(name)).map((file) => inputOf(file, mappings.get(mappingPath(file.name)))),
  )
  for (const { file } of inputs) mappings.delete(mappingPath(file.name))
  const [left] = mappings.keys()
  if (left !== undefined) throw new AppError('bad-request', `"${left}" is the mapping of no table here: send both`)
  return inputs
}

async function inputOf(file: InputFile, mappingFile: InputFile | undefined): Promise<FileInput> {
  const format = await formatOf(file)
  if (typeof format !== 'string') throw new AppError('bad-request', `"${file.name}" can't be read: ${format.reason}`)
  if (format === 'csv') {
    if (mappingFile === undefined) {
      const message = `"${file.name}" is a table: send "${mappingPath(file.name)}" too, the mapping it is read by`
      throw new AppError('bad-request', message)
    }
    const mapping = parseMapping(await textOf(mappingFile), mappingFile.name)
    return { file, read: csvReader(mapping), excerpt: csvExcerpt(mapping) }
  }
  return { file, ...formats[format] }
}

/** The most a mapping may hold, in bytes. */
const largestMapping = 1024 * 1024

async function textOf(file: InputFile): Promise<string> {
  if (file.bytes > largestMapping) throw new AppError('too-large', `"${file.name}" is too large to be a mapping`)
  const pieces: Uint8Array[] = []
  for await (const piece of file.open()) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

/** How much of some inputs was read: counts the bytes that pass. */
export interface Meter {
  inputs: IngestInput[]
  /** Bytes in all. */
  of: number
  /** Bytes read so far. */
  read(): number
}

/** The same inputs, with what is read of them counted. */
export function metered(inputs: readonly IngestInput[]): Meter {
  const counts = new Map<string, number>()
  return {
    inputs: inputs.map(({ file, read }) => ({ read, file: { ...file, open: () => counted(file, counts) } })),
    of: inputs.reduce((sum, { file }) => sum + file.bytes, 0),
    read: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
  }
}

/** A file may be read twice, first to survey it: then it counts from its start again. */
async function* counted(file: InputFile, counts: Map<string, number>): AsyncIterable<Uint8Array> {
  let read = 0
  for await (const piece of file.open()) {
    read += piece.length
    counts.set(file.name, read)
    yield piece
  }
}
