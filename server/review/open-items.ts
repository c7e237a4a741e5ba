import * as z from 'zod'
import type { ReviewItem } from '../../model/api/review.ts'
import { ClaimId } from '../../model/claim.ts'
import type { PairDecision } from '../../model/decision.ts'
import { EntityId } from '../../model/entity.ts'
import { openProposals, whoIsWho } from '../../model/identity.ts'
import { journalOf, standingDecisions } from '../../model/standing.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { readGrounds } from '../store/grounds.ts'
import { batchesIn, decisionsIn } from '../store/stored-journal.ts'

const batches = statement('read/batches')
const allDecisions = statement('read/all-decisions')
const existingEntities = statement('read/existing-entities')
const disputedEntities = statement('read/disputed')
const claimsWaiting = statement('read/claims-waiting')

/** An item of the review queue before its entities, claims and sources are read. `key` sorts the queue. */
export type OpenItem =
  | { kind: 'same'; key: string; decision: PairDecision }
  | { kind: 'contradiction'; key: string; about: EntityId; property: string }
  | { kind: 'claim'; key: string; id: ClaimId }

type Readable = Pick<GraphStore, 'read'>

const order: Record<ReviewItem['kind'], string> = { same: '1', contradiction: '2', claim: '3' }

/** Returns the whole queue in its order. Cost: a scan of all decisions, and an index read for each of the other kinds. */
export async function openItems(store: Readable): Promise<OpenItem[]> {
  const found = await Promise.all([proposals(store), contradictions(store), unreviewedClaims(store)])
  return found.flat().sort((a, b) => (a.key < b.key ? -1 : 1))
}

async function proposals(store: Readable): Promise<OpenItem[]> {
  const known = journalOf(batchesIn(await store.read(batches, {})))
  const all = decisionsIn(await store.read(allDecisions, {}))
  const standing = standingDecisions(all, known, await readGrounds(store, all))
  const open = openProposals(standing)
  if (open.length === 0) return []
  const identity = whoIsWho(standing, () => null)
  const membersOf = (member: EntityId) => identity.members(identity.of(member))
  const ids = [...new Set(open.flatMap(({ a, b }) => [...membersOf(a), ...membersOf(b)]))]
  const there = await existing(store, ids)
  const exists = (member: EntityId) => membersOf(member).some((id) => there.has(id))
  return open
    .filter(({ a, b }) => exists(a) && exists(b))
    .map((decision) => ({ kind: 'same', key: `${order.same} ${decision.id}`, decision }))
}

const DisputedRow = z.object({ id: EntityId, disputed: z.array(z.string()) })

async function contradictions(store: Readable): Promise<OpenItem[]> {
  const rows = (await store.read(disputedEntities, {})).map((row) => DisputedRow.parse(row))
  return rows.flatMap(({ id, disputed: properties }) =>
    properties.map((property) => ({
      kind: 'contradiction' as const,
      key: `${order.contradiction} ${id} ${property}`,
      about: id,
      property,
    })),
  )
}

const ClaimRow = z.object({
  id: ClaimId,
  source: z.string(),
  start: z.int().nullish(),
  from: z.string().nullish(),
  to: z.string().nullish(),
})

/** Leaves out the claims of a tie that has lost an end, for example a rejected meeting, until that end is back. */
async function unreviewedClaims(store: Readable): Promise<OpenItem[]> {
  const rows = (await store.read(claimsWaiting, {})).map((row) => ClaimRow.parse(row))
  const ends = rows.map(({ from, to }) => [from, to].filter((end) => typeof end === 'string'))
  const there = await existing(store, [...new Set(ends.flat())])
  const asked = rows.filter((_row, index) => ends[index]?.every((end) => there.has(end)))
  return asked.map(({ id, source, start }) => {
    const place = String(start ?? Number.MAX_SAFE_INTEGER).padStart(16, '0')
    return { kind: 'claim', key: `${order.claim} ${source} ${place} ${id}`, id }
  })
}

async function existing(store: Readable, ids: readonly string[]): Promise<Set<unknown>> {
  if (ids.length === 0) return new Set()
  return new Set((await store.read(existingEntities, { ids })).map(({ id }) => id))
}
