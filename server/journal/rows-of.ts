import type { Params, Row, Statement, Transaction } from '../store/graph-store.ts'

/** The rows of a statement that is made for pages, read page by page within a transaction. */
export async function* rowsOf(
  tx: Transaction,
  pages: Statement,
  size: number,
  params: Params = {},
): AsyncIterable<Row> {
  for (let after = ''; ; ) {
    const rows = await tx.run(pages, { ...params, after, size })
    yield* rows
    if (rows.length < size) return
    after = String(rows.at(-1)?.key)
  }
}
