import type { FileStart } from '../../model/api.ts'
import { tableStart } from '../ingest/sources/csv/table-start.ts'
import { formatOf } from '../ingest/sources/detect.ts'
import { FileProblem } from '../ingest/sources/file-problem.ts'
import type { InputFile } from '../ingest/statement.ts'

/** What a file is, by how it starts, and how a table among them may be read. */
export async function startOf(file: InputFile, encoding: string): Promise<FileStart> {
  const { name } = file
  const format = await formatOf(file)
  if (typeof format !== 'string') return { name, format: null, reason: format.reason, table: null }
  if (format !== 'csv') return { name, format, reason: null, table: null }
  try {
    return { name, format, reason: null, table: await tableStart(file, encoding) }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    return { name, format, reason: error.message, table: null }
  }
}
