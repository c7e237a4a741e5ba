import { type Claim, Source } from '../../model/claim.ts'
import type { ClaimAsRead, DecisionAsRead, InputFile, Reader, RowError } from '../formats/reader.ts'
import { subjectsAmong } from '../matching/subjects.ts'
import { composed } from './composed.ts'
import type { StagedRows } from './staged-rows.ts'
import { toClaim } from './to-claim.ts'

/** A file with the reader of its format. */
export interface IngestInput {
  file: InputFile
  read: Reader
}

export interface ReadOptions {
  /** Stops at the first error of a row. */
  strict: boolean
  signal?: AbortSignal
}

/** What became of the rows of a load: read = accepted + rejected. */
export interface RowReport {
  rows: { read: number; accepted: number; rejected: number }
  errors: RowError[]
  notes: { file: string; row: number | null; text: string }[]
  /** True if `strict` stopped the load at an error. */
  stopped: boolean
}

/**
 * What was read: the rows without errors, the decisions of an export, and the files. Each decision and file tells how many
 * rows had been read by its end.
 */
export interface Staged {
  rows: StagedRows
  decisions: { decision: DecisionAsRead; rows: number }[]
  files: { name: string; rows: number }[]
}

/**
 * Reads files row by row into `staged`. Adds rows, errors and notes to the report. Throws the reason of an aborted
 * signal.
 *
 * @param onFile is called for each file before it is read
 */
export async function stageRows(
  inputs: readonly IngestInput[],
  { rows, decisions, files }: Staged,
  report: RowReport,
  { strict, signal }: ReadOptions,
  onFile: (file: InputFile) => void,
): Promise<void> {
  for (const { file, read } of inputs) {
    onFile(file)
    for await (const item of read(file)) {
      signal?.throwIfAborted()
      if (item.type === 'source') await rows.addSource(Source.parse(item.source))
      else if (item.type === 'note') report.notes.push({ file: item.file, row: item.row, text: item.text })
      else {
        report.rows.read += 1
        if (item.errors.length > 0) {
          report.rows.rejected += 1
          report.errors.push(...item.errors)
        } else await rows.addRow(item.claims.map(composed))
        if (item.decision !== undefined) decisions.push({ decision: item.decision, rows: rows.size })
        if (strict && item.errors.length > 0) {
          report.stopped = true
          break
        }
      }
    }
    files.push({ name: file.name, rows: rows.size })
    if (report.stopped) return
  }
}

/** Reads all claims of files, with the ids they would get in an empty store. Stores nothing. */
export async function readClaims(
  inputs: readonly IngestInput[],
): Promise<{ claims: Claim[]; sources: Source[]; errors: RowError[] }> {
  const sources = new Map<string, Source>()
  const asRead: ClaimAsRead[] = []
  const errors: RowError[] = []
  for (const { file, read } of inputs) {
    for await (const item of read(file)) {
      if (item.type === 'source') sources.set(item.source.id, Source.parse(item.source))
      if (item.type !== 'row') continue
      asRead.push(...item.claims.map(composed))
      errors.push(...item.errors)
    }
  }
  const subjects = subjectsAmong(asRead)
  const claims = asRead.flatMap((claim) => {
    const source = sources.get(claim.source)
    return (source === undefined ? null : toClaim(claim, subjects, source, 1)) ?? []
  })
  return {
    claims: [...new Map(claims.map((claim) => [claim.id, claim])).values()],
    sources: [...sources.values()],
    errors,
  }
}
