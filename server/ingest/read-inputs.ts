import { type Claim, Source } from '../../model/claim.ts'
import type { ClaimAsRead, DecisionAsRead, InputFile, Reader, RowError } from '../formats/reader.ts'
import { subjectsAmong } from '../matching/subjects.ts'
import { AT_ONCE } from '../store/in-parts.ts'
import type { Chunk } from './apply-chunk.ts'
import { composed } from './composed.ts'
import { toClaim } from './to-claim.ts'

/** A file with the reader of its format. */
export interface IngestInput {
  file: InputFile
  read: Reader
}

export interface ReadOptions {
  /** Stops at the first error of a row. */
  strict: boolean
  /** How much one transaction takes, as `weightOf` weighs claims; whole rows stay together. By default 2,000. */
  chunk?: number
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
 * Reads files row by row and yields their claims in chunks, each when it is full. Adds rows, errors and notes to the
 * report, and the decisions of an export to `decisions`. Throws the reason of an aborted signal.
 *
 * @param onProgress is called for the file being read, after each chunk and at the end of the file
 */
export async function* readChunks(
  inputs: readonly IngestInput[],
  { report, decisions }: { report: RowReport; decisions: DecisionAsRead[] },
  { strict, chunk: size = AT_ONCE, signal }: ReadOptions,
  onProgress: (file: InputFile) => void,
): AsyncGenerator<Chunk> {
  let chunk = emptyChunk()
  for (const { file, read } of inputs) {
    const sources = new Map<string, Source>()
    for await (const item of read(file)) {
      signal?.throwIfAborted()
      if (item.type === 'source') sources.set(item.source.id, Source.parse(item.source))
      else if (item.type === 'note') report.notes.push({ file: item.file, row: item.row, text: item.text })
      else {
        report.rows.read += 1
        if (item.errors.length > 0) {
          report.rows.rejected += 1
          report.errors.push(...item.errors)
        } else addRow(chunk, item.claims, sources)
        if (item.decision !== undefined) decisions.push(item.decision)
        if (strict && report.errors.length > 0) {
          report.stopped = true
          break
        }
        if (chunk.weight >= size) {
          yield closed(chunk)
          chunk = emptyChunk()
          onProgress(file)
        }
      }
    }
    if (report.stopped) break
    onProgress(file)
  }
  if (chunk.rows.length > 0) yield closed(chunk)
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

/** A chunk that is being filled. */
interface OpenChunk {
  rows: ClaimAsRead[][]
  sources: Map<string, Source>
  weight: number
}

const emptyChunk = (): OpenChunk => ({ rows: [], sources: new Map(), weight: 0 })
const closed = ({ rows, sources }: OpenChunk): Chunk => ({ rows, sources: [...sources.values()] })

function addRow(chunk: OpenChunk, claims: ClaimAsRead[], sources: ReadonlyMap<string, Source>): void {
  chunk.rows.push(claims)
  for (const claim of claims) {
    chunk.weight += weightOf(claim)
    const source = sources.get(claim.source)
    if (source !== undefined) chunk.sources.set(claim.source, source)
  }
}

/**
 * Returns what a claim costs the engine. The claim and its subject count as one, and each name of a person or an
 * organisation as four more, for the keys of its blocks. Neo4j holds everything a transaction writes in memory.
 */
function weightOf({ type, values }: ClaimAsRead): number {
  if (type !== 'Person' && type !== 'Organisation') return 1
  return 1 + 4 * (1 + (Array.isArray(values.aliases) ? values.aliases.length : 0))
}
