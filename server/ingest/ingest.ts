import type { Batch, Counts } from '../../model/claim.ts'
import type { Differences } from '../../model/differences.ts'
import type { DecisionAsRead, RowError } from '../formats/reader.ts'
import { batchInState, nextBatch, noCounts, openJournal, saveCounts } from '../journal/batches.ts'
import { FirstDifferences, noDifferences } from '../journal/count-changes.ts'
import { settleSources, settleSourcesInSteps } from '../journal/settle-sources.ts'
import { asWriter, nameBatch, type Wait } from '../journal/writer.ts'
import { matchBatch } from '../matching/match-batch.ts'
import { rematchSources } from '../matching/rematch.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'
import { halves, inSlices, isTooLarge, type Transact } from '../store/in-parts.ts'
import { type Applied, applyChunk, type Chunk } from './apply-chunk.ts'
import { dryRun } from './dry-run.ts'
import { importDecisions } from './import-decisions.ts'
import { type IngestInput, type ReadOptions, type RowReport, readChunks } from './read-inputs.ts'

export interface IngestOptions extends ReadOptions {
  by: string
  replaces: boolean
  dryRun: boolean
  /** Returns the time as ISO 8601. */
  now: () => string
  /** How to wait for another writer. */
  wait?: Wait
  /** `batch` holds what was written so far. It is null until something was written, and in a dry run. */
  onProgress?: (progress: { file: string; rows: number; of: number; batch: string | null }) => void
}

/** What a load did, to rows and to things: nodes and ties. */
export interface IngestReport extends RowReport {
  /** null for a dry run. */
  batch: string | null
  things: Counts
  /** The first things that this load created, updated and removed. */
  differences: Differences
}

/** A load in progress. */
interface Load {
  batch: Batch | null
  /** The decisions that an export states. They are imported when all claims are stored. */
  decisions: DecisionAsRead[]
  /** How many chunks are written. */
  chunks: number
  differences: FirstDifferences
  report: IngestReport
}

/**
 * Loads files into the store as one batch, a few thousand claims a transaction. If a crash left a batch open, loading one
 * of its sources again resumes it, and the report then counts what was done before as well. A dry run does the same and
 * leaves no trace, so its report says exactly what would happen.
 */
export async function ingest(
  store: GraphStore,
  inputs: readonly IngestInput[],
  options: IngestOptions,
): Promise<IngestReport> {
  const what = `a ${options.dryRun ? 'dry run' : 'load'} of ${inputs.map(({ file }) => file.name).join(', ')}`
  const wait = { signal: options.signal, ...options.wait }
  if (!options.dryRun) return asWriter(store, what, (transact) => loadAll(inputs, options, transact), wait)
  let rows = 0
  const onProgress: IngestOptions['onProgress'] = (progress) => {
    rows = progress.rows
    options.onProgress?.(progress)
  }
  const reached = () => `after ${rows.toLocaleString('en')} rows`
  const work = (transact: Transact) => loadAll(inputs, { ...options, onProgress }, transact)
  const report = await asWriter(store, what, () => dryRun(store, work, { now: options.now, reached }), wait)
  return { ...report, batch: null }
}

/** Writes all rows, imports decisions, matches what is new, withdraws what was replaced, and closes the batch. */
async function loadAll(
  inputs: readonly IngestInput[],
  options: IngestOptions,
  transact: Transact,
): Promise<IngestReport> {
  const load: Load = {
    batch: null,
    decisions: [],
    chunks: 0,
    differences: new FirstDifferences(),
    report: emptyReport(),
  }
  const { report, differences } = load
  const chunks = readChunks(inputs, load, options, ({ name, bytes }) => {
    const batch = options.dryRun ? null : (load.batch?.id ?? null)
    options.onProgress?.({ file: name, rows: report.rows.read, of: bytes, batch })
  })
  for await (const chunk of chunks) await writeChunk(transact, load, chunk, options)
  if (load.batch === null) return report

  const { number, replaces } = load.batch
  await inSlices(load.decisions, async (slice) =>
    reject(report, await transact((tx) => writeDecisions(tx, number, slice, load, options))),
  )
  const skipped = await matchBatch(transact, load.batch, options.now, differences)
  if (skipped > 0) report.notes.push({ file: inputs[0]?.file.name ?? '', row: null, text: skippedInWords(skipped) })
  if (replaces) {
    const done: Batch = { ...load.batch, state: 'done' }
    await settleSourcesInSteps(transact, done, 'open', options.now, { differences })
    await rematchSources(transact, done, 'open', options.now, { differences })
  }
  const closed = await transact(async (tx) => ({
    batch: await closeBatch(tx, number, load, options),
    differences: await differences.report(tx),
  }))
  return { ...report, batch: closed.batch.id, things: closed.batch.counts, differences: closed.differences }
}

