import type * as z from 'zod'
import type { ReadItem, RowError } from './reader.ts'

/** An error that makes a file unreadable, as a whole or from some place on. Its message says where, and what to do. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem'
}

/** Runs a reader and turns a `FileProblem` into one rejected row without a number. Other errors pass through. */
export async function* reporting(file: string, items: AsyncIterable<ReadItem>): AsyncIterable<ReadItem> {
  try {
    yield* items
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    yield {
      type: 'row',
      claims: [],
      errors: [{ file, row: null, column: null, value: null, reason: error.message }],
    }
  }
}

/** A fault in a record: where, the value found there, what is wrong and what to do. */
export interface Fault {
  path: readonly PropertyKey[]
  value: unknown
  reason: string
  /** Set if a value is missing: the values to choose from, empty if there is no such list. */
  missing?: string
}

/** Returns the faults that a schema found in a value, each with the value at its place. */
export function faultsOf(error: z.ZodError, value: unknown): Fault[] {
  return error.issues.flatMap((issue) => {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    return paths.map((path): Fault => {
      const found = path.reduce<unknown>(memberOf, value)
      if (found !== undefined || !/^Invalid (?:input|option)/.test(issue.message)) {
        return { path, value: found, reason: worded(issue.message) }
      }
      const missing = optionsIn(issue.message)
      return { path, value: found, reason: missingIn(null, path, missing), missing }
    })
  })
}

/** Returns the options that zod lists as `"held"|"planned"`, with commas; empty for another message. */
function optionsIn(message: string): string {
  return (/^Invalid option: expected one of (.+)$/.exec(message)?.[1] ?? '').replaceAll('|', ', ')
}

/** Says in plain words what is wrong with a value that zod refused. Messages of our own schemas stay as they are. */
function worded(message: string): string {
  const options = optionsIn(message)
  if (options !== '') return `Use ${options}`
  if (message.startsWith('Unrecognized key')) return 'There is no such field here. Check its name, or remove it'
  const [, expected, received] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? []
  if (expected === undefined || received === undefined) return message
  return `This must be ${typeWords[expected] ?? expected}, not ${typeWords[received] ?? received}`
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  boolean: 'true or false',
}

function missingIn(row: number | null, path: readonly PropertyKey[], options: string): string {
  const name = `\`${path.map(String).join('.')}\``
  const choice = options === '' ? '' : ` (${options})`
  return row === null
    ? `There is no ${name}. Add it${choice}`
    : `Row ${row} has no ${name}. Give it one${choice}, or remove the row`
}

function memberOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

/** The place of the record with a fault: its number in the file, and in JSON the pointer to it. */
export interface Place {
  file: string
  row: number | null
  pointer?: string
}

/** Makes a row error of a fault. The column is a JSON pointer if the record has one, else the names of the fields. */
export function rowError({ file, row, pointer }: Place, { path, value, reason, missing }: Fault): RowError {
  const column = pointer === undefined ? path.map(String).join('.') : pointer + pointerOf(path)
  return {
    file,
    row,
    column: column === '' ? null : column,
    value: shown(value),
    reason: missing === undefined ? reason : missingIn(row, path, missing),
  }
}

/** Returns a JSON pointer (RFC 6901): `["a/b", 0]` is `/a~1b/0`. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function shown(value: unknown): string | null {
  if (value === undefined) return null
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 200 ? `${text.slice(0, 199)}…` : text
}
