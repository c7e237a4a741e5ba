import type { FileStart } from '../../model/api/imports.ts'
import { tableStart } from '../formats/csv/propose-mapping.ts'
import { formatOf } from '../formats/detect.ts'
import { FileProblem } from '../formats/problems.ts'
import type { InputFile } from '../formats/reader.ts'

/** Rows of a table that are shown. */
const ROWS = 20

/** What a file is, by how it starts, and how a table among them may be read. */
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
