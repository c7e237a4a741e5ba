import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { FileProblem } from '../file-problem.ts'

/** A row of a table by its columns, or what is wrong with it. The header is row 1. */
export type TableRow = { row: number; values: Record<string, string> } | { row: number; reason: string }

/** The most bytes one row may take. */
const longest = 1024 * 1024

/**
 * The rows of a table, one at a time (RFC 4180, with any separator). A row with too many or too few cells is one that
 * is wrong. Throws `FileProblem` where a quote is not closed, since from there on no row can be told from the next.
 */
export async function* tableRows(
  pieces: AsyncIterable<string>,
  separator: string,
): AsyncIterable<{ header: string[] } | TableRow> {
  const rows = parse({
    delimiter: separator,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: longest,
  })
  // Unlike pipe, pipeline hands an error of either side, and the end of reading, to the other; the loop below sees it.
  pipeline(Readable.from(pieces), rows, () => {})
  let header: string[] | null = null
  let row = 0
  try {
    for await (const cells of rows) {
      row += 1
      if (header === null) {
        header = named(cells)
        yield { header }
      } else yield rowOf(row, header, cells)
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new FileProblem(`The table can't be read: ${error.message}`, { cause: error })
  }
  if (header === null) throw new FileProblem('The table is empty: its first row has to name the columns')
}

/** The columns' names; of an unnamed column its number. */
function named(cells: readonly string[]): string[] {
  return cells.map((cell, index) => (cell.trim() === '' ? `column ${index + 1}` : cell.trim()))
}

function rowOf(row: number, header: readonly string[], cells: readonly string[]): TableRow {
  if (cells.length !== header.length) {
    return {
      row,
      reason: `has ${cells.length} cells where the header has ${header.length}: check separators and quotes`,
    }
  }
  return { row, values: Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])) }
}
