import type { BackupLine, backedUp } from '../../model/backup.ts'
import { type Batch, Claim, Source } from '../../model/claim.ts'
import { Decision } from '../../model/decision.ts'
import { canonical } from '../../model/graph.ts'
import { AppError } from '../../model/problem.ts'
import { listBatches } from '../journal/batches.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, Row, Statement } from '../store/graph-store.ts'
import { nodeValue } from '../store/graph-rows.ts'
import { claimsIn } from '../store/stored-journal.ts'

const sourcePages = statement('read/source-pages')
const partPages = statement('read/part-pages')
const claimPages = statement('read/claim-pages')
const decisionPages = statement('read/decision-pages')
const forgottenPages = statement('read/forgotten-pages')

/** Sources have texts and parts have thousands of ids, so few of them make a page. */
const FEW = 50

/**
 * All that the graph of a store is computed from, line by line, in bounded memory: `restore` makes the same store of it,
 * on either engine. Throws `conflict` at the end where a batch came or changed meanwhile, since then it is not whole.
 *
 * @param at ISO 8601: when it is made
 */
export async function* backup(store: GraphStore, at: string): AsyncIterable<BackupLine> {
  yield { type: 'backup', version: 1, at }
  const counts = { batch: 0, source: 0, part: 0, claim: 0, decision: 0, forgotten: 0 }
  const before = await listBatches(store)
  for await (const line of journalLines(store, before)) {
    counts[line.type] += 1
    yield line
  }
  const after = await listBatches(store)
  if (canonical(before) !== canonical(after)) {
    throw new AppError('conflict', 'The store was written to while it was backed up: back it up again')
  }
  yield { type: 'end', counts }
}

type JournalLine = Extract<BackupLine, { type: (typeof backedUp)[number] }>

async function* journalLines(store: GraphStore, known: readonly Batch[]): AsyncIterable<JournalLine> {
  for (const batch of known) yield { type: 'batch', batch }
  for await (const { s } of rowsOf(store, sourcePages, FEW))
    yield { type: 'source', source: Source.parse(nodeValue(s).properties) }
  for await (const { id, batch, claims } of rowsOf(store, partPages, FEW)) {
    yield {
      type: 'part',
      part: { id: String(id), batch: Number(batch), claims: Array.isArray(claims) ? claims.map(String) : [] },
    }
  }
  for await (const rows of store.pages(claimPages, {})) {
    for (const claim of claimsIn(rows)) yield { type: 'claim', claim: Claim.parse(claim) }
  }
  for await (const { d } of rowsOf(store, decisionPages))
    yield { type: 'decision', decision: Decision.parse(nodeValue(d).properties) }
  for await (const { key } of rowsOf(store, forgottenPages)) yield { type: 'forgotten', id: String(key) }
}

async function* rowsOf(store: GraphStore, statement: Statement, size?: number): AsyncIterable<Row> {
  for await (const rows of store.pages(statement, {}, size)) yield* rows
}
