import { type Counts, isRelation, type SubjectId } from '../../model/claim.ts'
import { type Decision, isAboutPair, reviews } from '../../model/decision.ts'
import { type EntityId, isEntityId } from '../../model/entity.ts'
import { resolve } from '../../model/history.ts'
import { hasTerms } from '../../model/relation.ts'
import { claimCounts, type Journal, standingDecisions, standingSince } from '../../model/standing.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { inSlices } from '../store/in-parts.ts'
import { claimRow, type StoredClaim } from '../store/stored-journal.ts'
import { noCounts } from './batches.ts'
import {
  claimsAbout,
  claimsById,
  claimsTouching,
  decisionsAround,
  type Identities,
  identify,
  isMoved,
  membersOf,
} from './claims.ts'
import { countChanges, countUnchanged, type Tally } from './count-changes.ts'
import { ClaimOverlay, type Reprojection, reproject } from './reproject.ts'
import { writeGraph } from './stored-graph.ts'

const createClaims = statement('write/create-claims')
const moveClaims = statement('write/move-claims')
const restandClaims = statement('write/restand-claims')
const restateClaims = statement('write/restate-claims')

/** Claims to settle: stored ones, and new ones. */
export interface Unsettled {
  known: readonly Known[]
  created: readonly StoredClaim[]
}

interface Known {
  before: StoredClaim
  after: StoredClaim
  /** Projects what the claim is about, even if nothing derived from the claim itself changes. */
  reproject?: true
}

/** Returns stored claims to settle as they are. */
export function toSettle(claims: readonly StoredClaim[]): Unsettled {
  return { known: claims.map((claim) => ({ before: claim, after: claim })), created: [] }
}

/** Returns stored claims to settle, and to project all that they are about: needed if who is who may have changed. */
export function toReproject(claims: readonly StoredClaim[]): Unsettled {
  return { known: claims.map((claim) => ({ before: claim, after: claim, reproject: true })), created: [] }
}

/**
 * Settles claims: the one move behind ingest, undo, review, merge and correction. Derives again whether each claim
 * stands, what it is about and how it was reviewed, projects the things whose claims changed, and writes what differs.
 * All in one transaction, so the graph agrees with its claims at every moment. It reads everything before it writes.
 *
 * @param tally the batch to count the changes for; without it nothing is counted
 */
export async function settle(tx: Transaction, unsettled: Unsettled, journal: Journal, tally?: Tally): Promise<Counts> {
  const { known, created, identity } = await withMoved(tx, unsettled, journal)
  const decisions = await decisionsAround(
    tx,
    [...created, ...known.map(({ after }) => after)].map(({ id }) => id),
  )
  const review = reviews(standingDecisions(decisions, journal, []))
  const derive = (claim: StoredClaim): StoredClaim => ({
    ...claim,
    ...resolve(claim, identity),
    batch: standingSince(claim, journal),
    review: review.get(claim.id) ?? 'unreviewed',
  })
  const fresh = created.map(derive)
  const settled = known.map(({ after, ...one }) => ({ ...one, after: derive(after) }))
  const changing = settled.filter(
    ({ reproject: always, before, after }) => always || isOtherwise(before, after) || mayHaveTerms(after),
  )
  const about = new Set([
    ...fresh.map((claim) => claim.about),
    ...changing.flatMap(({ before, after }) => [before.about, after.about]),
  ])

  const overlay = new ClaimOverlay(tx, [...fresh, ...settled.map(({ after }) => after)])
  const reprojection = await reproject(tx, about, overlay, journal)
  const counts = tally === undefined ? noCounts : await countChanges(tx, tally, reprojection, overlay, journal)
  const untouched = settled
    .map(({ after }) => after)
    .filter((claim) => claimCounts(claim) && !isProjected(reprojection, claim.about))
  const unchanged = tally === undefined ? 0 : await countUnchanged(tx, tally.batch, untouched)

  // Neither reads what the other writes, so the engine needn't wait for the rows of the second.
  await Promise.all([writeClaims(tx, fresh, settled), writeGraph(tx, reprojection.nodes, reprojection.edges)])
  return { ...counts, unchanged: counts.unchanged + unchanged }
}

/**
 * Settles all claims that depend on decisions which came, went or changed.
 *
 * @param tally as in `settle`
 */
