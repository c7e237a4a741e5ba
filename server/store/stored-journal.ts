import * as z from 'zod'
import { Batch, Claim, isRelation, Locator, type Method, SubjectId, Values } from '../../model/claim.ts'
import { Decision, type Review } from '../../model/decision.ts'
import { EntityId, isEntityId } from '../../model/entity.ts'
import { nodeValue } from './graph-rows.ts'
import type { Row } from './graph-store.ts'

/** A claim as the store keeps it, with what was derived from it when it was last settled. */
export interface StoredClaim extends Claim {
  /** The id of the entity, or of the tie without its term, that the claim is about. */
  about: SubjectId
  ends?: { from: EntityId; to: EntityId } | undefined
  /**
   * The oldest batch that makes the claim stand, or null if it does not stand. The fraction is its order in that batch.
   */
  batch: number | null
  review: Review
}

/** A stored claim that stands. It may be rejected. */
export type StandingClaim = StoredClaim & { batch: number }

export function isStanding(claim: StoredClaim): claim is StandingClaim {
  return claim.batch !== null
}

/** The stored `batch` of a claim that does not stand. Only this file knows it. */
const NO_BATCH = 0

const readFromText: ReadonlySet<Method> = new Set(['rule', 'llm'])

const ClaimRow = Claim.omit({ values: true, locator: true, from: true, to: true }).extend({
  about: SubjectId,
  values: z.string(),
  locator: z.string(),
  from: EntityId.optional(),
  to: EntityId.optional(),
  ownFrom: EntityId.optional(),
  ownTo: EntityId.optional(),
  batch: z.number(),
  review: z.enum(['unreviewed', 'accepted', 'rejected']),
})

/**
 * Returns the properties of the claim's node. `key` is set if the source named the subject by a key of its own.
 * `waiting` is set if the claim was read from text, stands, and nobody has reviewed it: the review queue looks for it.
 */
export function claimRow(stored: StoredClaim): Record<string, unknown> {
  const { ends, from, to, values, locator, ...claim } = stored
  const { representing } = values
  const isWaiting = readFromText.has(claim.method) && isStanding(stored) && claim.review === 'unreviewed'
  const foreign = !isRelation(claim.type) && !isEntityId(claim.asRead)
  return {
    ...claim,
    values: JSON.stringify(values),
    locator: JSON.stringify(locator),
    batch: claim.batch ?? NO_BATCH,
    standing: isStanding(stored),
    ...(ends === undefined ? {} : { from: ends.from, to: ends.to, ownFrom: from, ownTo: to }),
    ...(isWaiting ? { waiting: true } : {}),
    ...(foreign ? { key: claim.asRead } : {}),
    ...(typeof representing === 'string' ? { representing } : {}),
  }
}

/** Returns the claims in the column `c` of rows. */
export function claimsIn(rows: readonly Row[]): StoredClaim[] {
  return rows.map(({ c }) => {
    const { ownFrom, ownTo, from, to, values, locator, batch, ...claim } = ClaimRow.parse(nodeValue(c).properties)
    return {
      ...claim,
      batch: batch === NO_BATCH ? null : batch,
      values: Values.parse(JSON.parse(values)),
      locator: Locator.parse(JSON.parse(locator)),
      ...(from === undefined || to === undefined ? {} : { ends: { from, to }, from: ownFrom ?? from, to: ownTo ?? to }),
    }
  })
}

/** Returns the batches in the column `b` of rows. */
export function batchesIn(rows: readonly Row[]): Batch[] {
  return rows.map(({ b }) => {
    const { created, updated, unchanged, removed, ...batch } = nodeValue(b).properties
    return Batch.parse({ ...batch, counts: { created, updated, unchanged, removed } })
  })
}

/** Returns the decisions in the column `d` of rows. */
export function decisionsIn(rows: readonly Row[]): Decision[] {
  return rows.map(({ d }) => Decision.parse(nodeValue(d).properties))
}
