import { access, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isMapping, mappingPath } from '../../model/csv-mapping.ts'
import { type Format, formatOf } from './detect.ts'
import { inputFile } from './input-file.ts'
import type { InputFile } from './reader.ts'

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
