import { type Counts, type Decision, isRelation } from '../../model/claim.ts'
import { sameValue } from '../../model/graph.ts'
import { resolve, reviews } from '../../model/history.ts'
import { type Journal, standingDecisions, standingSince } from '../../model/standing.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { type StoredClaim, toRow } from '../store/stored-claim.ts'
import { inSlices } from './claims.ts'
import { decisionsAround, identify } from './identities.ts'
import { reproject } from './reproject.ts'

const createClaims = statement('write/create-claims')
const updateClaims = statement('write/update-claims')

/** Claims to settle: those the store has, as it has them, and new ones. */
export interface Unsettled {
  known: readonly { before: StoredClaim; after: StoredClaim }[]
  created: readonly StoredClaim[]
}

/**
 * The one move behind ingest, undo, review, merge and correction: derives anew whether each claim stands, what it is
 * about and what was decided on it, writes what changed, and projects the things touched. All in one transaction, so
 * the graph agrees with its claims at every moment.
 */
export async function settle(
  tx: Transaction,
  { known, created }: Unsettled,
  standing: Journal,
  extra: readonly Decision[] = [],
): Promise<Counts> {
  const all = [...known.map(({ after }) => after), ...created]
  const identity = await identify(tx, all.flatMap(membersOf), standing, extra)
  const decided = standingDecisions(
    [
      ...(await decisionsAround(
        tx,
        known.map(({ after }) => after.id),
      )),
      ...extra,
    ],
    standing,
  )
  const review = reviews(decided)
  const derive = (claim: StoredClaim): StoredClaim => {
    const { about, ends } = resolve(claim, identity)
    const derived = {
      ...claim,
      about,
      batch: standingSince(claim, standing) ?? 0,
      review: review.get(claim.id) ?? ('unreviewed' as const),
    }
    return ends === undefined ? derived : { ...derived, ends }
  }
  const fresh = created.map(derive)
  const settled = known.map(({ before, after }) => ({ before, after: derive(after) }))
  const changed = settled.filter(({ before, after }) => !sameValue(before, after))
  await inSlices(fresh, (slice) => tx.run(createClaims, { rows: slice.map(toRow) }))
  await inSlices(changed, (slice) => tx.run(updateClaims, { rows: slice.map(({ after }) => toRow(after)) }))

  const stated = [...fresh, ...settled.map(({ after }) => after)].map(({ about }) => about)
  return reproject(tx, [...stated, ...changed.map(({ before }) => before.about)], standing)
}

/** Own ids of the subjects that a claim speaks of. */
function membersOf(claim: StoredClaim): string[] {
  if (!isRelation(claim.type)) return [claim.subject]
  const { representing } = claim.values
  return [claim.from ?? '', claim.to ?? '', ...(typeof representing === 'string' ? [representing] : [])]
}

/** Claims of the store to be settled as they are. */
export function asKnown(claims: readonly StoredClaim[]): Unsettled {
  return { known: claims.map((claim) => ({ before: claim, after: claim })), created: [] }
}
