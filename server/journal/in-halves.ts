import { AppError } from '../../model/problem.ts'
import type { Transaction } from '../store/graph-store.ts'

/** Runs work in a transaction: one of its own each time, or for a dry run all in one that is rolled back. */
export type Transact = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>

/**
 * Does work on all items in one transaction, or where that is more than the engine lets a transaction take, on the one
 * half and then on the other. Throws `query-too-big` where a single item is too much.
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

/** Whether a transaction failed since it was more than the engine lets one take. */
export function isTooLarge(error: unknown): error is AppError {
  return error instanceof AppError && error.code === 'query-too-big'
}

export function halves<T>(items: readonly T[]): [readonly T[], readonly T[]] {
  const middle = Math.ceil(items.length / 2)
  return [items.slice(0, middle), items.slice(middle)]
}
