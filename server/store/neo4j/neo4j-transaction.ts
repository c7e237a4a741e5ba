import type { ManagedTransaction, Session } from 'neo4j-driver'
import { AppError } from '../../../model/problem.ts'
import { textFor } from '../cypher-library.ts'
import type { Params, Row, Statement, Transaction } from '../graph-store.ts'
import { blamed } from '../own-statement.ts'
import { StatementRuns } from '../statement-runs.ts'
import { toRow } from './from-driver.ts'
import { fromNeo4jError, tooLargeForOne } from './neo4j-errors.ts'
import { toDriverParams } from './to-driver.ts'

/** A server's time limit is for strangers: what is rolled back after it, as a long dry run, would never get done. */
const UNLIMITED = { timeout: 0 }

/**
 * Does work in a managed transaction and closes the session: the driver does it again where the server says that this
 * may help, for 15 s. It must see its own errors for that, so inside the work they are the driver's; what is thrown in
 * the end is ours. Only of a transaction that has grown too large it is ours at once, as far as that shows before the
 * commit: it would do so again.
 */
export async function inManagedTransaction<T>(
  session: Session,
  mode: 'read' | 'write',
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  let last: Statement | undefined
  const once = async (transaction: ManagedTransaction) => {
    const runs = new StatementRuns()
    const run = (statement: Statement, params: Params) => {
      last = statement
      return runs.send(() =>
        runStatement(transaction, statement, params).catch((error: unknown) => {
          throw tooLargeForOne(error) ?? error
        }),
      )
    }
    const result = await work({ run })
    await runs.end()
    return result
  }
  try {
    return await (mode === 'read' ? session.executeRead(once) : session.executeWrite(once, UNLIMITED))
  } catch (error) {
    const ours = tooLargeForOne(error) ?? fromNeo4jError(error)
    throw ours instanceof AppError && last !== undefined && ours !== error ? blamed(ours, last) : ours
  } finally {
    await session.close().catch(() => undefined)
  }
}

async function runStatement(transaction: ManagedTransaction, statement: Statement, params: Params): Promise<Row[]> {
  const { records } = await transaction.run(textFor('neo4j', statement), toDriverParams(params))
  return records.map(toRow)
}
