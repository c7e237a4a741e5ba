import type { ManagedTransaction, Session } from 'neo4j-driver'
import { AppError } from '../../../model/problem.ts'
import { textFor } from '../cypher-library.ts'
import type { Params, Row, Statement, Transaction } from '../graph-store.ts'
import { blamed, StatementRuns } from '../transactions.ts'
import { toDriverParams, toRow } from './driver-values.ts'
import { fromNeo4jError, tooLargeForOne } from './neo4j-errors.ts'

/** The server's time limit is for strangers' queries. Under it, long work such as a dry run would never finish. */
const UNLIMITED = { timeout: 0 }

/**
 * Does work in a managed transaction and closes the session. For 15 s, the driver does the work again if the server says
 * that this may help. It must see its own errors for that, so the work gets the driver's errors, and only the caller
 * gets ours. The exception is a transaction that grew too large: a retry would fail the same way, so the work gets our
 * error at once, if the server notices before the commit.
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
