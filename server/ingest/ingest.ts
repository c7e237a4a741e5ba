import type { Batch, ClaimId, Counts } from '../../model/claim.ts'
import type { Differences } from '../../model/differences.ts'
import type { DecisionAsRead, RowError } from '../formats/reader.ts'
import {
  batchInState,
  journalWith,
  nextBatch,
  noCounts,
  openJournal,
  saveBatch,
  saveCounts,
} from '../journal/batches.ts'
import { FirstDifferences, noDifferences } from '../journal/count-changes.ts'
import { settleSources } from '../journal/settle-sources.ts'
import { asWriter, nameBatch, type Wait } from '../journal/writer.ts'
import { matchBatch } from '../matching/match-batch.ts'
import { matchStated } from '../matching/match-stated.ts'
import { rematchSources } from '../matching/rematch.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'
import { halves, inSlices, isTooLarge, type Transact } from '../store/in-parts.ts'
import { type Applied, applyChunk, type Chunk, type Plan } from './apply-chunk.ts'
import { checkRows } from './check-rows.ts'
import { dryRun } from './dry-run.ts'
import { importDecisions } from './import-decisions.ts'
import { type IngestInput, type ReadOptions, type RowReport, type Staged, stageRows } from './read-inputs.ts'
import { type StagedRow, StagedRows } from './staged-rows.ts'

export interface IngestOptions extends ReadOptions {
  by: string
  replaces: boolean
  dryRun: boolean
  /** How much one transaction takes, as `weightOf` weighs claims; whole rows stay together. By default 2,000. */
  chunk?: number
  /** Returns the time as ISO 8601. */
  now: () => string
  /** How to wait for another writer. */
  wait?: Wait
  onProgress?: (progress: LoadProgress) => void
}

/**
 * How far a load is: at which file, how many rows are written or rejected, and the share of all rows. Parley reads all
 * rows before it writes the first. `batch` holds what was written. It is null until something was, and in a dry run.
 */
