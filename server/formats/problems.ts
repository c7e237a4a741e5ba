import type * as z from 'zod'
import type { ReadItem, RowError } from './reader.ts'

/** What makes a whole file unreadable, or its rest from some place on. The message says where and what would be right. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem'
}

/** Runs a reader, turning a `FileProblem` into one rejected row without a number. Other errors pass. */
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

/** One fault of a record: where in it, the value found there, and what would be right. */
export interface Fault {
  path: readonly PropertyKey[]
  value: unknown
  reason: string
}

/** The faults a schema found in a value, each with the value at its place. */
export function faultsOf(error: z.ZodError, value: unknown): Fault[] {
  return error.issues.flatMap((issue) => {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    return paths.map((path) => {
      const found = path.reduce<unknown>(memberOf, value)
      return { path, value: found, reason: found === undefined ? missing(issue.message) : worded(issue.message) }
    })
  })
}

/** zod lists the words that are right as `"held"|"planned"`. */
function worded(message: string): string {
  return message.replace(
    /^Invalid option: expected one of (.+)$/,
    (_, words: string) => `use ${words.replaceAll('|', ', ')}`,
  )
}

/** zod says of what is not there that it "received undefined". */
function missing(message: string): string {
  return message
    .replace(/^Invalid (?:input|option|discriminator value)[:.] /, 'is missing: ')
    .replace(/, received undefined$/, '')
}

function memberOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

/** Where the record with the faults stands: its number in the file, and for JSON the pointer to it. */
export interface Place {
  file: string
  row: number | null
  pointer?: string
}

/** The row error of a fault; its column is a JSON pointer where the record has one, else the names of the fields. */
export function rowError({ file, row, pointer }: Place, { path, value, reason }: Fault): RowError {
  const column = pointer === undefined ? path.map(String).join('.') : pointer + pointerOf(path)
  return { file, row, column: column === '' ? null : column, value: shown(value), reason }
}

/** RFC 6901: `["a/b", 0]` is `/a~1b/0`. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function shown(value: unknown): string | null {
  if (value === undefined) return null
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 200 ? `${text.slice(0, 199)}…` : text
}
