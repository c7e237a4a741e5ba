import { type Batch, type Counts, Source } from '../../model/claim.ts'
import type { Differences } from '../../model/differences.ts'
import type { ClaimAsRead, DecisionAsRead, InputFile, Reader, RowError } from '../formats/reader.ts'
import { batchNumbered, nextBatch, noCounts, openJournal, saveBatch, sum } from '../journal/batches.ts'
import { AT_ONCE } from '../journal/claims.ts'
import { FirstDifferences, noDifferences } from '../journal/first-differences.ts'
import { halves, isTooLarge, type Transact } from '../journal/in-halves.ts'
import { withdraw, withdrawInSteps } from '../journal/replace.ts'
import { matchBatch } from '../matching/match-batch.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'
import { type Applied, applyChunk } from './apply.ts'
import { decideStated } from './decide-stated.ts'
import { dryRun } from './dry-run.ts'

export interface IngestInput {
  file: InputFile
  read: Reader
}

export interface IngestOptions {
  by: string
  replaces: boolean
  dryRun: boolean
  /** Stop at the first row error. */
  strict: boolean
  /** How much a transaction takes, as `weightOf` weighs claims; whole rows stay together. By default 2,000. */
  chunk?: number
  /** ISO 8601. */
  now: () => string
  /** `batch` is what holds what was written so far; null while that is nothing, and in a dry run. */
  onProgress?: (progress: { file: string; rows: number; of: number; batch: string | null }) => void
  signal?: AbortSignal
}

/** Both accounts of one run: rows (read = accepted + rejected) and things. */
export interface IngestReport {
  /** null for a dry run. */
  batch: string | null
  rows: { read: number; accepted: number; rejected: number }
  things: Counts
  /** The first things that were created, updated and removed by this run. */
  differences: Differences
  errors: RowError[]
  notes: { file: string; row: number | null; text: string }[]
  stopped: boolean
}

interface Run {
  batch: Batch | null
  /** What an export says was decided; taken over when all is read. */
  decisions: DecisionAsRead[]
  chunks: number
  differences: FirstDifferences
  report: IngestReport
}

/**
 * Reads files and applies them as one batch, a few thousand claims a transaction. A batch that a crash left open
 * is gone on with when one of its sources is ingested again, and its account then counts what it did before as well. A
 * dry run does the same and leaves no trace, so it says exactly what would happen.
 */
export async function ingest(
  store: GraphStore,
  inputs: readonly IngestInput[],
  options: IngestOptions,
): Promise<IngestReport> {
  if (!options.dryRun) return carryOut(inputs, options, (work) => store.write(work))
  let rows = 0
  const onProgress: IngestOptions['onProgress'] = (progress) => {
    rows = progress.rows
    options.onProgress?.(progress)
  }
  const reached = () => `after ${rows.toLocaleString('en')} rows`
  const work = (transact: Transact) => carryOut(inputs, { ...options, onProgress }, transact)
  return { ...(await dryRun(store, work, { now: options.now, reached })), batch: null }
}

/** Reads and applies everything, takes what is new for what is known where that is sure, and closes the batch. */
async function carryOut(
  inputs: readonly IngestInput[],
  options: IngestOptions,
  transact: Transact,
): Promise<IngestReport> {
  const run: Run = { batch: null, decisions: [], chunks: 0, differences: new FirstDifferences(), report: emptyReport() }
  const { report } = run
  await readAll(inputs, run, options, (chunk) => applyPending(transact, run, chunk, options))
  if (run.batch === null) return report
  const { number } = run.batch
  for (let start = 0; start < run.decisions.length; start += AT_ONCE) {
    const some = run.decisions.slice(start, start + AT_ONCE)
    takeRefused(report, await transact((tx) => decideNext(tx, number, some, run.differences, options)))
  }
  const oversized = await matchBatch(transact, run.batch, options.now, run.differences)
  if (oversized > 0) report.notes.push({ file: inputs[0]?.file.name ?? '', row: null, text: tooCommon(oversized) })
  if (run.batch.replaces) {
    await withdrawInSteps(transact, { ...run.batch, state: 'done' }, options.now, { differences: run.differences })
  }
  const { done, differences } = await transact(async (tx) => ({
    done: await finish(tx, number, run.differences, options),
    differences: await run.differences.told(tx),
  }))
  return { ...report, batch: done.id, things: done.counts, differences }
}

function tooCommon(blocks: number): string {
  return `${blocks} groups of names are too common to be compared in full: some who may be the same were not proposed`
}

function emptyReport(): IngestReport {
  const rows = { read: 0, accepted: 0, rejected: 0 }
  return {
    batch: null,
    rows,
    things: noCounts,
    differences: noDifferences,
    errors: [],
    notes: [],
    stopped: false,
  }
}

/** Whole rows that wait for their transaction, with the sources they name. */
interface Pending {
  rows: ClaimAsRead[][]
  sources: Map<string, Source>
  weight: number
}

const nothingPending = (): Pending => ({ rows: [], sources: new Map(), weight: 0 })

