import { decoded } from './decoded.ts'
import { FileProblem } from './problems.ts'
import type { Excerpt, InputFile } from './reader.ts'

/** The most UTF-16 units of one line. */
const longest = 64 * 1024 * 1024

/**
 * Yields the lines of a text that comes in pieces, without their ends. A last line without an end counts; an empty one
 * doesn't.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncIterable<string> {
  let rest = ''
  let row = 1
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longest)
      throw new FileProblem(`Line ${row + lines.length} is longer than ${longest} characters. Split it`)
    row += lines.length
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line
  }
  if (rest !== '') yield rest
}

/** The part that a line plays for other lines of its file. */
export interface LineRole {
  /** The id by which other lines name it; null if none does. */
  idOf(value: unknown): string | null
  /** True if the line counts for the lines after it, up to the next line of its kind. */
  leads: boolean
}

/** Cuts lines out of a file with one record a line, together with the lines that they name or follow. */
export function linesExcerpt(role: LineRole): Excerpt {
  return async function* excerpt(file, rows) {
    const { leaders, ids } = await neededBy(file, rows, role)
    for await (const { row, text, value } of numbered(file)) {
      const id = role.idOf(value)
      if (rows.has(row) || leaders.has(row) || (id !== null && ids.has(id))) yield `${text}\n`
    }
  }
}

async function neededBy(file: InputFile, rows: ReadonlySet<number>, { idOf, leads }: LineRole) {
  const leaders = new Set<number>()
  const ids = new Set<string>()
  let leader: number | null = null
  for await (const { row, value } of numbered(file)) {
    if (leads && idOf(value) !== null) leader = row
    if (!rows.has(row)) continue
    if (leader !== null) leaders.add(leader)
    for (const text of textsIn(value)) ids.add(text)
  }
  return { leaders, ids }
}

async function* numbered(file: InputFile): AsyncIterable<{ row: number; text: string; value: unknown }> {
  let row = 0
  for await (const text of linesOf(decoded(file.open()))) {
    row += 1
    yield { row, text, value: parsed(text) }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
