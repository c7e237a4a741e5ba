import { AppError } from '../../model/problem.ts'
import type { GraphStore, Params, Row, Statement, Transaction } from './graph-store.ts'

/** How many ids or rows a statement takes at once: a few thousand keep transactions short and memory small. */
export const AT_ONCE = 2_000

/** Calls `work` with slices of the items, one after the other. */
export async function inSlices<T>(
  items: readonly T[],
  work: (slice: readonly T[]) => Promise<unknown>,
  size = AT_ONCE,
): Promise<void> {
  for (let start = 0; start < items.length; start += size) await work(items.slice(start, start + size))
}

/** What reads rows: a store, or `within` a transaction. */
export type Reads = Pick<GraphStore, 'read'>

/** Lets a transaction read as a store does. */
export function within(tx: Transaction): Reads {
  return { read: (statement, params) => tx.run(statement, params) }
}

/** Runs a statement for slices of many ids or rows, and returns the rows of all. */
export async function readInSlices<T>(
  reads: Reads,
  statement: Statement,
  items: Iterable<T>,
  params: (slice: readonly T[]) => Params = (ids) => ({ ids }),
): Promise<Row[]> {
  const rows: Row[] = []
  await inSlices([...items], async (slice) => {
    for (const row of await reads.read(statement, params(slice))) rows.push(row)
  })
  return rows
}

/**
 * Rows a page if the caller doesn't say. The embedded engine sorts all that is left for each page: 0.2 s of 320,000.
 */
const PAGE_SIZE = 10_000

/**
 * Reads the rows of a statement page by page, in bounded memory. The statement takes `$after` and `$size`, returns a
 * column `key` and orders by it. Rows written meanwhile are seen if their keys come after the last page.
 */
export async function* readPages(
  reads: Reads,
  statement: Statement,
  params: Params,
  size = PAGE_SIZE,
): AsyncGenerator<Row[]> {
  let after = ''
  while (true) {
    const rows = await reads.read(statement, { ...params, after, size })
    if (rows.length > 0) yield rows
    if (rows.length < size) return
    const key = rows.at(-1)?.key
    if (typeof key !== 'string' || key === after) {
      throw new AppError('internal', `The statement ${statement.name} gives no key that grows: it can't be paged`)
    }
    after = key
  }
}

/** Yields the rows of pages one by one. */
export async function* rowsIn(pages: AsyncIterable<Row[]>): AsyncIterable<Row> {
  for await (const rows of pages) yield* rows
}

/** Runs work in a transaction: each time in one of its own, or in a dry run always in the one that is rolled back. */
export type Transact = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>

/**
 * Does work on all items in one transaction. If that is more than the engine takes in one transaction, it does the
 * first half and then the other, and so on. Throws `query-too-big` if a single item is too much.
 */
export async function inHalves<T>(
  transact: Transact,
  items: readonly T[],
  work: (tx: Transaction, some: readonly T[]) => Promise<void>,
): Promise<void> {
  try {
    await transact((tx) => work(tx, items))
  } catch (error) {
    if (!isTooLarge(error) || items.length < 2) throw error
    for (const half of halves(items)) await inHalves(transact, half, work)
  }
}

/** True if a transaction failed because it was larger than the engine allows. */
export function isTooLarge(error: unknown): error is AppError {
  return error instanceof AppError && error.code === 'query-too-big'
}

export function halves<T>(items: readonly T[]): [readonly T[], readonly T[]] {
  const middle = Math.ceil(items.length / 2)
  return [items.slice(0, middle), items.slice(middle)]
}
