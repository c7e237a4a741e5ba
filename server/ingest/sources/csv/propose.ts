import type { InputFile } from '../../statement.ts'
import { decoded } from '../decoded.ts'
import { FileProblem } from '../file-problem.ts'
import { guessMapping, guessSeparator } from './guess.ts'
import { tableRows } from './table.ts'

/** A mapping to start from, as JSON that may lack what only its author knows, and what that is. */
export interface Proposal {
  mapping: Record<string, unknown>
  questions: string[]
}

/** So many rows are looked at, so that a value in few of them is seen too. */
const SAMPLES = 500

/**
 * Proposes a mapping for a table from its header and its first rows: columns, separator, several values in a cell.
 * Throws `FileProblem` where it is no table.
 */
export async function proposeMapping(file: InputFile, encoding?: string): Promise<Proposal> {
  const separator = guessSeparator(await firstLine(file, encoding))
  const { header, samples } = await start(file, separator, encoding)
  const { mapping, unmapped } = guessMapping(file.name, header, samples)
  const questions = unmapped.length === 0 ? [] : [`Not read: ${unmapped.map((column) => `"${column}"`).join(', ')}`]
  if (mapping.dates === null) {
    questions.push('Say how "dates" are written: "day-first" (4/11/2024) or "month-first" (11/4/2024)')
  }
  const { rows, namespace, ...rest } = mapping
  return {
    mapping: {
      rows,
      namespace,
      ...(separator === ',' ? {} : { separator }),
      ...(encoding === undefined ? {} : { encoding }),
      ...rest,
    },
    questions,
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

async function start(file: InputFile, separator: string, encoding?: string) {
  const samples: Record<string, string>[] = []
  let header: string[] = []
  try {
    for await (const read of tableRows(decoded(file.open(), encoding), separator)) {
      if ('header' in read) header = read.header
      else if ('values' in read) samples.push(read.values)
      if (samples.length === SAMPLES) break
    }
  } catch (error) {
    // A table that breaks off further down still has a header to propose a mapping by.
    if (!(error instanceof FileProblem) || header.length === 0) throw error
  }
  return { header, samples }
}
