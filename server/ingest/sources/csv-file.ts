import { readFile } from 'node:fs/promises'
import { AppError } from '../../../model/problem.ts'
import type { Reader } from '../statement.ts'
import { csvReader, parseMapping } from './csv.ts'
import { mappingPath } from './record-files.ts'

/**
 * The reader of a table on the disk, by the mapping file named, else by the one beside it. Throws `bad-request` where
 * there is none, or it is wrong.
 */
export async function csvFileReader(path: string, mapping: string = mappingPath(path)): Promise<Reader> {
  const text = await readFile(mapping, 'utf8').catch((cause: unknown) => {
    const message = `${path} is a table, and there is no mapping to read it by: write ${mapping}, as docs/import.md shows`
    throw new AppError('bad-request', message, { cause })
  })
  return csvReader(parseMapping(text, mapping))
}
