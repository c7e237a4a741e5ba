import * as z from 'zod'
import { AppError } from '../../model/problem.ts'

/**
 * The place where a page ended: the sort key of its last row. Because it names a place and not a number of rows, rows
 * that are written between two pages are neither repeated nor skipped.
 */
export interface Place<Rank extends string | number> {
  rank: Rank
  after: string
}

export function toCursor({ rank, after }: Place<string | number>): string {
  return Buffer.from(JSON.stringify([rank, after])).toString('base64url')
}

/** Returns the place that a cursor names, or the start if there is no cursor. Throws `bad-request`. */
export function fromCursor<Rank extends string | number>(
  cursor: string | undefined,
  rank: z.ZodType<Rank>,
  start: NoInfer<Rank>,
): Place<Rank> {
  if (cursor === undefined) return { rank: start, after: '' }
  const parsed = z.tuple([rank, z.string()]).safeParse(jsonIn(cursor))
  if (!parsed.success) throw unknownCursor(cursor)
  const [found, after] = parsed.data
  return { rank: found, after }
}

/** Returns a page of a list that is wholly in memory. The cursor is the key of the page's last item. Throws `bad-request`. */
export function pageOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { items: T[]; nextCursor: string | null } {
  const start = cursor === undefined ? 0 : items.findIndex((item) => keyOf(item) === cursor) + 1
  if (cursor !== undefined && start === 0) throw unknownCursor(cursor)
  const shown = items.slice(start, start + limit)
  const last = shown.at(-1)
  return { items: shown, nextCursor: start + limit < items.length && last !== undefined ? keyOf(last) : null }
}

function unknownCursor(cursor: string): AppError {
  return new AppError('bad-request', `"${cursor}" is not a cursor: send nextCursor of the page before, or none`)
}

function jsonIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}
