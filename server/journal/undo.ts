import type { Batch, BatchState } from '../../model/claim.ts'
import { AppError } from '../../model/problem.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'
import { inHalves, type Transact } from '../store/in-parts.ts'
import { decisionsIn } from '../store/stored-journal.ts'
import { batchOf, claimsOfPart, journalWith, openJournal, partsOf, saveBatch } from './batches.ts'
import { claimsById } from './claims.ts'
import { settleSources, settleSourcesInSteps } from './replace.ts'
import { recluster, settle, toSettle } from './settle.ts'

const decisionsOfBatch = statement('read/decisions-of-batch')

/** Undoes a batch. Afterwards the graph is what it would be without the batch, whatever came after it. */
export function undo(store: GraphStore, id: string, now: () => string): Promise<Batch> {
  return changeState(store, id, now, { from: ['open', 'done', 'undoing'], during: 'undoing', after: 'undone' })
}

/** Redoes an undone batch, so that it stands again. */
export function redo(store: GraphStore, id: string, now: () => string): Promise<Batch> {
  return changeState(store, id, now, { from: ['undone', 'undoing', 'open'], during: 'open', after: 'done' })
}

interface StateChange {
  from: readonly BatchState[]
  during: BatchState
  after: BatchState
}

/**
 * Goes through the batch part by part, each in a transaction of its own, or in several if the engine takes no such
 * large one. If it is interrupted, calling it again finishes the work.
 */
async function changeState(
  store: GraphStore,
  id: string,
  now: () => string,
  { from, during, after }: StateChange,
): Promise<Batch> {
  const changing = await store.write(async (tx) => {
    const batch = batchOf(await openJournal(tx, now()), id)
    if (!from.includes(batch.state)) {
      throw new AppError('conflict', `Batch "${id}" is ${batch.state} already: there is nothing to do`)
    }
    await saveBatch(tx, { ...batch, state: during })
    return { ...batch, state: during }
  })
  const transact: Transact = (work) => store.write(work)
  const journal = async (tx: Transaction) => journalWith(await openJournal(tx, now()), changing)
  for (const part of await transact((tx) => partsOf(tx, changing.number))) {
    const ids = await transact((tx) => claimsOfPart(tx, part))
    await inHalves(transact, ids, async (tx, some) => {
      const current = await journal(tx)
      await settle(tx, toSettle(await claimsById(tx, some)), current)
    })
  }
  const decided = decisionsIn(await store.read(decisionsOfBatch, { batch: changing.number }))
  await inHalves(transact, decided, async (tx, some) => void (await recluster(tx, some, await journal(tx))))
  const ended: Batch = { ...changing, state: after }
  if (ended.replaces) await settleSourcesInSteps(transact, ended, now)
  return store.write(async (tx) => {
    const known = await openJournal(tx, now())
    if (ended.replaces) await settleSources(tx, known, ended)
    await saveBatch(tx, ended)
    return ended
  })
}
