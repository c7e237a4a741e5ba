import { type Batch, type BatchState, ClaimId, type Counts } from '../../model/claim.ts'
import type { Journal } from '../../model/standing.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { AT_ONCE, inHalves, type Reads, readPages, type Transact } from '../store/in-parts.ts'
import type { StoredClaim } from '../store/stored-journal.ts'
import { batchInState, journalWith, noCounts, openJournal, saveCounts } from './batches.ts'
import { claimsById } from './claims.ts'
import type { FirstDifferences, Tally } from './count-changes.ts'
import { settle, toSettle } from './settle.ts'

const claimsOfSource = statement('read/claims-of-source')

/** A batch that replaces, or no longer does, and how the work on it is done. */
export interface Replacing {
  transact: Transact
  /** The batch as it will be in the end. */
  batch: Batch
  /** Its state until then. */
  during: BatchState
  now: () => string
  /** Set if the changes are to be counted for the batch. */
  differences?: FirstDifferences
}

/** Settles all claims of a batch's sources again, since its replacing, or the end of it, changes which ones stand. */
export async function settleSources(replacing: Replacing): Promise<void> {
  await forClaimsOfSources(replacing, (tx, claims, journal, tally) => settle(tx, toSettle(claims), journal, tally))
}

/**
 * Does work on all claims of a batch's sources, a few thousand in each transaction, since all at once may be more than
 * the engine takes. Adds what the work returns to the counts of the batch.
 */
export async function forClaimsOfSources(
  { transact, batch, during, now, differences }: Replacing,
  work: (tx: Transaction, claims: readonly StoredClaim[], journal: Journal, tally?: Tally) => Promise<Counts>,
): Promise<void> {
  const tally = differences && { batch: batch.number, differences }
  const reads: Reads = { read: (wanted, params) => transact((tx) => tx.run(wanted, params)) }
  for (const source of batch.sources) {
    for await (const rows of readPages(reads, claimsOfSource, { source }, AT_ONCE)) {
      const ids = rows.map(({ key }) => ClaimId.parse(key))
      await inHalves(transact, ids, async (tx, some) => {
        const known = await openJournal(tx, now())
        const stored = batchInState(known, batch.number, during)
        const counts = await work(tx, await claimsById(tx, some), journalWith(known, batch), tally)
        if (counts !== noCounts) await saveCounts(tx, stored, counts)
      })
    }
  }
}
