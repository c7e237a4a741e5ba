import { CsvError, type Parser, parse } from 'csv-parse'
import { FileProblem } from '../problems.ts'

/** A row of a table: its cells as they are, and its values by column or what is wrong with it. The header is row 1. */
export type TableRow = { row: number; cells: string[] } & ({ values: Record<string, string> } | { reason: string })

/** The most bytes of one row. */
const longest = 1024 * 1024

/**
 * Yields the rows of a table, one at a time (RFC 4180, with any separator and line end; a quote inside an unquoted cell
 * is that character). Rows without any text are skipped but counted, as a spreadsheet counts them. A row with too many
 * or too few cells is wrong. Throws `FileProblem` if a quote is not closed, since no later row can be told from the
 * next.
 */
export async function* tableRows(
  pieces: AsyncIterable<string>,
  separator: string,
): AsyncIterable<{ header: string[] } | TableRow> {
  const parsed: string[][] = []
  const parser = parse({
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: longest,
    on_record: (cells: string[]) => {
      parsed.push(cells)
      return null
    },
  })
  let header: string[] | null = null
  let row = 0
  function* taken(): Iterable<{ header: string[] } | TableRow> {
    for (const cells of parsed.splice(0)) {
      row += 1
      if (isBlank(cells)) continue
      if (header === null) {
        header = named(cells)
        yield { header }
      } else yield rowOf(row, header, cells)
    }
  }
  try {
    for await (const piece of pieces) {
      await parsePiece(parser, piece)
      yield* taken()
    }
    await parsePiece(parser, null)
    yield* taken()
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // The rows before the fault have been parsed, and count.
    yield* taken()
    throw new FileProblem(`The table can't be read: ${error.message}`, { cause: error })
  }
  if (header === null) throw new FileProblem('The table is empty. Its first row must name the columns')
}

/** Parses a piece; null is the end. Settles when everything complete in it has been parsed. */
function parsePiece(parser: Parser, piece: string | null): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once('error', reject)
    const done = () => {
      parser.off('error', reject)
      resolve()
    }
    if (piece !== null) parser.write(piece, (error) => (error ? reject(error) : done()))
    else parser.once('end', done).resume().end()
  })
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

/** Returns the names of the columns. A column without a name gets its number. */
function named(cells: readonly string[]): string[] {
  return cells.map((cell, index) => (cell.trim() === '' ? `column ${index + 1}` : cell.trim()))
}

function rowOf(row: number, header: readonly string[], cells: string[]): TableRow {
  if (cells.length !== header.length) {
    return {
      row,
      cells,
      reason: `The row has ${cells.length} cells, but the header has ${header.length}. Check its separators and quotes`,
    }
  }
  return { row, cells, values: Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])) }
}
