import { FileProblem } from '../formats/problems.ts'
import type { Excerpt, InputFile, RowError } from '../formats/reader.ts'

/**
 * The rows of a file in which there were errors, as the text of a file of the same format and under the same name, to be
 * mended and ingested in its place; null where no row was rejected. A file that is wrong as a whole, or from some place
 * on, has no row for that error: it has to be mended itself.
 */
export function rejectedRows(
  file: InputFile,
  excerpt: Excerpt,
  errors: readonly RowError[],
): AsyncIterable<string> | null {
  const rows = new Set<number>()
  for (const error of errors) if (error.file === file.name && error.row !== null) rows.add(error.row)
  return rows.size === 0 ? null : upToProblem(excerpt(file, rows))
}

/** Rows stand before the place from which on the file can't be read; that place is among the errors already. */
async function* upToProblem(pieces: AsyncIterable<string>): AsyncIterable<string> {
  try {
    yield* pieces
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
  }
}
