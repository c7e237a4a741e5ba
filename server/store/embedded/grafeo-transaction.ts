import type { GrafeoDB } from '@grafeo-db/js'
import type { Row, Transaction } from '../graph-store.ts'
import { fromGrafeoError } from './grafeo-errors.ts'
import { runGrafeo } from './run-grafeo.ts'

/**
 * Does work in a transaction and commits it, or rolls back and throws. The engine would commit what came before a
 * statement that failed: here one failure fails all, even where the work goes on.
 * @param seen is told what each statement returned
 */
export async function inTransaction<T>(
  db: GrafeoDB,
  work: (tx: Transaction) => Promise<T>,
  seen: (rows: Row[]) => void,
): Promise<T> {
  const transaction = db.beginTransaction()
  const runs: Promise<Row[]>[] = []
  const tx: Transaction = {
    run: (statement, params) => {
      const run = runGrafeo(transaction, statement, params)
      runs.push(run)
      return run
    },
  }
  try {
    const result = await work(tx)
    for (const rows of await Promise.all(runs)) seen(rows)
    transaction.commit()
    return result
  } catch (error) {
    // A transaction can't be ended while a statement of it runs.
    await Promise.allSettled(runs)
    if (transaction.isActive) transaction.rollback()
    throw fromUnknown(error)
  }
}

function fromUnknown(error: unknown): unknown {
  return error instanceof Error && 'gqlStatus' in error ? fromGrafeoError(error) : error
}