interface LoadProgress {
  file: string
  rows: number
  share: number
  batch: string | null
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
  plan: Plan
  /** The ids of the sources that its rows name. */
  named: readonly string[]
  /** Its claims that state identifiers. */
  identifying: Set<ClaimId>
  /** The sources that are saved. */
  saved: Set<string>
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

/** Reads all rows, and loads them. */
async function loadAll(
  inputs: readonly IngestInput[],
  options: IngestOptions,
  transact: Transact,
): Promise<IngestReport> {
  const staged: Staged = { rows: new StagedRows(), decisions: [], files: [] }
  const report = emptyReport()
  try {
    await stageRows(inputs, staged, report, options, ({ name }) => {
      options.onProgress?.({ file: name, rows: 0, share: 0, batch: null })
    })
    return staged.rows.size === 0 ? report : await loadStaged(staged, report, options, transact)
  } finally {
    await staged.rows.remove()
  }
}

/**
 * Plans the load, writes all rows, imports decisions, matches what is new, withdraws what was replaced, and closes the
 * batch.
 */
async function loadStaged(
  { rows, decisions, files }: Staged,
  report: IngestReport,
  options: IngestOptions,
  transact: Transact,
): Promise<IngestReport> {
  const { now } = options
  const { rejected, last, ...planned } = await planLoad(transact, rows, report, options)
  const load: Load = {
    ...{ batch: null, ...planned, named: [...rows.named], identifying: new Set(), saved: new Set(), chunks: 0 },
    ...{ differences: new FirstDifferences(), report },
  }
  for await (const chunk of rowsUpTo(rows, last).chunks(options.chunk)) {
    options.signal?.throwIfAborted()
    const named = new Set(chunk.flatMap(({ claims }) => claims.map(({ source }) => source)))
    const unsaved = [...named].filter((id) => !load.saved.has(id))
    const saving = (await Promise.all(unsaved.map((id) => rows.wholeSource(id)))).filter((one) => one !== undefined)
    const accepted = chunk.filter(({ number }) => !rejected.has(number)).map(({ claims }) => claims)
    await writeChunk(transact, load, { rows: accepted, saving }, options)
    for (const { id } of saving) load.saved.add(id)
    const written = chunk.at(-1)?.number ?? 0
    const file = files.find((one) => one.rows >= written)?.name ?? ''
    const batch = options.dryRun ? null : (load.batch?.id ?? null)
    options.onProgress?.({ file, rows: report.rows.accepted + report.rows.rejected, share: written / rows.size, batch })
  }
  if (load.batch === null) return report

  const { batch, differences } = load
  const { number, replaces } = batch
  const stated = decisions.filter((one) => one.rows <= last).map(({ decision }) => decision)
  await inSlices(stated, async (slice) =>
    reject(report, await transact((tx) => writeDecisions(tx, number, slice, load, options))),
  )
  await matchStated(transact, load.identifying, batch, now, differences)
  const skipped = await matchBatch(transact, batch, now, differences)
  if (skipped > 0) report.notes.push({ file: files[0]?.name ?? '', row: null, text: skippedInWords(skipped) })
  if (replaces) {
    const replacing = { transact, batch: { ...batch, state: 'done' }, during: 'open', now, differences } as const
    await settleSources(replacing)
    await rematchSources(replacing)
  }
  const closed = await transact(async (tx) => ({
    batch: await closeBatch(tx, number, options),
    differences: await differences.report(tx),
  }))
  return { ...report, batch: closed.batch.id, things: closed.batch.counts, differences: closed.differences }
}

/** What is known of a load before its first row is written. */
interface Planned {
  plan: Plan
  rejected: ReadonlyMap<number, RowError>
  /** The number of the last row to load: `strict` stops before the first rejected one, which has this fault. */
  last: number
  fault: RowError | null
}

/** Checks all rows and gives their subjects ids. Adds the rejected rows to the report. Writes nothing. */
async function planLoad(
  transact: Transact,
  rows: StagedRows,
  report: IngestReport,
  options: IngestOptions,
): Promise<Planned> {
  // One transaction is quicker, but a long one would keep readers of the lease waiting.
  const planned = rows.isInMemory
    ? await transact((tx) => planWithin(tx, rows, options))
    : await planWithin({ run: (wanted, params) => transact((tx) => tx.run(wanted, params)) }, rows, options)
  const { rejected, last, fault } = planned
  if (fault === null) {
    report.errors.push(...rejected.values())
    report.rows.rejected += rejected.size
  } else {
    report.stopped = true
    report.errors = [fault]
    report.rows = { read: last + 1, accepted: 0, rejected: 1 }
  }
  return planned
}

async function planWithin(tx: Transaction, rows: StagedRows, options: IngestOptions): Promise<Planned> {
  const known = await openJournal(tx, options.now())
  const batch = openBatch(known, [...rows.named], options)
  // What the batch replaces doesn't say any more of which kind a key is.
  const replacing: Batch = { ...batch, sources: [...batch.sources, ...rows.named], state: 'done' }
  const journal = journalWith(known, replacing)
  let last = rows.size
  let fault: RowError | null = null
  while (true) {
    const { rejected, ...checked } = await checkRows(tx, rowsUpTo(rows, last), batch.number, journal)
    const [first] = rejected
    if (!options.strict || first === undefined)
      return { plan: { ...checked, sources: rows.sources }, rejected, last, fault }
    last = first[0] - 1
    fault = first[1]
  }
}

/** The rows up to one with this number. */
function rowsUpTo(rows: StagedRows, last: number): { chunks(weight?: number): AsyncIterable<readonly StagedRow[]> } {
  if (last >= rows.size) return rows
  return {
    async *chunks(weight) {
      for await (const chunk of rows.chunks(weight)) {
        const some = chunk.filter(({ number }) => number <= last)
        if (some.length > 0) yield some
        if (some.length < chunk.length) return
      }
    },
  }
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
    for (const id of applied.identifying) load.identifying.add(id)
    load.report.rows.accepted += chunk.rows.length
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
  const open =
    load.batch === null ? openBatch(known, load.named, options) : batchInState(known, load.batch.number, 'open')
  if (load.batch === null) await nameBatch(tx, open.id)
  const batch = { ...open, sources: [...new Set([...open.sources, ...chunk.saving.map(({ id }) => id)])] }
  // The time keeps a resumed batch from overwriting its first parts.
  const number = Date.parse(options.now()) * 1_000 + load.chunks + 1
  const applied = await applyChunk(tx, known, batch, { ...chunk, number }, load.plan, load.differences)
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

async function closeBatch(tx: Transaction, number: number, { now }: IngestOptions): Promise<Batch> {
  const done: Batch = { ...batchInState(await openJournal(tx, now()), number, 'open'), state: 'done' }
  await saveBatch(tx, done)
  return done
}
