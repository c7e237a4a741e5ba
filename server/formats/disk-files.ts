import { createReadStream } from 'node:fs'
import { access, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type CsvMapping, isMapping, mappingPath } from '../../model/csv-mapping.ts'
import { AppError } from '../../model/problem.ts'
import { parseMapping } from './csv/reader.ts'
import { type Format, formatOf } from './detect.ts'
import { type FileInput, inputOf } from './formats.ts'
import type { InputFile } from './reader.ts'

/** Opens a file of the disk under the name it is reported by. Rejects if it can't be looked at. */
export async function inputFile(path: string, name: string = path): Promise<InputFile> {
  const { size } = await stat(path)
  return { name, bytes: size, open: () => createReadStream(path) }
}

/** The files at some paths, each with its reader, and what was skipped and why. */
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

/** The record files of a folder and the folders in it, in the order of their paths, and what was skipped and why. */
export interface FolderFiles {
  files: { file: InputFile; path: string; format: Format }[]
  skipped: { name: string; reason: string }[]
}

/**
 * Walks a folder. Skips articles (a text is read only if you name it), tables without a mapping beside them, hidden
 * files, and links, which could lead out of the folder.
 */
export async function recordFiles(folder: string): Promise<FolderFiles> {
  const found: FolderFiles = { files: [], skipped: [] }
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) found.skipped.push({ name: path, reason: 'is hidden' })
    else if (entry.isDirectory()) {
      const below = await recordFiles(path)
      found.files.push(...below.files)
      found.skipped.push(...below.skipped)
    } else if (!entry.isFile()) found.skipped.push({ name: path, reason: 'is a link or no file' })
    else if (!isMapping(entry.name)) await enter(path, found)
  }
  return found
}

async function enter(path: string, found: FolderFiles): Promise<void> {
  const file = await inputFile(path)
  const format = await formatOf(file)
  if (typeof format === 'object') {
    found.skipped.push({ name: path, ...format })
    return
  }
  const reason = await whyNot(path, format)
  if (reason === null) found.files.push({ file, path, format })
  else found.skipped.push({ name: path, reason })
}

/** Returns why a file of a known format is not read from a folder; null if it is. */
async function whyNot(path: string, format: Format): Promise<string | null> {
  if (format === 'article') return 'is a text. To read it, name it'
  if (format !== 'csv') return null
  const mapping = mappingPath(path)
  return (await exists(mapping)) ? null : `is a table without a mapping. Write ${mapping}`
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Reads the mapping beside a table. Throws `bad-request` if there is none, or if it is wrong. */
async function mappingOf(table: string): Promise<CsvMapping> {
  const mapping = mappingPath(table)
  const text = await readFile(mapping, 'utf8').catch((cause: unknown) => {
    const message = `The table ${table} has no mapping. Run \`parley mapping ${table}\` to propose one, and save it as ${mapping}`
    throw new AppError('bad-request', message, { cause })
  })
  return parseMapping(text, mapping)
}
