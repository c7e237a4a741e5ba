import { readFile } from 'node:fs/promises'
import type { CsvMapping } from '../../../model/csv-mapping.ts'
import { mappingPath } from '../../../model/csv-mapping.ts'
import { AppError } from '../../../model/problem.ts'
import { parseMapping } from './reader.ts'

/** The mapping beside a table on the disk. Throws `bad-request` where there is none, or it is wrong. */
export async function mappingOf(table: string): Promise<CsvMapping> {
  const mapping = mappingPath(table)
  const text = await readFile(mapping, 'utf8').catch((cause: unknown) => {
    const message = `${table} is a table, and there is no mapping to read it by: \`parley mapping ${table}\` proposes one, to be saved as ${mapping}`
    throw new AppError('bad-request', message, { cause })
  })
  return parseMapping(text, mapping)
}
