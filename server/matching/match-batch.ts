import type { Batch } from '../../model/claim.ts'
import type { PairDecision } from '../../model/decision.ts'
import type { EntityKind } from '../../model/entity.ts'
import type { Node } from '../../model/graph.ts'
import {
  batchInState,
  claimsToMatch,
  journalWith,
  type Matched,
  openJournal,
  partsOf,
  saveCounts,
} from '../journal/batches.ts'
import type { FirstDifferences } from '../journal/count-changes.ts'
import { storedNodes } from '../journal/stored-graph.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { inHalves, inSlices, type Transact } from '../store/in-parts.ts'
import { makeDecisions } from './make-decisions.ts'
import { matchMeetings } from './match-meetings.ts'
import { matchNames } from './match-names.ts'

const firstStated = statement('read/entities-first-stated')

const kinds: Record<Matched, EntityKind[]> = { named: ['Person', 'Organisation'], meetings: ['Meeting'] }

/**
 * Matches the new entities of a batch with all others, and merges or proposes the pairs: first people and organisations
 * by name and context, then meetings by who took part. Each match is a decision of the batch, so undoing the batch
 * undoes it. Nothing that was decided before is asked again. The decisions of each part of the batch are one transaction.
 *
 * @returns how many blocks of names were too common to compare, so that some possible duplicates may be missing
 */
export async function matchBatch(
  transact: Transact,
  batch: Batch,
  now: () => string,
  differences?: FirstDifferences,
): Promise<number> {
  const parts = await transact((tx) => partsOf(tx, batch.number))
  const save = (decisions: readonly PairDecision[]) =>
    decisions.length === 0
      ? null
      : inHalves(transact, decisions, async (tx, some) => {
          await saveDecisions(tx, some, await openJournal(tx, now()), batch, differences)
        })
  let oversized = 0
  for (const part of parts) {
    const matched = await transact(async (tx) => {
      const nodes = await newNodes(tx, part, batch, 'named')
      return nodes.length === 0 ? { decisions: [], oversized: 0 } : matchNames(tx, nodes, batch.number)
    })
    oversized += matched.oversized
    await save(matched.decisions)
  }
  for (const part of parts) {
    const decisions = await transact(async (tx) => {
      const nodes = await newNodes(tx, part, batch, 'meetings')
      return nodes.length === 0 ? [] : matchMeetings(tx, nodes, batch.number)
    })
    await save(decisions)
  }
  return oversized
}

/** Reads the entities of these kinds that a part of the batch makes claims about and no other standing batch does. */
async function newNodes(tx: Transaction, part: string, batch: Batch, matched: Matched): Promise<Node[]> {
  const found = new Set<string>()
  await inSlices(await claimsToMatch(tx, part, matched), async (slice) => {
    const rows = await tx.run(firstStated, { ids: slice, batch: batch.number, types: kinds[matched] })
    for (const { id } of rows) found.add(String(id))
  })
  return storedNodes(tx, [...found])
}

async function saveDecisions(
  tx: Transaction,
  decisions: readonly PairDecision[],
  known: readonly Batch[],
  batch: Batch,
  differences: FirstDifferences | undefined,
): Promise<void> {
  const stored = batchInState(known, batch.number, batch.state)
  const counts = await makeDecisions(tx, decisions, journalWith(known, batch), {
    batch: batch.number,
    differences,
  })
  await saveCounts(tx, stored, counts)
}
