import type { InputFile } from './reader.ts'

/**
 * Some rows of a file, by their numbers, as the text of a file of the same format, with what they need beside them to be
 * read as they were: a table's header, the sources and documents they name. Under the name of the whole file, so that
 * source and keys are the same.
 */
export type Excerpt = (file: InputFile, rows: ReadonlySet<number>) => AsyncIterable<string>
