import type { Batch, Counts, Source } from '../../model/claim.ts'
import type { ClaimAsRead, RowError } from '../formats/reader.ts'
import { addCounts, journalWith } from '../journal/batches.ts'
import { claimsById } from '../journal/claims.ts'
import { rematch } from '../matching/rematch.ts'
import type { Transaction } from '../store/graph-store.ts'
import { applyChunk } from './apply-chunk.ts'
import { checkRows } from './check-rows.ts'
import { composed } from './composed.ts'

/**
 * Writes a few rows as a whole batch in one transaction: their claims, the merges by equal identifiers, and the
 * projection of both. Returns the errors of the rows that were rejected, and what the others changed in the graph.
 */
export async function applyRows(
  tx: Transaction,
  known: readonly Batch[],
  batch: Batch,
  asRead: readonly (readonly ClaimAsRead[])[],
  sources: readonly Source[],
): Promise<{ errors: RowError[]; counts: Counts }> {
  const rows = asRead.map((claims, place) => ({ number: place + 1, claims: claims.map(composed) }))
  const journal = journalWith(known, batch)
  const { rejected, ...checked } = await checkRows(tx, { chunks: () => [rows] }, batch.number, journal)
  const accepted = rows.filter(({ number }) => !rejected.has(number)).map(({ claims }) => claims)
  const plan = { ...checked, sources: new Map(sources.map((source) => [source.id, source])) }
  const applied = await applyChunk(tx, known, batch, { number: 1, rows: accepted, saving: sources }, plan)
  const claims = await claimsById(tx, applied.identifying)
  const matched = await rematch(tx, { claims, decisions: [] }, journal, { batch: batch.number })
  return { errors: [...rejected.values()], counts: addCounts(applied.counts, matched) }
}
