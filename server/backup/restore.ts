import type { Batch, Claim } from '../../model/claim.ts'
import type { Decision } from '../../model/decision.ts'
import { AppError } from '../../model/problem.ts'
import { journalOf } from '../../model/standing.ts'
import { openJournal, saveBatch } from '../journal/batches.ts'
import { recluster, settle } from '../journal/settle.ts'
import { asWriter } from '../journal/writer.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'
import { AT_ONCE, inSlices, type Transact } from '../store/in-parts.ts'
import { type BackupLine, checkedCounts, type LineCounts, parsedLines } from './backup-lines.ts'

const entityPages = statement('read/entity-pages')
const putSources = statement('write/put-sources')
const createPart = statement('write/create-batch-part')
const putDecisions = statement('write/put-decisions')
const createForgotten = statement('write/create-forgotten')

/** Lines written in one transaction: claims by the thousands, but sources and parts, which are long, by the hundred. */
const AT_A_TIME: Record<BackupLine['type'], number> = {
  backup: 1,
  batch: 1_000,
  source: 100,
  part: 100,
  claim: AT_ONCE,
  decision: AT_ONCE,
  forgotten: AT_ONCE,
  end: 1,
}

/**
 * Restores a backup into an empty store: the same journal, and the graph projected from it. Reads the lines twice, so
 * that nothing of a broken backup is written. Throws `bad-request` if the backup isn't complete, and `conflict` if the
 * store isn't empty.
 */
export async function restore(
  store: GraphStore,
  lines: () => AsyncIterable<string>,
  now: () => string,
): Promise<LineCounts> {
  const counts = await checkedCounts(lines())
  const write = async (transact: Transact) => {
    await transact((tx) => checkEmpty(tx, now()))
    await writeLines(transact, parsedLines(lines()))
  }
  await asWriter(store, 'a restore', write)
  return counts
}

async function checkEmpty(tx: Transaction, at: string): Promise<void> {
  const known = await openJournal(tx, at)
  const entities = await tx.run(entityPages, { after: '', size: 1 })
  if (known.length === 0 && entities.length === 0) return
  throw new AppError('conflict', 'The store is not empty: restore into a new data folder or an empty database')
}

/** Writes the lines of a complete backup into an empty store. */
export async function writeLines(transact: Transact, lines: AsyncIterable<BackupLine>): Promise<void> {
  const batches: Batch[] = []
  const decisions: Decision[] = []
  for await (const group of inGroups(lines)) {
    batches.push(...group.flatMap((line) => (line.type === 'batch' ? [line.batch] : [])))
    decisions.push(...group.flatMap((line) => (line.type === 'decision' ? [line.decision] : [])))
    await transact((tx) => writeGroup(tx, group, batches))
  }
  // Who is who depends on all claims and decisions together, so it is settled when all are there.
  await inSlices(decisions, (slice) => transact((tx) => recluster(tx, slice, journalOf(batches))))
}

/** Writes lines of one type. */
async function writeGroup(tx: Transaction, group: readonly BackupLine[], batches: readonly Batch[]): Promise<void> {
  const claims: Claim[] = []
  for (const line of group) {
    if (line.type === 'batch') await saveBatch(tx, line.batch)
    if (line.type === 'source') await tx.run(putSources, { rows: [line.source] })
    if (line.type === 'part') await tx.run(createPart, { part: line.part })
    if (line.type === 'claim') claims.push(line.claim)
    if (line.type === 'decision') await tx.run(putDecisions, { rows: [line.decision] })
    if (line.type === 'forgotten') await tx.run(createForgotten, { ids: [line.id] })
  }
  if (claims.length > 0) await settle(tx, { known: [], created: claims.map(underived) }, journalOf(batches))
}

/** Returns a claim as it is before anything is derived from it. */
function underived(claim: Claim) {
  return { ...claim, about: claim.subject, batch: null, review: 'unreviewed' as const }
}

/** Puts lines into groups of one type each. */
async function* inGroups(lines: AsyncIterable<BackupLine>): AsyncIterable<BackupLine[]> {
  let group: BackupLine[] = []
  for await (const line of lines) {
    const [first = line] = group
    if (first.type !== line.type || group.length >= AT_A_TIME[first.type]) {
      yield group
      group = []
    }
    group.push(line)
  }
  if (group.length > 0) yield group
}
