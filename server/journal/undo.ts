import type { Batch, BatchState } from '../../model/claim.ts'
import { AppError } from '../../model/problem.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'
import { decisionsIn } from '../store/stored-journal.ts'
import { claimsOfPart, partsOf } from './batch-parts.ts'
import { batchOf, journalWith, openJournal, saveBatch } from './batches.ts'
import { claimsById } from './claims.ts'
import { inHalves, type Transact } from './in-halves.ts'
import { recluster } from './recluster.ts'
import { withdraw, withdrawInSteps } from './replace.ts'
import { asKnown, settle } from './settle.ts'

const decisionsOfBatch = statement('read/decisions-of-batch')

/** Undoes a batch: afterwards the graph is what it would be had the batch never been, whatever came after it. */
export function undo(store: GraphStore, id: string, now: () => string): Promise<Batch> {
  return turn(store, id, now, { from: ['open', 'done', 'undoing'], during: 'undoing', after: 'undone' })
}

/** Lets an undone batch stand again. */
export function redo(store: GraphStore, id: string, now: () => string): Promise<Batch> {
  return turn(store, id, now, { from: ['undone', 'undoing', 'open'], during: 'open', after: 'done' })
}

interface Turn {
  from: readonly BatchState[]
  during: BatchState
  after: BatchState
}

/**
 * Part by part, each in a transaction of its own, or several where the engine lets none be so large; killed in between,
 * it is gone on with by calling it again.
 */
async function turn(store: GraphStore, id: string, now: () => string, { from, during, after }: Turn): Promise<Batch> {
  const turning = await store.write(async (tx) => {
    const batch = batchOf(await openJournal(tx, now()), id)
    if (!from.includes(batch.state)) {
      throw new AppError('conflict', `Batch "${id}" is ${batch.state} already: there is nothing to do`)
    }
    await saveBatch(tx, { ...batch, state: during })
    return { ...batch, state: during }
  })
  const transact: Transact = (work) => store.write(work)
  const standing = async (tx: Transaction) => journalWith(await openJournal(tx, now()), turning)
  for (const part of await transact((tx) => partsOf(tx, turning.number))) {
    const ids = await transact((tx) => claimsOfPart(tx, part))
    await inHalves(transact, ids, async (tx, some) => {
      const journal = await standing(tx)
      await settle(tx, asKnown(await claimsById(tx, some)), journal)
    })
  }
  const decided = decisionsIn(await store.read(decisionsOfBatch, { batch: turning.number }))
  await inHalves(transact, decided, async (tx, some) => void (await recluster(tx, some, await standing(tx))))
  const ended: Batch = { ...turning, state: after }
  if (ended.replaces) await withdrawInSteps(transact, ended, now)
  return store.write(async (tx) => {
    const known = await openJournal(tx, now())
    if (ended.replaces) await withdraw(tx, known, ended)
    await saveBatch(tx, ended)
    return ended
  })
}
