import type { GrafeoDB } from '@grafeo-db/js'
import type { Row, Transaction } from '../graph-store.ts'
import { StatementRuns } from '../statement-runs.ts'
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
  const runs = new StatementRuns()
  const run: Transaction['run'] = async (statement, params) => {
    const rows = await runGrafeo(transaction, statement, params)
    seen(rows)
    return rows
  }
  try {
    const result = await work({ run: (statement, params) => runs.send(() => run(statement, params)) })
    await runs.end()
    transaction.commit()
    return result
  } catch (error) {
    // A transaction can't be ended while a statement of it runs.
    await runs.end().catch(() => undefined)
    if (transaction.isActive) transaction.rollback()
    throw fromUnknown(error)
  }
}

function fromUnknown(error: unknown): unknown {
  return error instanceof Error && 'gqlStatus' in error ? fromGrafeoError(error) : error
}
