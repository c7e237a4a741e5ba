import { FileProblem } from '../file-problem.ts'
import { syntaxProblem } from './syntax.ts'

/** A place in a file, both from 1; columns count UTF-16 units. */
export interface Place {
  line: number
  column: number
}

/** Parses one JSON text that starts at a place of a file; throws `FileProblem` with the line and column of the fault. */
export function parsedJson(text: string, start: Place = { line: 1, column: 1 }): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const { offset, expected } = syntaxProblem(text) ?? { offset: 0, expected: 'a value' }
    throw unexpected(text[offset], expected, placeOf(text, offset, start), cause)
  }
}

/** The problem of finding a character (none at the end of the file) where something else must stand. */
export function unexpected(found: string | undefined, expected: string, at: Place, cause?: unknown): FileProblem {
  const what = found === undefined ? 'the end of the file' : JSON.stringify(found)
  return new FileProblem(`Broken JSON in line ${at.line}, column ${at.column}: expected ${expected}, found ${what}`, {
    cause,
  })
}

function placeOf(text: string, offset: number, start: Place): Place {
  const lines = text.slice(0, offset).split('\n')
  const last = lines.at(-1)?.length ?? 0
  return lines.length === 1
    ? { line: start.line, column: start.column + last }
    : { line: start.line + lines.length - 1, column: last + 1 }
}