export async function recluster(
  tx: Transaction,
  decisions: readonly Decision[],
  journal: Journal,
  tally?: Tally,
): Promise<Counts> {
  if (decisions.length === 0) return noCounts
  const reviewed = decisions.filter((decision) => !isAboutPair(decision)).map(({ a }) => a)
  const decided = pairedIn(decisions)
  const members = [...new Set([...decided, ...pairedIn(await decisionsAround(tx, decided))])]
  const claims = [
    ...(await claimsById(tx, reviewed)),
    ...(await claimsAbout(tx, members)),
    ...(await claimsTouching(tx, members)),
  ]
  const each = new Map(claims.map((claim) => [claim.id, claim]))
  return settle(tx, toReproject([...each.values()]), journal, tally)
}

function pairedIn(decisions: readonly Decision[]): EntityId[] {
  return decisions.filter(isAboutPair).flatMap(({ a, b }) => [a, b])
}

/** Adds the claims of all who now belong to another entity than the one the store has them under, and who is who. */
async function withMoved(
  tx: Transaction,
  { known: given, created }: Unsettled,
  journal: Journal,
): Promise<Unsettled & { identity: Identities }> {
  const known = new Map(given.map((one) => [one.after.id, one]))
  while (true) {
    const settling = [...[...known.values()].map(({ after }) => after), ...created]
    const identity = await identify(tx, new Set(settling.flatMap(membersOf)), journal, settling)
    const moved = [...identity.moved, ...settling.filter((claim) => isMoved(claim, identity))]
    // What the store has under the old entity must be looked for too: the ties of a member that leaves it start there.
    const members = [
      ...new Set(
        moved.flatMap(({ subject, about: id }) =>
          isEntityId(subject) && isEntityId(id) ? [id, ...identity.members(identity.of(subject))] : [],
        ),
      ),
    ]
    const claims = [...(await claimsAbout(tx, members)), ...(await claimsTouching(tx, members))]
    const isComplete = claims.every(({ id }) => known.has(id))
    for (const claim of claims) {
      known.set(claim.id, { ...(known.get(claim.id) ?? { before: claim, after: claim }), reproject: true })
    }
    if (isComplete) return { known: [...known.values()], created, identity }
  }
}

function isProjected({ entities, ties }: Reprojection, id: SubjectId): boolean {
  return isEntityId(id) ? entities.has(id) : ties.has(id)
}

/** True if the projection sees a difference. */
function isOtherwise(before: StoredClaim, after: StoredClaim): boolean {
  return before.about !== after.about || before.batch !== after.batch || before.review !== after.review
}

/** True for claims whose ties have terms: only the projection tells how many. */
function mayHaveTerms({ type }: StoredClaim): boolean {
  return isRelation(type) && hasTerms(type)
}

/** Writes only what changed of each claim. A claim that is stated again mostly gains a batch and nothing else. */
async function writeClaims(tx: Transaction, fresh: readonly StoredClaim[], settled: readonly Known[]): Promise<void> {
  await inSlices(fresh, (slice) => tx.run(createClaims, { rows: slice.map(claimRow) }))
  const [moved, stayed] = parted(settled, ({ before, after }) => before.about !== after.about)
  const [restanding, same] = parted(stayed, ({ before, after }) => isOtherwise(before, after))
  const restated = same.filter(({ before, after }) => before.batches.length !== after.batches.length)
  await inSlices(moved, (slice) => tx.run(moveClaims, { rows: slice.map(({ after }) => movedRow(after)) }))
  await inSlices(restanding, (slice) => tx.run(restandClaims, { rows: slice.map(({ after }) => standingRow(after)) }))
  await inSlices(restated, (slice) =>
    tx.run(restateClaims, { rows: slice.map(({ after: { id, batches } }) => ({ id, batches })) }),
  )
}

function parted<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))]
}

function movedRow(claim: StoredClaim): Record<string, unknown> {
  const { about, from = null, to = null } = claimRow(claim)
  return { ...standingRow(claim), about, from, to }
}

function standingRow(claim: StoredClaim): Record<string, unknown> {
  const { id, batches, batch, review, standing, waiting = null } = claimRow(claim)
  return { id, batches, batch, review, standing, waiting }
}
