import type { Batch, Counts } from '../../model/claim.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { fromRows } from '../store/stored-claim.ts'
import { batchNumbered, journalWith, noCounts, openJournal, saveBatch, sum } from './batches.ts'
import { AT_ONCE, claimsById } from './claims.ts'
import type { FirstDifferences } from './first-differences.ts'
import { inHalves, type Transact } from './in-halves.ts'
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

/**
 * Does the same in steps of some thousand claims, each a transaction of its own, so that `withdraw` finds only what was
 * stated meanwhile: all at once may be more than the engine lets a transaction take.
 *
 * @param batch as it will be in the end
 * @param counting where the batch's account is to be kept
 */
export async function withdrawInSteps(
  transact: Transact,
  batch: Batch,
  now: () => string,
  counting?: { differences: FirstDifferences },
): Promise<void> {
  const step = async (tx: Transaction, ids: readonly string[]) => {
    const known = await openJournal(tx, now())
    const claims = await claimsById(tx, ids)
    const counted = counting && { batch: batch.number, ...counting }
    const counts = await settle(tx, asKnown(claims), journalWith(known, batch), counted)
    const stored = batchNumbered(known, batch.number)
    await saveBatch(tx, { ...stored, counts: sum(stored.counts, counts) })
  }
  for (const source of batch.sources) {
    let after = ''
    for (;;) {
      const rows = await transact((tx) => tx.run(claimsOfSource, { source, after, size: AT_ONCE }))
      if (rows.length === 0) break
      after = String(rows.at(-1)?.key)
      await inHalves(
        transact,
        rows.map(({ key }) => String(key)),
        step,
      )
    }
  }
}
