import { FileProblem } from '../formats/problems.ts'
import type { Excerpt, InputFile, RowError } from '../formats/reader.ts'

/**
 * Returns the rejected rows of a file as the text of a file of the same format. Correct it and load it under the same
 * name. Returns null if no row was rejected. An error in the whole file, or in all of it from some place on, belongs to
 * no row: then the file itself has to be corrected.
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

/** Ends at the place where the file can't be read any further. The errors name that place already. */
async function* upToProblem(pieces: AsyncIterable<string>): AsyncIterable<string> {
  try {
    yield* pieces
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
  }
}
