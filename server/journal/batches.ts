import type { Batch, Counts } from '../../model/claim.ts'
import { AppError } from '../../model/problem.ts'
import { type Journal, journal } from '../../model/standing.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'
import { batchesIn } from '../store/stored-journal.ts'

const batches = statement('read/batches')
const putBatch = statement('write/put-batch')
const lock = statement('write/lock')

export const noCounts: Counts = { created: 0, updated: 0, unchanged: 0, removed: 0 }

/** The journal as the transaction sees it, after taking the writer's place: other servers wait until it ends. */
export async function openJournal(tx: Transaction, at: string): Promise<Batch[]> {
  await tx.run(lock, { at })
  return batchesIn(await tx.run(batches, {}))
}

/** Every batch, oldest first. */
export async function listBatches(store: GraphStore): Promise<Batch[]> {
  return batchesIn(await store.read(batches, {}))
}

export async function saveBatch(tx: Transaction, { counts, ...batch }: Batch): Promise<void> {
  await tx.run(putBatch, { id: batch.id, batch: { ...batch, ...counts } })
}

/** A batch to follow these. */
export function nextBatch(
  known: readonly Batch[],
  batch: Pick<Batch, 'kind' | 'by' | 'at' | 'sources' | 'replaces'>,
): Batch {
  const number = Math.max(0, ...known.map((one) => one.number)) + 1
  return { ...batch, id: `batch-${number}`, number, state: 'open', counts: noCounts }
}

/** The journal in which one batch is as given, and the others are as known. */
export function journalWith(known: readonly Batch[], batch: Batch): Journal {
  return journal([...known.filter(({ number }) => number !== batch.number), batch])
}

export function sum(a: Counts, b: Counts): Counts {
  return {
    created: a.created + b.created,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    removed: a.removed + b.removed,
  }
}

/** The batch of this number, which is there. */
export function batchNumbered(known: readonly Batch[], number: number): Batch {
  const found = known.find((batch) => batch.number === number)
  if (found === undefined) throw new AppError('internal', `Batch ${number} is not in the journal`)
  return found
}

/** The batch of this id; throws `not-found`. */
export function batchOf(known: readonly Batch[], id: string): Batch {
  const found = known.find((batch) => batch.id === id)
  if (found === undefined) throw new AppError('not-found', `There is no batch "${id}": \`parley batches\` lists them`)
  return found
}