function emptyReport(): IngestReport {
  return {
    batch: null,
    rows: { read: 0, accepted: 0, rejected: 0 },
    things: noCounts,
    differences: noDifferences,
    errors: [],
    notes: [],
    stopped: false,
  }
}

function skippedInWords(blocks: number): string {
  return `${blocks} groups of names were too common to compare, so some possible duplicates may not be proposed`
}

/** Writes a chunk in one transaction, or in halves if the engine refuses it as too large. */
async function writeChunk(transact: Transact, load: Load, chunk: Chunk, options: IngestOptions): Promise<void> {
  try {
    const { batch, applied } = await transact((tx) => writeRows(tx, load, chunk, options))
    // Only now, since the engine may run a transaction again until it is committed.
    load.batch = batch
    load.chunks += 1
    load.report.errors.push(...applied.errors)
    load.report.rows.accepted += chunk.rows.length - applied.rejected
    load.report.rows.rejected += applied.rejected
  } catch (error) {
    if (!isTooLarge(error) || chunk.rows.length < 2) throw error
    for (const rows of halves(chunk.rows)) await writeChunk(transact, load, { ...chunk, rows }, options)
  }
}

async function writeRows(
  tx: Transaction,
  load: Load,
  chunk: Chunk,
  options: IngestOptions,
): Promise<{ batch: Batch; applied: Applied }> {
  const known = await openJournal(tx, options.now())
  const ids = chunk.sources.map(({ id }) => id)
  const open = load.batch === null ? openBatch(known, ids, options) : batchInState(known, load.batch.number, 'open')
  if (load.batch === null) await nameBatch(tx, open.id)
  const batch = { ...open, sources: [...new Set([...open.sources, ...ids])] }
  // The time keeps a resumed batch from overwriting its first parts.
  const number = Date.parse(options.now()) * 1_000 + load.chunks + 1
  const applied = await applyChunk(tx, known, batch, { ...chunk, number }, load.differences)
  return { batch: await saveCounts(tx, batch, applied.counts), applied }
}

/** Returns the batch that a crash left open, if it has one of these sources, or else a new one. */
function openBatch(known: readonly Batch[], sources: readonly string[], { by, replaces, now }: IngestOptions): Batch {
  const left = known.find(
    (batch) =>
      batch.state === 'open' &&
      batch.unfinished !== 'redo' &&
      batch.kind === 'ingest' &&
      batch.replaces === replaces &&
      batch.sources.some((id) => sources.includes(id)),
  )
  return left ?? nextBatch(known, { kind: 'ingest', by, at: now(), sources: [], replaces })
}

async function writeDecisions(
  tx: Transaction,
  number: number,
  decisions: readonly DecisionAsRead[],
  { differences }: Load,
  { now }: IngestOptions,
): Promise<RowError[]> {
  const known = await openJournal(tx, now())
  const batch = batchInState(known, number, 'open')
  const { errors, counts } = await importDecisions(tx, known, batch, decisions, differences)
  await saveCounts(tx, batch, counts)
  return errors
}

/** Counts rows as rejected that counted as accepted when they were read. */
function reject({ errors, rows }: IngestReport, refused: readonly RowError[]): void {
  errors.push(...refused)
  rows.accepted -= refused.length
  rows.rejected += refused.length
}

async function closeBatch(
  tx: Transaction,
  number: number,
  { differences }: Load,
  { now }: IngestOptions,
): Promise<Batch> {
  const known = await openJournal(tx, now())
  const done: Batch = { ...batchInState(known, number, 'open'), state: 'done' }
  const counts = done.replaces ? await settleSources(tx, known, done, differences) : noCounts
  return saveCounts(tx, done, counts)
}
