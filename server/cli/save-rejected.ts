import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { mappingPath } from '../../model/csv-mapping.ts'
import type { RowError } from '../formats/reader.ts'
import { rejectedRows } from '../ingest/rejected-rows.ts'
import type { FileInput } from './inputs.ts'

/**
 * Writes the rejected rows of each file into a folder, under the file's own name, by which they keep their source and
 * their keys; a table's mapping beside it. Of files with one name each but the first gets a folder of its own. Returns
 * the paths written.
 */
export async function saveRejected(
  inputs: readonly FileInput[],
  errors: readonly RowError[],
  folder: string,
): Promise<string[]> {
  const written = new Set<string>()
  for (const { file, excerpt } of inputs) {
    const text = excerpt === null ? null : rejectedRows(file, excerpt, errors)
    if (text === null) continue
    const path = freePath(folder, basename(file.name), written)
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, text)
    if (/\.[ct]sv$/i.test(file.name)) await copyFile(mappingPath(file.name), mappingPath(path))
    written.add(path)
  }
  return [...written]
}

function freePath(folder: string, name: string, taken: ReadonlySet<string>): string {
  let path = join(folder, name)
  for (let number = 2; taken.has(path); number += 1) path = join(folder, String(number), name)
  return path
}
