import { FileProblem } from '../problems.ts'

/** A place in a file. Line and column count from 1; columns count UTF-16 units. */
export interface Place {
  line: number
  column: number
}

/**
 * Parses one JSON text that starts at a place of a file. Throws `FileProblem` with the line and column of the fault.
 */
export function parsedJson(text: string, start: Place = { line: 1, column: 1 }): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const { offset, expected } = syntaxProblem(text) ?? { offset: 0, expected: 'a value' }
    throw unexpected(text[offset], expected, placeOf(text, offset, start), cause)
  }
}

/** Returns the problem for a character (none at the end of the file) where another was expected. */
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

/** The place where a text stops being JSON (offset in UTF-16 units), and what was expected there. */
export interface SyntaxProblem {
  offset: number
  expected: string
}

/** The deepest nesting of values. Deeper ones are taken for an attack, not for data. */
const deepest = 500

const blank = /[ \t\r\n]*/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 bars them from strings
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const stringStart = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y

/**
 * Finds the first place where a text breaks the grammar of RFC 8259; null if it is JSON. `JSON.parse` describes this in
 * words that change from one version of Node to the next, so it only tells whether a text is JSON, not where it breaks.
 */
export function syntaxProblem(text: string): SyntaxProblem | null {
  let at = 0
  const skip = (form: RegExp) => {
    form.lastIndex = at
    const found = form.exec(text)?.[0]
    at += found?.length ?? 0
    return found !== undefined
  }
  const fail = (expected: string): SyntaxProblem => ({ offset: at, expected })

  const quoted = (what: string): SyntaxProblem | null => {
    if (skip(string)) return null
    if (!skip(stringStart)) return fail(what)
    return fail(at >= text.length ? 'a closing "' : 'an escape like \\n, or a closing "')
  }
  const items = (close: string, depth: number, item: () => SyntaxProblem | null): SyntaxProblem | null => {
    if (depth > deepest) return fail(`at most ${deepest} levels`)
    at += 1
    skip(blank)
    if (text[at] === close) return advance()
    for (;;) {
      const problem = item()
      if (problem !== null) return problem
      skip(blank)
      if (text[at] === close) return advance()
      if (text[at] !== ',') return fail(`a comma or ${close}`)
      at += 1
      skip(blank)
    }
  }
  const advance = () => {
    at += 1
    return null
  }
  const value = (depth: number): SyntaxProblem | null => {
    skip(blank)
    if (text[at] === '[') return items(']', depth, () => value(depth + 1))
    if (text[at] === '{') return items('}', depth, () => member(depth))
    if (text[at] === '"') return quoted('a value')
    return skip(scalar) ? null : fail('a value')
  }
  const member = (depth: number): SyntaxProblem | null => {
    const problem = quoted('a name in double quotes')
    if (problem !== null) return problem
    skip(blank)
    if (text[at] !== ':') return fail('a colon')
    at += 1
    return value(depth + 1)
  }

  const problem = value(0)
  if (problem !== null) return problem
  skip(blank)
  return at < text.length ? fail('nothing more') : null
}