async function readAll(
  inputs: readonly IngestInput[],
  run: Run,
  options: IngestOptions,
  apply: (chunk: Pending) => Promise<void>,
): Promise<void> {
  const { report } = run
  let pending = nothingPending()
  const flush = async () => {
    if (pending.rows.length > 0) await apply(pending)
    pending = nothingPending()
  }
  for (const { file, read } of inputs) {
    const sources = new Map<string, Source>()
    const tell = () => {
      const batch = options.dryRun ? null : (run.batch?.id ?? null)
      options.onProgress?.({ file: file.name, rows: report.rows.read, of: file.bytes, batch })
    }
    for await (const item of read(file)) {
      options.signal?.throwIfAborted()
      if (item.type === 'source') sources.set(item.source.id, Source.parse(item.source))
      else if (item.type === 'note') report.notes.push({ file: item.file, row: item.row, text: item.text })
      else {
        report.rows.read += 1
        if (item.errors.length > 0) {
          report.rows.rejected += 1
          report.errors.push(...item.errors)
        } else add(pending, item.claims, sources)
        if (item.decision !== undefined) run.decisions.push(item.decision)
        if (options.strict && report.errors.length > 0) {
          report.stopped = true
          break
        }
        if (pending.weight >= (options.chunk ?? AT_ONCE)) {
          await flush()
          tell()
        }
      }
    }
    if (report.stopped) break
    tell()
  }
  await flush()
}

/**
 * What a claim costs the engine: the claim and what it is about count as one, and each name of a person or an
 * organisation as much as four more, for the keys of its blocks. Neo4j holds all a transaction writes in memory.
 */
function weightOf({ type, values }: ClaimAsRead): number {
  if (type !== 'Person' && type !== 'Organisation') return 1
  return 1 + 4 * (1 + (Array.isArray(values.aliases) ? values.aliases.length : 0))
}

function add(pending: Pending, claims: ClaimAsRead[], sources: ReadonlyMap<string, Source>): void {
  pending.rows.push(claims)
  for (const one of claims) pending.weight += weightOf(one)
  for (const { source: id } of claims) {
    const source = sources.get(id)
    if (source !== undefined) pending.sources.set(id, source)
  }
}

/** Applies rows in one transaction, or as halves where the engine holds that for too large. */
async function applyPending(transact: Transact, run: Run, pending: Pending, options: IngestOptions): Promise<void> {
  try {
    take(run, pending, await transact((tx) => applyNext(tx, run, pending, options)))
  } catch (error) {
    if (!isTooLarge(error) || pending.rows.length < 2) throw error
    for (const rows of halves(pending.rows)) {
      await applyPending(transact, run, { ...pending, rows: [...rows] }, options)
    }
  }
}

/** What one transaction did, told only once it is committed: the engine may have it done again. */
interface Step {
  batch: Batch
  applied: Applied
}

async function applyNext(tx: Transaction, run: Run, { rows, sources }: Pending, options: IngestOptions): Promise<Step> {
  const known = await openJournal(tx, options.now())
  const ids = [...sources.keys()]
  const start = run.batch ?? openBatch(known, ids, options)
  const batch = { ...start, sources: [...new Set([...start.sources, ...ids])] }
  const number = nextPart(options, run.chunks + 1)
  const applied = await applyChunk(tx, known, batch, { number, rows, sources: [...sources.values()] }, run.differences)
  const counted = { ...batch, counts: sum(batch.counts, applied.counts) }
  await saveBatch(tx, counted)
  return { batch: counted, applied }
}

/** Parts are named by time as well, so that a batch gone on with does not overwrite its first ones. */
function nextPart({ now }: IngestOptions, chunk: number): number {
  return Date.parse(now()) * 1_000 + chunk
}

function openBatch(known: readonly Batch[], sources: readonly string[], { by, replaces, now }: IngestOptions): Batch {
  const left = known.find(
    (one) =>
      one.state === 'open' &&
      one.kind === 'ingest' &&
      one.replaces === replaces &&
      one.sources.some((id) => sources.includes(id)),
  )
  return left ?? nextBatch(known, { kind: 'ingest', by, at: now(), sources: [], replaces })
}

function take(run: Run, { rows }: Pending, { batch, applied: { errors, rejected } }: Step): void {
  run.batch = batch
  run.chunks += 1
  run.report.errors.push(...errors)
  run.report.rows.accepted += rows.length - rejected
  run.report.rows.rejected += rejected
}

async function decideNext(
  tx: Transaction,
  number: number,
  stated: readonly DecisionAsRead[],
  differences: FirstDifferences,
  { now }: IngestOptions,
): Promise<RowError[]> {
  const known = await openJournal(tx, now())
  const batch = batchNumbered(known, number)
  const { errors, counts } = await decideStated(tx, known, batch, stated, differences)
  await saveBatch(tx, { ...batch, counts: sum(batch.counts, counts) })
  return errors
}

/** Rows of decisions were taken for accepted when they were read. */
function takeRefused({ errors, rows }: IngestReport, refused: readonly RowError[]): void {
  errors.push(...refused)
  rows.accepted -= refused.length
  rows.rejected += refused.length
}

async function finish(
  tx: Transaction,
  number: number,
  differences: FirstDifferences,
  options: IngestOptions,
): Promise<Batch> {
  const known = await openJournal(tx, options.now())
  const done: Batch = { ...batchNumbered(known, number), state: 'done' }
  const withdrawn = done.replaces ? await withdraw(tx, known, done, differences) : noCounts
  const counted = { ...done, counts: sum(done.counts, withdrawn) }
  await saveBatch(tx, counted)
  return counted
}
