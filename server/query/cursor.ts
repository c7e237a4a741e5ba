import * as z from 'zod'
import { AppError } from '../../model/problem.ts'

/**
 * Where a page ended: the sort key of its last row. It names a place and not a number of rows, so what is written
 * between two pages neither repeats a row nor skips one.
 */
export interface Place<Rank extends string | number> {
  rank: Rank
  after: string
}

export function toCursor({ rank, after }: Place<string | number>): string {
  return Buffer.from(JSON.stringify([rank, after])).toString('base64url')
}

/** The place a cursor names; without a cursor the given start. Throws `bad-request` for a text that is no cursor. */
export function fromCursor<Rank extends string | number>(
  cursor: string | undefined,
  rank: z.ZodType<Rank>,
  start: NoInfer<Rank>,
): Place<Rank> {
  if (cursor === undefined) return { rank: start, after: '' }
  const parsed = z.tuple([rank, z.string()]).safeParse(jsonIn(cursor))
  if (!parsed.success) {
    throw new AppError('bad-request', `"${cursor}" is no cursor: use nextCursor of the page before, or none`)
  }
  const [found, after] = parsed.data
  return { rank: found, after }
}

function jsonIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}
