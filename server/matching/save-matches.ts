import type { Batch } from '../../model/claim.ts'
import type { PairDecision } from '../../model/decision.ts'
import { batchInState, journalWith, openJournal, saveCounts } from '../journal/batches.ts'
import type { FirstDifferences } from '../journal/count-changes.ts'
import type { Transaction } from '../store/graph-store.ts'
import { inHalves, inSlices, type Transact } from '../store/in-parts.ts'
import { saveDecisions, undecided } from './make-decisions.ts'

/** How many decisions are saved in one transaction. Each may join two entities with all their claims and ties. */
const AT_A_TIME = 500

/** Saves the decisions that nobody has decided yet, some hundred a transaction. */
export async function saveMatches(
  transact: Transact,
  decisions: readonly PairDecision[],
  batch: Batch,
  now: () => string,
  differences: FirstDifferences | undefined,
): Promise<void> {
  const open: PairDecision[] = []
  await inSlices(decisions, async (slice) => {
    open.push(...(await transact(async (tx) => undecided(tx, slice, journalWith(await openJournal(tx, now()), batch)))))
  })
  const save = async (tx: Transaction, some: readonly PairDecision[]) => {
    const known = await openJournal(tx, now())
    const stored = batchInState(known, batch.number, batch.state)
    const counts = await saveDecisions(tx, some, journalWith(known, batch), { batch: batch.number, differences })
    await saveCounts(tx, stored, counts)
  }
  await inSlices(open, (slice) => inHalves(transact, slice, save), AT_A_TIME)
}
