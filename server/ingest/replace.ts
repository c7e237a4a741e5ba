import type { Batch, Counts } from '../../model/claim.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { fromRows } from '../store/stored-claim.ts'
import { journalWith, noCounts, sum } from './batches.ts'
import { AT_ONCE } from './claims.ts'
import type { FirstDifferences } from './first-differences.ts'
import { asKnown, settle } from './settle.ts'

const claimsOfSource = statement('read/claims-of-source')

/** Settles all claims of a batch's sources again: what its replacing, or the end of it, takes away or gives back. */
export async function withdraw(
  tx: Transaction,
  known: readonly Batch[],
  batch: Batch,
  differences?: FirstDifferences,
): Promise<Counts> {
  const standing = journalWith(known, batch)
  const counting = { batch: batch.number, differences }
  let counts = noCounts
  for (const source of batch.sources) {
    let after = ''
    for (;;) {
      const rows = await tx.run(claimsOfSource, { source, after, size: AT_ONCE })
      if (rows.length === 0) break
      after = String(rows.at(-1)?.key)
      counts = sum(counts, await settle(tx, asKnown(fromRows(rows)), standing, counting))
    }
  }
  return counts
}
