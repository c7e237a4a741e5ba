import type { Batch } from '../../model/claim.ts'
import type { EntityKind } from '../../model/entity.ts'
import type { Node } from '../../model/graph.ts'
import { claimsToMatch, type Matched, partsOf } from '../journal/batches.ts'
import type { FirstDifferences } from '../journal/count-changes.ts'
import { storedNodes } from '../journal/stored-graph.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { inSlices, type Transact } from '../store/in-parts.ts'
import { decisionsOn, type MatchedMembers } from './match.ts'
import { matchMeetings } from './match-meetings.ts'
import { matchNames } from './match-names.ts'
import { saveMatches } from './save-matches.ts'

const firstStated = statement('read/entities-first-stated')

const kinds: Record<Matched, EntityKind[]> = { named: ['Person', 'Organisation'], meetings: ['Meeting'] }

/**
 * Matches the new entities of a batch with all others, and merges or proposes the pairs: first people and organisations
 * by name and context, then meetings by who took part. Each match is a decision of the batch, so undoing the batch
 * undoes it. Nothing that was decided before is asked again. All are matched before the first is decided on, so it makes
 * no difference in how many parts the batch was written.
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
  const save = (matches: readonly MatchedMembers[]) =>
    saveMatches(transact, decisionsOn(matches, batch.number), batch, now, differences)

  const oversized = new Set<string>()
  const named: MatchedMembers[] = []
  for (const part of parts) {
    const found = await transact(async (tx) => matchNames(tx, await newNodes(tx, part, batch, 'named')))
    for (const match of found.matches) named.push(match)
    for (const block of found.oversized) oversized.add(block)
  }
  await save(named)

  const meetings: MatchedMembers[] = []
  for (const part of parts) {
    const found = await transact(async (tx) => matchMeetings(tx, await newNodes(tx, part, batch, 'meetings')))
    for (const match of found) meetings.push(match)
  }
  await save(meetings)
  return oversized.size
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
