import type { Misspelt } from './misspelt.ts'

/** A change of the query that would fix it. */
interface Fix {
  from: number
  to: number
  insert: string
}

/** Something wrong or doubtful in the query. It is listed above the result and underlined in the editor. */
export interface Fault {
  isDoubt: boolean
  /** From 1; undefined if the place is unknown. */
  line: number | undefined
  text: string
  /** UTF-16 offsets. */
  place: { from: number; to: number } | undefined
  fix: Fix | undefined
}

/** The fault that the server or the engine reported for the query `asked`. */
export function problemFault(
  { message, details }: { message: string; details: Record<string, unknown> },
  asked: string,
): Fault {
  const { offset, line, column, word } = details
  const at =
    typeof offset === 'number'
      ? offset
      : typeof line === 'number' && typeof column === 'number'
        ? offsetOf(asked, line, column)
        : undefined
  const fix = fixIn(message, asked)
  const long = typeof word === 'string' && word !== '' ? word.length : (/^\w+/.exec(asked.slice(at))?.[0].length ?? 1)
  return {
    isDoubt: false,
    line: typeof line === 'number' ? line : undefined,
    text: message.replace(/^Line \d+, column \d+: /, ''),
    place: at === undefined ? fix : { from: at, to: at + long },
    fix,
  }
}

/** The doubt about a name that may be misspelt. */
export function doubt({ from, to, message, fix }: Misspelt, query: string): Fault {
  return {
    isDoubt: true,
    line: query.slice(0, from).split('\n').length,
    text: message,
    place: { from, to },
    fix: fix === undefined ? undefined : { from, to, insert: fix },
  }
}

/** The fix in an engine's message: "Undefined variable 'x'. Did you mean 'p'?" changes the first x into p. */
function fixIn(message: string, query: string): Fix | undefined {
  const { wrong, right } = /'(?<wrong>\w+)'.*did you mean '(?<right>\w+)'/i.exec(message)?.groups ?? {}
  if (wrong === undefined || right === undefined) return undefined
  const at = new RegExp(`\\b${wrong}\\b`).exec(query)?.index
  return at === undefined ? undefined : { from: at, to: at + wrong.length, insert: right }
}

/** The offset of a line and column (both from 1) in a text, at most its length. */
function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1)
  return Math.min(before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1, text.length)
}
