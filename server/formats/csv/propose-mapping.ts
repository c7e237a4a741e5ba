import { decoded } from '../decoded.ts'
import { FileProblem } from '../problems.ts'
import type { InputFile } from '../reader.ts'
import { type Guess, guessMapping, guessSeparator } from './guess.ts'
import { tableRows } from './table.ts'

/** A mapping to start from, as JSON that may lack what only its author knows, and questions about that. */
export interface Proposal {
  mapping: Record<string, unknown>
  questions: string[]
}

/** Proposes a mapping for a table from its header and first rows. Throws `FileProblem` if the file is not a table. */
export async function proposeMapping(file: InputFile, encoding?: string): Promise<Proposal> {
  const { mapping, unmapped, odd } = await tableStart(file, encoding)
  const questions =
    unmapped.length === 0 ? [] : [`These columns are not read: ${unmapped.map((column) => `"${column}"`).join(', ')}`]
  if (mapping.dates === null) {
    questions.push('Say how "dates" are written: "day-first" (4/11/2024) or "month-first" (11/4/2024)')
  }
  for (const [column, names] of odd) {
    const some = names.slice(0, 3).map((name) => `"${name}"`)
    questions.push(`Check "${column}": ${some.join(', ')} may be of another kind than its other names`)
  }
  return { mapping, questions }
}

/** How many rows are looked at. It is high enough to see values that few rows have. */
const SAMPLES = 500

/** The columns of a table, its first rows, and the mapping guessed from them. */
export interface TableStart extends Guess {
  columns: string[]
  rows: Record<string, string>[]
}

/**
 * Reads the start of a table: columns, separator, several values in a cell. The file may break off after its first
 * rows. Throws `FileProblem` if it is not a table.
 *
 * @param encoding a label of the WHATWG Encoding Standard
 */
export async function tableStart(file: InputFile, encoding?: string): Promise<TableStart> {
  const separator = guessSeparator(await firstLine(file, encoding))
  const { columns, rows } = await firstRows(file, separator, encoding)
  const { mapping, ...guess } = guessMapping(file.name, columns, rows)
  const { rows: what, namespace, ...rest } = mapping
  return {
    columns,
    rows,
    ...guess,
    mapping: {
      rows: what,
      namespace,
      ...(separator === ',' ? {} : { separator }),
      ...(encoding === undefined ? {} : { encoding }),
      ...rest,
    },
  }
}

async function firstLine(file: InputFile, encoding?: string): Promise<string> {
  let text = ''
  for await (const piece of decoded(file.open(), encoding)) {
    text += piece
    const line = /^\s*(\S[^\r\n]*)[\r\n]/.exec(text)?.[1]
    if (line !== undefined) return line
  }
  return text
}

async function firstRows(file: InputFile, separator: string, encoding?: string) {
  const rows: Record<string, string>[] = []
  let columns: string[] = []
  try {
    for await (const read of tableRows(decoded(file.open(), encoding), separator)) {
      if ('header' in read) columns = read.header
      else if ('values' in read) rows.push(read.values)
      if (rows.length === SAMPLES) break
    }
  } catch (error) {
    // A table that breaks off further down still has a header, which is enough to propose a mapping.
    if (!(error instanceof FileProblem) || columns.length === 0) throw error
  }
  return { columns, rows }
}
