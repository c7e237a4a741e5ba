import type { InputFile } from '../reader.ts'
import { tableStart } from './table-start.ts'

/** A mapping to start from, as JSON that may lack what only its author knows, and what that is. */
export interface Proposal {
  mapping: Record<string, unknown>
  questions: string[]
}

/** Proposes a mapping for a table from its header and its first rows. Throws `FileProblem` where it is no table. */
export async function proposeMapping(file: InputFile, encoding?: string): Promise<Proposal> {
  const { mapping, unmapped, odd } = await tableStart(file, encoding)
  const questions = unmapped.length === 0 ? [] : [`Not read: ${unmapped.map((column) => `"${column}"`).join(', ')}`]
  if (mapping.dates === null) {
    questions.push('Say how "dates" are written: "day-first" (4/11/2024) or "month-first" (11/4/2024)')
  }
  for (const [column, names] of odd) {
    const some = names.slice(0, 3).map((name) => `"${name}"`)
    questions.push(`Look at "${column}": ${some.join(', ')} may be of another kind than the others there`)
  }
  return { mapping, questions }
}
