import { createReadStream } from 'node:fs'
import { access, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type CsvMapping, isMapping, mappingPath } from '../../model/csv-mapping.ts'
import { AppError } from '../../model/problem.ts'
import { parseMapping } from './csv/reader.ts'
import { type Format, formatOf } from './detect.ts'
import type { InputFile } from './reader.ts'

/** A file of the file system, under the name it is to be reported by. Rejects where it cannot be looked at. */
export async function inputFile(path: string, name: string = path): Promise<InputFile> {
  const { size } = await stat(path)
  return { name, bytes: size, open: () => createReadStream(path) }
}

/** The record files of a folder and those below it, in the order of their paths, and what was left aside and why. */
export interface FolderFiles {
  files: { file: InputFile; path: string; format: Format }[]
  skipped: { name: string; reason: string }[]
}

/**
 * Walks a folder. Articles are left aside: a text has to be named to be read. So are tables without a mapping file
 * beside them, hidden files, and links, which could lead out of the folder.
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
    } else if (!entry.isFile()) found.skipped.push({ name: path, reason: 'is no file of this folder' })
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

/** Why a file of a known format is not read for lying in a folder; null where it is. */
async function whyNot(path: string, format: Format): Promise<string | null> {
  if (format === 'article') return 'is a text: name it to have it read'
  if (format !== 'csv') return null
  const mapping = mappingPath(path)
  return (await exists(mapping)) ? null : `is a table without a mapping: write ${mapping}`
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** The mapping beside a table on the disk. Throws `bad-request` where there is none, or it is wrong. */
export async function mappingOf(table: string): Promise<CsvMapping> {
  const mapping = mappingPath(table)
  const text = await readFile(mapping, 'utf8').catch((cause: unknown) => {
    const message = `${table} is a table, and there is no mapping to read it by: \`parley mapping ${table}\` proposes one, to be saved as ${mapping}`
    throw new AppError('bad-request', message, { cause })
  })
  return parseMapping(text, mapping)
}
