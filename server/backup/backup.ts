import { type Batch, Claim } from '../../model/claim.ts'
import { canonical } from '../../model/graph.ts'
import { AppError } from '../../model/problem.ts'
import { listBatches } from '../journal/batches.ts'
import { statement } from '../store/cypher-library.ts'
import { sourcesIn } from '../store/graph-rows.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { rowsIn } from '../store/in-parts.ts'
import { claimsIn, decisionsIn } from '../store/stored-journal.ts'
import { type BackupLine, type backedUp, noLines } from './backup-lines.ts'

const sourcePages = statement('read/source-pages')
const partPages = statement('read/part-pages')
const claimPages = statement('read/claim-pages')
const decisionPages = statement('read/decision-pages')
const forgottenPages = statement('read/forgotten-pages')

/** Rows a page of sources, which have texts, and of parts, which have thousands of ids. */
const FEW = 50

/**
 * Yields everything that the graph of a store is computed from, line by line, in bounded memory. `restore` makes the
 * same store from it, on either engine. Throws `conflict` at the end if a batch came or changed meanwhile, since the
 * backup is then incomplete.
 *
 * @param at ISO 8601: when the backup is made
 */
export async function* backup(store: GraphStore, at: string): AsyncIterable<BackupLine> {
  yield { type: 'backup', version: 1, at }
  const counts = noLines()
  const before = await listBatches(store)
  for await (const line of journalLines(store, before)) {
    counts[line.type] += 1
    yield line
  }
  const after = await listBatches(store)
  if (canonical(before) !== canonical(after)) {
    throw new AppError('conflict', 'The store changed during the backup: make the backup again')
  }
  yield { type: 'end', counts }
}

type JournalLine = Extract<BackupLine, { type: (typeof backedUp)[number] }>

async function* journalLines(store: GraphStore, known: readonly Batch[]): AsyncIterable<JournalLine> {
  for (const batch of known) yield { type: 'batch', batch }
  for await (const rows of store.pages(sourcePages, {}, FEW)) {
    for (const source of sourcesIn(rows)) yield { type: 'source', source }
  }
  for await (const { id, batch, claims } of rowsIn(store.pages(partPages, {}, FEW))) {
    yield {
      type: 'part',
      part: { id: String(id), batch: Number(batch), claims: Array.isArray(claims) ? claims.map(String) : [] },
    }
  }
  for await (const rows of store.pages(claimPages, {})) {
    for (const claim of claimsIn(rows)) yield { type: 'claim', claim: Claim.parse(claim) }
  }
  for await (const rows of store.pages(decisionPages, {})) {
    for (const decision of decisionsIn(rows)) yield { type: 'decision', decision }
  }
  for await (const { key } of rowsIn(store.pages(forgottenPages, {}))) yield { type: 'forgotten', id: String(key) }
}
