import { type Batch, type BatchState, ClaimId, type Counts } from '../../model/claim.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { AT_ONCE, inHalves, type Reads, readPages, type Transact, within } from '../store/in-parts.ts'
import { claimsIn } from '../store/stored-journal.ts'
import { addCounts, batchInState, journalWith, noCounts, openJournal, saveCounts } from './batches.ts'
import { claimsById } from './claims.ts'
import type { FirstDifferences } from './count-changes.ts'
import { settle, toSettle } from './settle.ts'

const claimsOfSource = statement('read/claims-of-source')

/** Settles all claims of a batch's sources again, since its replacing, or the end of it, changes which ones stand. */
export async function settleSources(
  tx: Transaction,
  known: readonly Batch[],
  batch: Batch,
  differences?: FirstDifferences,
): Promise<Counts> {
  const journal = journalWith(known, batch)
  let counts = noCounts
  for await (const rows of claimPages(within(tx), batch)) {
    const settled = await settle(tx, toSettle(claimsIn(rows)), journal, { batch: batch.number, differences })
    counts = addCounts(counts, settled)
  }
  return counts
}

/**
 * Does the same in steps of a few thousand claims, each in a transaction of its own, since all at once may be more than
 * the engine takes. `settleSources` then finds only the claims that were made meanwhile.
 *
 * @param batch as it will be in the end
 * @param during its state until then
 * @param tally set if the changes are to be counted for the batch
 */
export async function settleSourcesInSteps(
  transact: Transact,
  batch: Batch,
  during: BatchState,
  now: () => string,
  tally?: { differences: FirstDifferences },
): Promise<void> {
  const step = async (tx: Transaction, ids: readonly ClaimId[]) => {
    const known = await openJournal(tx, now())
    const stored = batchInState(known, batch.number, during)
    const claims = await claimsById(tx, ids)
    const ofBatch = tally && { batch: batch.number, ...tally }
    const counts = await settle(tx, toSettle(claims), journalWith(known, batch), ofBatch)
    await saveCounts(tx, stored, counts)
  }
  await forClaimsOfSources(transact, batch, step)
}

/** Does work on all claims of a batch's sources, a few thousand ids a transaction. */
export async function forClaimsOfSources(
  transact: Transact,
  batch: Batch,
  work: (tx: Transaction, ids: readonly ClaimId[]) => Promise<void>,
): Promise<void> {
  const reads: Reads = { read: (wanted, params) => transact((tx) => tx.run(wanted, params)) }
  for await (const rows of claimPages(reads, batch)) {
    const ids = rows.map(({ key }) => ClaimId.parse(key))
    await inHalves(transact, ids, work)
  }
}

async function* claimPages(reads: Reads, { sources }: Batch) {
  for (const source of sources) yield* readPages(reads, claimsOfSource, { source }, AT_ONCE)
}
