import type { Batch, BatchState } from '../../model/claim.ts'
import { AppError } from '../../model/problem.ts'
import {
  batchInState,
  batchOf,
  claimsOfPart,
  journalWith,
  openJournal,
  partsOf,
  saveBatch,
} from '../journal/batches.ts'
import { claimsById } from '../journal/claims.ts'
import { recluster, settle, toSettle } from '../journal/settle.ts'
import { type Replacing, settleSources } from '../journal/settle-sources.ts'
import { asWriter, batchInWork, nameBatch, type Wait } from '../journal/writer.ts'
import { matchBatch } from '../matching/match-batch.ts'
import { rematch, rematchSources, type Touched } from '../matching/rematch.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'
import { inHalves, type Transact } from '../store/in-parts.ts'
import { decisionsIn } from '../store/stored-journal.ts'

const decisionsOfBatch = statement('read/decisions-of-batch')

/** A batch whose state was changed. `stoppedLoad` is set if Parley was still loading it, and stopped first. */
export type ChangedBatch = Batch & { stoppedLoad?: true }

/**
 * Undoes a batch. Afterwards the graph is what it would be without the batch, whatever came after it. If somebody is
 * still loading it, the load is stopped first.
 */
export async function undo(store: GraphStore, id: string, now: () => string, wait: Wait = {}): Promise<ChangedBatch> {
  const isStopping = await stopWork(store, id, now)
  const patience = isStopping ? { ...wait, atMostMs: Math.max(wait.atMostMs ?? 0, STOPPING_MS) } : wait
  const change = { from: ['open', 'done', 'undoing'], during: 'undoing', after: 'undone' } as const
  const undone = await asWriter(
    store,
    `an undo of ${id}`,
    (transact) => changeState(transact, id, now, change),
    patience,
  )
  return isStopping ? { ...undone, stoppedLoad: true } : undone
}

/** Redoes an undone batch, so that it stands again. */
export function redo(store: GraphStore, id: string, now: () => string, wait: Wait = {}): Promise<Batch> {
  const change = { from: ['undone', 'undoing', 'open'], during: 'open', after: 'done' } as const
  return asWriter(store, `a redo of ${id}`, (transact) => changeState(transact, id, now, change), wait)
}

/** How long an undo waits for the load of its batch to stop, in milliseconds: the load has to finish a step first. */
const STOPPING_MS = 120_000

/** Stops a load or redo that is at work on a batch: its next step finds the batch being undone. Returns false if none is. */
async function stopWork(store: GraphStore, id: string, now: () => string): Promise<boolean> {
  return store.write(async (tx) => {
    const batch = batchOf(await openJournal(tx, now()), id)
    if (batch.state !== 'open' || (await batchInWork(tx)) !== id) return false
    await saveBatch(tx, { ...batch, state: 'undoing', ...(batch.unfinished === 'redo' ? {} : { unfinished: 'load' }) })
    return true
  })
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
  transact: Transact,
  id: string,
  now: () => string,
  { from, during, after }: StateChange,
): Promise<Batch> {
  const changing = await transact(async (tx) => {
    const batch = batchOf(await openJournal(tx, now()), id)
    if (!from.includes(batch.state)) {
      throw new AppError('conflict', `Batch "${id}" is ${batch.state} already: there is nothing to do`)
    }
    const isCutShort = batch.unfinished === 'load' || (batch.state === 'open' && batch.unfinished === undefined)
    if (during === 'open' && isCutShort) {
      throw new AppError('conflict', `${id} was never loaded to its end. Load its files again, or undo it`)
    }
    const unfinished = isCutShort ? 'load' : during === 'open' ? 'redo' : undefined
    const changed: Batch = { ...withoutMark(batch), state: during, ...(unfinished === undefined ? {} : { unfinished }) }
    await nameBatch(tx, id)
    await saveBatch(tx, changed)
    return changed
  })
  const ended: Batch = {
    ...withoutMark(changing),
    state: after,
    ...(changing.unfinished === 'load' ? { unfinished: 'load' } : {}),
  }
  // What was replaced comes back first, so that nothing is missing in between that stands before and after.
  const replacing = { transact, batch: ended, during, now }
  if (ended.replaces && after === 'undone') await settleSources(replacing)
  const journal = async (tx: Transaction) => {
    const known = await openJournal(tx, now())
    batchInState(known, changing.number, during)
    return journalWith(known, changing)
  }
  for (const part of await transact((tx) => partsOf(tx, changing.number))) {
    const ids = await transact((tx) => claimsOfPart(tx, part))
    await inHalves(transact, ids, async (tx, some) => {
      const current = await journal(tx)
      await settle(tx, toSettle(await claimsById(tx, some)), current)
    })
  }
  const decided = decisionsIn(await transact((tx) => tx.run(decisionsOfBatch, { batch: changing.number })))
  await inHalves(transact, decided, async (tx, some) => void (await recluster(tx, some, await journal(tx))))
  // As at the end of a load: others may have been loaded meanwhile.
  if (after === 'done' && ended.kind === 'ingest') await matchBatch(transact, changing, now)
  if (ended.replaces && after === 'done') await settleSources(replacing)
  await rematchAll(replacing)
  return transact(async (tx) => {
    const known = await openJournal(tx, now())
    batchInState(known, ended.number, during)
    await saveBatch(tx, ended)
    return ended
  })
}

/** Matches equal identifiers again, once all is settled: of what the batch states and decides, and of what it replaces. */
async function rematchAll(replacing: Replacing): Promise<void> {
  const { transact, batch, during, now } = replacing
  const step = async (tx: Transaction, touched: Touched) => {
    const known = await openJournal(tx, now())
    batchInState(known, batch.number, during)
    await rematch(tx, touched, journalWith(known, batch))
  }
  for (const part of await transact((tx) => partsOf(tx, batch.number))) {
    const ids = await transact((tx) => claimsOfPart(tx, part))
    await inHalves(transact, ids, async (tx, some) => step(tx, { claims: await claimsById(tx, some), decisions: [] }))
  }
  const decided = decisionsIn(await transact((tx) => tx.run(decisionsOfBatch, { batch: batch.number })))
  await inHalves(transact, decided, (tx, some) => step(tx, { claims: [], decisions: some }))
  if (batch.replaces) await rematchSources(replacing)
}

function withoutMark({ unfinished: _unfinished, ...batch }: Batch): Batch {
  return batch
}
