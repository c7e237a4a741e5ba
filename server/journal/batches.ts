import { type Batch, type BatchState, ClaimId, type ClaimType, type Counts } from '../../model/claim.ts'
import { AppError } from '../../model/problem.ts'
import { type Journal, journalOf } from '../../model/standing.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, Row, Transaction } from '../store/graph-store.ts'
import { batchesIn, type StoredClaim } from '../store/stored-journal.ts'

const batches = statement('read/batches')
const parts = statement('read/parts-of-batch')
const claims = statement('read/claims-of-part')
const toMatch = statement('read/claims-to-match')
const putBatch = statement('write/put-batch')
const lock = statement('write/lock')

export const noCounts: Counts = { created: 0, updated: 0, unchanged: 0, removed: 0 }

/** Takes the write lock, so other servers wait until the transaction ends. Returns every batch. */
export async function openJournal(tx: Transaction, at: string): Promise<Batch[]> {
  await tx.run(lock, { at })
  return batchesIn(await tx.run(batches, {}))
}

/** Returns every batch, oldest first. */
export async function listBatches(store: GraphStore): Promise<Batch[]> {
  return batchesIn(await store.read(batches, {}))
}

export async function saveBatch(tx: Transaction, { counts, ...batch }: Batch): Promise<void> {
  await tx.run(putBatch, { id: batch.id, batch: { ...batch, ...counts } })
}

/** Makes an open batch that follows the known ones. It isn't saved yet. */
export function nextBatch(
  known: readonly Batch[],
  batch: Pick<Batch, 'kind' | 'by' | 'at' | 'sources' | 'replaces'>,
): Batch {
  const number = Math.max(0, ...known.map((one) => one.number)) + 1
  return { ...batch, id: `batch-${number}`, number, state: 'open', counts: noCounts }
}

/** Returns the journal of the known batches, with this one in place of the stored one of its number. */
export function journalWith(known: readonly Batch[], batch: Batch): Journal {
  return journalOf([...known.filter(({ number }) => number !== batch.number), batch])
}

/** Saves a batch with these counts added to its own. Returns it. */
export async function saveCounts(tx: Transaction, batch: Batch, counts: Counts): Promise<Batch> {
  const counted = { ...batch, counts: addCounts(batch.counts, counts) }
  await saveBatch(tx, counted)
  return counted
}

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    created: a.created + b.created,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    removed: a.removed + b.removed,
  }
}

/** Returns the batch with this number, which must exist. */
function batchNumbered(known: readonly Batch[], number: number): Batch {
  const found = known.find((batch) => batch.number === number)
  if (found === undefined) throw new AppError('internal', `Batch ${number} is not in the journal`)
  return found
}

/**
 * Returns the batch with this number for the next step of some work on it. Throws `cancelled` if its state is another
 * one now: somebody undid it meanwhile.
 */
export function batchInState(known: readonly Batch[], number: number, state: BatchState): Batch {
  const found = batchNumbered(known, number)
  if (found.state !== state)
    throw new AppError('cancelled', `Somebody undid ${found.id}, so Parley stopped working on it`)
  return found
}

/** Returns the batch with this id. Throws `not-found`. */
export function batchOf(known: readonly Batch[], id: string): Batch {
  const found = known.find((batch) => batch.id === id)
  if (found === undefined) throw new AppError('not-found', `There is no batch "${id}". \`parley batches\` lists them`)
  return found
}

/** Returns the ids of a batch's parts, in order. Each part lists a few thousand claims that the batch made. */
export async function partsOf(tx: Transaction, batch: number): Promise<string[]> {
  return (await tx.run(parts, { batch })).map(({ id }) => String(id))
}

/** Returns the ids of the claims in one part. */
export async function claimsOfPart(tx: Transaction, part: string): Promise<ClaimId[]> {
  const rows = await tx.run(claims, { id: part })
  return rows.flatMap(({ claims: ids }) => listOf(ids))
}

/** What matching looks at. A part lists the claims about people and organisations, and those about meetings, apart. */
export type Matched = 'named' | 'meetings'

/** Returns the ids of the claims in one part that matching looks at. */
export async function claimsToMatch(tx: Transaction, part: string, matched: Matched): Promise<ClaimId[]> {
  const rows = await tx.run(toMatch, { id: part })
  return rows.flatMap((row) => listOf(row[matched]))
}

/** Returns the properties of a part's node. */
export function partRow(id: string, batch: number, listed: readonly StoredClaim[]): Record<string, unknown> {
  const ids = (...types: ClaimType[]) =>
    listed.flatMap((claim) => (types.length === 0 || types.includes(claim.type) ? [claim.id] : []))
  return { id, batch, claims: ids(), named: ids('Person', 'Organisation'), meetings: ids('Meeting') }
}

function listOf(ids: Row[string] | undefined): ClaimId[] {
  return Array.isArray(ids) ? ids.map((id) => ClaimId.parse(id)) : []
}
