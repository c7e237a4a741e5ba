import type { InputFile } from '../../statement.ts'
import { decoded } from '../decoded.ts'
import { FileProblem } from '../file-problem.ts'
import { type Guess, guessMapping, guessSeparator } from './guess.ts'
import { tableRows } from './table.ts'

/** Rows that a mapping is guessed of. */
const samples = 50

/** The columns of a table, its first rows, and the mapping guessed of them. */
export interface TableStart extends Guess {
  columns: string[]
  rows: Record<string, string>[]
}

/**
 * How a table starts. The file may be cut off after its first rows. Throws `FileProblem` where not even the header can
 * be read.
 *
 * @param encoding a label of the WHATWG Encoding Standard
 */
export async function tableStart(file: InputFile, encoding = 'utf-8'): Promise<TableStart> {
  const separator = guessSeparator(await firstLine(file, encoding))
  const rows: Record<string, string>[] = []
  let columns: string[] = []
  try {
    for await (const read of tableRows(decoded(file.open(), encoding), separator)) {
      if ('header' in read) columns = read.header
      else if ('values' in read) rows.push(read.values)
      if (rows.length >= samples) break
    }
  } catch (error) {
    // What was read before the cut is enough to guess by; without a header there is nothing to go by.
    if (!(error instanceof FileProblem) || columns.length === 0) throw error
  }
  const { mapping, unmapped } = guessMapping(file.name, columns, rows)
  return { columns, rows, unmapped, mapping: { ...mapping, separator, encoding } }
}

async function firstLine(file: InputFile, encoding: string): Promise<string> {
  let text = ''
  for await (const piece of decoded(file.open(), encoding)) {
    text += piece
    if (text.includes('\n')) break
  }
  return text.split('\n', 1)[0] ?? ''
}
