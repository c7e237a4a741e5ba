import type { Counts } from '../../model/claim.ts'
import { reviews } from '../../model/decision.ts'
import { resolve } from '../../model/history.ts'
import { claimCounts, type Journal, standingDecisions, standingSince } from '../../model/standing.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { type StoredClaim, toRow } from '../store/stored-claim.ts'
import { account, type Counting } from './account.ts'
import { noCounts } from './batches.ts'
import { claimsAbout, claimsTouching, inSlices, thingsStatedBy } from './claims.ts'
import { decisionsAround, type Identities, identify, membersOf } from './identities.ts'
import { Outlook } from './outlook.ts'
import { type Reprojection, reproject } from './reproject.ts'
import { existingWithout } from './stored-graph.ts'
import { writeGraph } from './write-graph.ts'

const createClaims = statement('write/create-claims')
const moveClaims = statement('write/move-claims')
const restandClaims = statement('write/restand-claims')
const restateClaims = statement('write/restate-claims')

/** Claims to settle: those the store has, as it has them, and new ones. */
export interface Unsettled {
  known: readonly Known[]
  created: readonly StoredClaim[]
}

interface Known {
  before: StoredClaim
  after: StoredClaim
  /** What it is about is projected even where nothing that is derived of the claim itself changes. */
  stirred?: true
}

/**
 * The one move behind ingest, undo, review, merge and correction: derives anew whether each claim stands, what it is
 * about and what was decided on it, projects the things whose claims changed, and writes the difference. All in one
 * transaction, so the graph agrees with its claims at every moment. First everything is read, then everything written.
 *
 * @param counting for whose account the things are counted; without one nothing is
 */
export async function settle(
  tx: Transaction,
  unsettled: Unsettled,
  standing: Journal,
  counting?: Counting,
): Promise<Counts> {
  const { known, created, identity } = await withMoved(tx, unsettled, standing)
  const decisions = await decisionsAround(
    tx,
    known.map(({ after }) => after.id),
  )
  const review = reviews(standingDecisions(decisions, standing))
  const derive = (claim: StoredClaim): StoredClaim => ({
    ...claim,
    ...resolve(claim, identity),
    batch: standingSince(claim, standing),
    review: review.get(claim.id) ?? ('unreviewed' as const),
  })
  const fresh = created.map(derive)
  const settled = known.map(({ after, ...one }) => ({ ...one, after: derive(after) }))
  const moving = settled.filter(
    ({ stirred, before, after }) => stirred || isOtherwise(before, after) || isOffice(after),
  )
  const stirred = new Set([
    ...fresh.map(({ about }) => about),
    ...moving.flatMap(({ before, after }) => [before.about, after.about]),
  ])

  const outlook = new Outlook(tx, [...fresh, ...settled.map(({ after }) => after)])
  const reprojection = await reproject(tx, stirred, outlook, standing)
  const counts = counting === undefined ? noCounts : await account(tx, counting, reprojection, outlook, standing)
  const quiet = settled.filter(({ after }) => claimCounts(after) && !isIn(reprojection, after.about))
  const still = counting === undefined ? 0 : await countUnstated(tx, counting.batch, quiet)

  // Neither looks at what the other writes, so that the engine need not wait for the rows of the second.
  await Promise.all([writeClaims(tx, fresh, settled), writeGraph(tx, reprojection.nodes, reprojection.edges)])
  return { ...counts, unchanged: counts.unchanged + still }
}

/** With the claims of all who now belong to another entity than the store has them under, and who they are. */
async function withMoved(
  tx: Transaction,
  { known: given, created }: Unsettled,
  standing: Journal,
): Promise<Unsettled & { identity: Identities }> {
  const known = new Map(given.map((one) => [one.after.id, one]))
  for (;;) {
    const settling = [...[...known.values()].map(({ after }) => after), ...created]
    const identity = await identify(tx, new Set(settling.flatMap(membersOf)), standing, settling)
    const members = [...new Set(identity.moved.flatMap(({ subject }) => identity.members(identity.of(subject))))]
    const claims = [...(await claimsAbout(tx, members)), ...(await claimsTouching(tx, members))]
    const isComplete = claims.every(({ id }) => known.has(id))
    for (const claim of claims) {
      known.set(claim.id, { ...(known.get(claim.id) ?? { before: claim, after: claim }), stirred: true })
    }
    if (isComplete) return { known: [...known.values()], created, identity }
  }
}

function isIn({ entities, ties }: Reprojection, id: string): boolean {
  return entities.has(id) || ties.has(id)
}

/** Whether the projection sees a difference. */
function isOtherwise(before: StoredClaim, after: StoredClaim): boolean {
  return before.about !== after.about || before.batch !== after.batch || before.review !== after.review
}

/** Claims whose ties have terms: only the projection tells how many. */
function isOffice({ type }: StoredClaim): boolean {
  return type === 'REPRESENTS' || type === 'MEMBER_OF'
}

/**
 * Things that stand as they stood, and of which the batch speaks for the first time. A tie stood only while its ends
 * did: one that an end of this batch woke is counted already, as created.
 */
async function countUnstated(
  tx: Transaction,
  batch: number,
  quiet: readonly { after: StoredClaim }[],
): Promise<number> {
  const claims = new Map(quiet.map(({ after }) => [after.about, after]))
  const stated = await thingsStatedBy(tx, batch, [...claims.keys()])
  const unstated = [...claims.values()].filter(({ about }) => !stated.has(about))
  const there = await existingWithout(
    tx,
    batch,
    new Set(unstated.flatMap(({ ends }) => (ends === undefined ? [] : [ends.from, ends.to]))),
  )
  return unstated.filter(({ ends }) => ends === undefined || (there.has(ends.from) && there.has(ends.to))).length
}

/** Writes of each claim no more than what changed: a claim that is stated again mostly gains a batch and nothing else. */
async function writeClaims(tx: Transaction, fresh: readonly StoredClaim[], settled: readonly Known[]): Promise<void> {
  await inSlices(fresh, (slice) => tx.run(createClaims, { rows: slice.map(toRow) }))
  const [moved, stayed] = parted(settled, ({ before, after }) => before.about !== after.about)
  const [turned, same] = parted(stayed, ({ before, after }) => isOtherwise(before, after))
  const restated = same.filter(({ before, after }) => before.batches.length !== after.batches.length)
  await inSlices(moved, (slice) => tx.run(moveClaims, { rows: slice.map(({ after }) => movedRow(after)) }))
  await inSlices(turned, (slice) => tx.run(restandClaims, { rows: slice.map(({ after }) => standingRow(after)) }))
  await inSlices(restated, (slice) =>
    tx.run(restateClaims, { rows: slice.map(({ after: { id, batches } }) => ({ id, batches })) }),
  )
}

function parted<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))]
}

function movedRow(claim: StoredClaim): Record<string, unknown> {
  const { about, from = null, to = null } = toRow(claim)
  return { ...standingRow(claim), about, from, to }
}

function standingRow(claim: StoredClaim): Record<string, unknown> {
  const { id, batches, batch, review, standing, waiting = null } = toRow(claim)
  return { id, batches, batch, review, standing, waiting }
}

/** Claims of the store to be settled as they are. */
export function asKnown(claims: readonly StoredClaim[]): Unsettled {
  return { known: claims.map((claim) => ({ before: claim, after: claim })), created: [] }
}

/** Claims of the store to be settled, and all they are about to be projected: what depends on who is who may differ. */
export function asStirred(claims: readonly StoredClaim[]): Unsettled {
  return { known: claims.map((claim) => ({ before: claim, after: claim, stirred: true })), created: [] }
}
