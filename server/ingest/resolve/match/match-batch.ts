import type { Batch } from '../../../../model/claim.ts'
import type { EntityKind } from '../../../../model/entity.ts'
import type { Node } from '../../../../model/graph.ts'
import { statement } from '../../../store/cypher-library.ts'
import type { Transaction } from '../../../store/graph-store.ts'
import { batchNumbered, journalWith, openJournal, saveBatch, sum } from '../../batches.ts'
import { AT_ONCE, inSlices } from '../../claims.ts'
import { storedNodes } from '../../stored-graph.ts'
import { makeDecisions } from './make-decisions.ts'
import { matchMeetings } from './match-meetings.ts'
import { matchNames } from './match-names.ts'

const partsOfBatch = statement('read/claims-of-batch')
const firstStated = statement('read/entities-first-stated')

/** Runs work in a transaction: one of its own each time, or for a dry run all in one that is rolled back. */
export type Transact = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>

export interface Matched {
  /** Blocks of names too common to be compared, by which some pairs may not have met. */
  oversized: number
}

/**
 * Takes what is new in a batch for what is there already, or proposes it: people and organisations first, by name and
 * context, then meetings by who took part. Every match is a decision of the batch, so it goes when the batch is
 * undone; of what was decided already nothing is asked again. A few thousand claims a transaction.
 */
export async function matchBatch(transact: Transact, batch: Batch, now: () => string): Promise<Matched> {
  const matched: Matched = { oversized: 0 }
  for (const isMeeting of [false, true]) {
    for (let part: Part | null = { after: '', from: 0 }; part !== null; ) {
      const at: Part = part
      part = await transact((tx) => matchPart(tx, batch, at, isMeeting, matched, now))
    }
  }
  return matched
}

/** Where in a batch: after which of its parts, and from which claim of the next one. */
interface Part {
  after: string
  from: number
}

/** Matches what a few thousand claims are about; returns where to go on, or null at the end. */
async function matchPart(
  tx: Transaction,
  batch: Batch,
  { after, from }: Part,
  isMeeting: boolean,
  matched: Matched,
  now: () => string,
): Promise<Part | null> {
  const [part] = await tx.run(partsOfBatch, { batch: batch.number, after, size: 1 })
  if (part === undefined) return null
  const claims = Array.isArray(part.claims) ? part.claims.map(String) : []
  const known = await openJournal(tx, now())
  const nodes = await newNodes(tx, claims.slice(from, from + AT_ONCE), batch, isMeeting)
  if (nodes.length > 0) {
    const standing = journalWith(known, batch)
    const { decisions, oversized } = isMeeting
      ? { decisions: await matchMeetings(tx, nodes, batch.number), oversized: 0 }
      : await matchNames(tx, nodes, batch.number)
    const counts = await makeDecisions(tx, decisions, standing, batch.number)
    const stored = batchNumbered(known, batch.number)
    await saveBatch(tx, { ...stored, counts: sum(stored.counts, counts) })
    matched.oversized += oversized
  }
  return from + AT_ONCE < claims.length ? { after, from: from + AT_ONCE } : { after: String(part.key), from: 0 }
}

/** The entities of which these claims say something that no other standing batch has said. */
async function newNodes(tx: Transaction, ids: readonly string[], batch: Batch, isMeeting: boolean): Promise<Node[]> {
  const types: EntityKind[] = isMeeting ? ['Meeting'] : ['Person', 'Organisation']
  const found: string[] = []
  await inSlices(ids, async (slice) => {
    const rows = await tx.run(firstStated, { ids: slice, batch: batch.number, types })
    found.push(...rows.map(({ id }) => String(id)))
  })
  return storedNodes(tx, found)
}
