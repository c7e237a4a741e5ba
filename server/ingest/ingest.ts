import { type Batch, type Counts, Source } from '../../model/claim.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'
import { type Applied, applyChunk } from './apply.ts'
import { add, nextBatch, noCounts, openJournal, saveBatch } from './batches.ts'
import { AT_ONCE } from './claims.ts'
import { withdraw } from './replace.ts'
import { matchBatch, type Transact } from './resolve/match/match-batch.ts'
import type { InputFile, Reader, RowError, Statement } from './statement.ts'

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
  /** How many statements a transaction takes, at least; whole rows stay together. By default 2,000. */
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
  errors: RowError[]
  notes: { file: string; row: number | null; text: string }[]
  stopped: boolean
}

class DryRun extends Error {}

interface Run {
  batch: Batch | null
  chunks: number
  report: IngestReport
}

/**
 * Reads files and applies them as one batch, a few thousand statements a transaction. A batch that a crash left open
 * is gone on with when one of its sources is ingested again. A dry run does the same in one transaction that is rolled
 * back, so it says exactly what would happen.
 */
export async function ingest(
  store: GraphStore,
  inputs: readonly IngestInput[],
  options: IngestOptions,
): Promise<IngestReport> {
  const run: Run = { batch: null, chunks: 0, report: emptyReport() }
  if (!options.dryRun) {
    await carryOut(inputs, run, options, (work) => store.write(work))
    return { ...run.report, batch: run.batch?.id ?? null }
  }
  try {
    await store.write(async (tx) => {
      await carryOut(inputs, run, options, (work) => work(tx))
      throw new DryRun()
    })
  } catch (error) {
    if (!(error instanceof DryRun)) throw error
  }
  return run.report
}

/** Reads and applies everything, takes what is new for what is known where that is sure, and closes the batch. */
async function carryOut(
  inputs: readonly IngestInput[],
  run: Run,
  options: IngestOptions,
  transact: Transact,
): Promise<void> {
  await readAll(inputs, run, options, (chunk) => transact((tx) => applyNext(tx, run, chunk, options)))
  if (run.batch !== null) {
    const { oversized } = await matchBatch(transact, run.batch, options.now)
    if (oversized > 0)
      run.report.notes.push({ file: inputs[0]?.file.name ?? '', row: null, text: tooCommon(oversized) })
  }
  await transact((tx) => finish(tx, run, options))
}

function tooCommon(blocks: number): string {
  return `${blocks} groups of names are too common to be compared in full: some who may be the same were not proposed`
}

function emptyReport(): IngestReport {
  const rows = { read: 0, accepted: 0, rejected: 0 }
  return { batch: null, rows, things: noCounts, errors: [], notes: [], stopped: false }
}

interface Pending {
  rows: Statement[][]
  sources: Source[]
}

async function readAll(
  inputs: readonly IngestInput[],
  run: Run,
  options: IngestOptions,
  apply: (chunk: Pending) => Promise<unknown>,
): Promise<void> {
  const { report } = run
  for (const { file, read } of inputs) {
    const sources = new Map<string, Source>()
    let pending: Pending = { rows: [], sources: [] }
    let statements = 0
    const flush = async () => {
      const used = new Set(pending.rows.flat().map(({ source }) => source))
      if (pending.rows.length > 0) {
        await apply({ rows: pending.rows, sources: [...sources.values()].filter(({ id }) => used.has(id)) })
      }
      pending = { rows: [], sources: [] }
      statements = 0
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
        } else pending.rows.push(item.statements)
        statements += item.statements.length
        if (options.strict && report.errors.length > 0) {
          report.stopped = true
          break
        }
        if (statements >= (options.chunk ?? AT_ONCE)) await flush()
      }
    }
    await flush()
    if (report.stopped) return
  }
}

async function applyNext(tx: Transaction, run: Run, { rows, sources }: Pending, options: IngestOptions): Promise<void> {
  const known = await openJournal(tx, options.now())
  const ids = sources.map(({ id }) => id)
  const start = run.batch ?? openBatch(known, ids, options)
  const batch = { ...start, sources: [...new Set([...start.sources, ...ids])] }
  const number = run.chunks + 1
  const applied = await applyChunk(tx, known, batch, { number: nextPart(options, number), rows, sources })
  await saveBatch(tx, { ...batch, counts: add(batch.counts, applied.counts) })
  take(run, { ...batch, counts: add(batch.counts, applied.counts) }, applied, rows.length)
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

function take(run: Run, batch: Batch, { errors, rejected, counts }: Applied, rows: number): void {
  run.batch = batch
  run.chunks += 1
  run.report.errors.push(...errors)
  run.report.rows.accepted += rows - rejected
  run.report.rows.rejected += rejected
  run.report.things = add(run.report.things, counts)
}

async function finish(tx: Transaction, run: Run, options: IngestOptions): Promise<void> {
  if (run.batch === null) return
  const known = await openJournal(tx, options.now())
  const done: Batch = { ...run.batch, state: 'done' }
  const withdrawn = done.replaces ? await withdraw(tx, known, done) : noCounts
  run.report.things = add(run.report.things, withdrawn)
  run.batch = { ...done, counts: add(done.counts, withdrawn) }
  await saveBatch(tx, run.batch)
}
