import { setImmediate } from 'node:timers/promises'
import type { GrafeoDB, Transaction as GrafeoTransaction } from '@grafeo-db/js'
import { textFor } from '../cypher-library.ts'
import type { Params, Row, Statement, Transaction } from '../graph-store.ts'
import { blamed, StatementRuns } from '../transactions.ts'
import { fromGrafeo, fromGrafeoError } from './from-grafeo.ts'

/** How many rows are converted before other work has its turn: about 5 ms. */
const ROWS_AT_ONCE = 2_000

/** Runs a statement of the library in the engine or in one of its transactions. The event loop stays free. */
export async function runGrafeo(
  engine: Pick<GrafeoDB | GrafeoTransaction, 'executeCypher'>,
  statement: Statement,
  params: Params,
): Promise<Row[]> {
  try {
    const result = await engine.executeCypher(textFor('embedded', statement), params)
    const rows: Row[] = []
    for (let index = 0; index < result.length; index++) {
      if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await setImmediate()
      rows.push(toRow(result.get(index)))
    }
    return rows
  } catch (error) {
    throw blamed(fromGrafeoError(error), statement)
  }
}

function toRow(row: Record<string, unknown>): Row {
  // A loop, because a hub has thousands of rows and this takes a quarter of the time.
  const ours: Row = {}
  for (const column of Object.keys(row)) ours[column] = fromGrafeo(row[column])
  return ours
}

/**
 * Does work in a transaction and commits it, or rolls it back and throws. After a statement that failed, the engine
 * itself would still commit the statements before it. Here one failure fails the transaction, even if the work goes on.
 * @param seen gets the rows that each statement returned
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
    // A transaction can't end while one of its statements runs.
    await runs.end().catch(() => undefined)
    if (transaction.isActive) transaction.rollback()
    throw error instanceof Error && 'gqlStatus' in error ? fromGrafeoError(error) : error
  }
}
