import type { ReadItem } from './reader.ts'

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
