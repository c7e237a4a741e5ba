import { type BackupLine, backedUp, BackupLine as Line } from '../../model/backup.ts'
import type { Batch, Claim } from '../../model/claim.ts'
import type { Decision } from '../../model/decision.ts'
import { AppError } from '../../model/problem.ts'
import { journalOf } from '../../model/standing.ts'
import { openJournal, saveBatch } from '../journal/batches.ts'
import { recluster, settle } from '../journal/settle.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'
import { AT_ONCE, inSlices } from '../store/in-parts.ts'

const entityPages = statement('read/entity-pages')
const putSources = statement('write/put-sources')
const createPart = statement('write/create-batch-part')
const putDecisions = statement('write/put-decisions')
const createForgotten = statement('write/create-forgotten')

type Counts = Extract<BackupLine, { type: 'end' }>['counts']

/** Lines written in one transaction: claims by the thousands, sources and parts, which are long, by the hundred. */
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
 * Makes an empty store what the backed up one was: the same journal, and the graph projected from it. The lines are
 * read twice, so that of a broken backup nothing is written. Throws `bad-request` for what is no whole backup, and
 * `conflict` where the store is not empty.
 */
export async function restore(
  store: GraphStore,
  lines: () => AsyncIterable<string>,
  now: () => string,
): Promise<Counts> {
  const counts = await checked(lines())
  await store.write(async (tx) => {
    const known = await openJournal(tx, now())
    const entities = await tx.run(entityPages, { after: '', size: 1 })
    if (known.length === 0 && entities.length === 0) return
    throw new AppError('conflict', 'The store is not empty: restore into a new data folder or an empty database')
  })
  await restoreLines(store, parsedLines(lines()))
  return counts
}

/** Makes an empty store what these lines of a whole backup say. */
export async function restoreLines(store: GraphStore, lines: AsyncIterable<BackupLine>): Promise<void> {
  const batches: Batch[] = []
  const decisions: Decision[] = []
  for await (const group of inGroups(lines)) {
    batches.push(...group.flatMap((line) => (line.type === 'batch' ? [line.batch] : [])))
    decisions.push(...group.flatMap((line) => (line.type === 'decision' ? [line.decision] : [])))
    await store.write((tx) => writeGroup(tx, group, batches))
  }
  // Who is who depends on all claims and decisions together, so it is settled when all are there.
  await inSlices(decisions, (slice) => store.write((tx) => recluster(tx, slice, journalOf(batches))))
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
  if (claims.length > 0) await settle(tx, { known: [], created: claims.map(unsettled) }, journalOf(batches))
}

/** A claim before anything is derived of it. */
function unsettled(claim: Claim) {
  return { ...claim, about: claim.subject, batch: null, review: 'unreviewed' as const }
}

/** Goes through a backup: every line is one, they are in order, and there are as many as the last one says. */
async function checked(lines: AsyncIterable<string>): Promise<Counts> {
  const counts: Counts = { batch: 0, source: 0, part: 0, claim: 0, decision: 0, forgotten: 0 }
  let number = 0
  let reached = 0
  let end: Counts | null = null
  for await (const line of parsedLines(lines)) {
    number += 1
    if (end !== null || (number === 1) !== (line.type === 'backup')) throw broken(number, 'is out of place')
    if (line.type === 'end') end = line.counts
    if (line.type === 'end' || line.type === 'backup') continue
    const place = backedUp.indexOf(line.type)
    if (place < reached) throw broken(number, `is a ${line.type} after a ${backedUp[reached]}`)
    reached = place
    counts[line.type] += 1
  }
  if (end === null) throw new AppError('bad-request', `The backup is cut off after line ${number}: its end is missing`)
  for (const type of backedUp) {
    if (counts[type] === end[type]) continue
    throw new AppError('bad-request', `The backup holds ${counts[type]} lines of ${type}, and says it has ${end[type]}`)
  }
  return counts
}

function parsedLine(line: string, number: number): BackupLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw broken(number, 'is no JSON')
  }
  const parsed = Line.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw broken(number, `is no line of a backup: ${issue?.path.join('.')} ${issue?.message}`)
}

function broken(number: number, what: string): AppError {
  return new AppError('bad-request', `Line ${number} of the backup ${what}: take a file that \`parley backup\` wrote`)
}

async function* parsedLines(lines: AsyncIterable<string>): AsyncIterable<BackupLine> {
  let number = 0
  for await (const line of lines) {
    number += 1
    yield parsedLine(line, number)
  }
}

/** Lines in groups of one type each. */
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
