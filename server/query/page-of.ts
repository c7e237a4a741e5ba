import { AppError } from '../../model/problem.ts'

/** A page of a list that is whole in memory. The cursor is the key of the last item shown. Throws `bad-request`. */
export function pageOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { items: T[]; nextCursor: string | null } {
  const start = cursor === undefined ? 0 : items.findIndex((item) => keyOf(item) === cursor) + 1
  if (cursor !== undefined && start === 0) {
    throw new AppError('bad-request', `"${cursor}" is no cursor: use nextCursor of the page before, or none`)
  }
  const shown = items.slice(start, start + limit)
  const last = shown.at(-1)
  return { items: shown, nextCursor: start + limit < items.length && last !== undefined ? keyOf(last) : null }
}
