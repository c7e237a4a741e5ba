import * as z from 'zod'
import { Claim, isRelation, Locator, type Method, type Review, Values } from '../../model/claim.ts'
import { kindOfId } from '../../model/entity.ts'
import type { Row } from './graph-store.ts'
import { nodeValue } from './node-value.ts'

/** A claim as the store keeps it: with what was derived of it when it was last settled. */
export interface StoredClaim extends Claim {
  about: string
  ends?: { from: string; to: string } | undefined
  /** The oldest batch by which it stands, and as a fraction its order in it; 0 where it does not stand. */
  batch: number
  review: Review
}

const readFromText: ReadonlySet<Method> = new Set(['rule', 'llm'])

const ClaimRow = Claim.omit({ values: true, locator: true, from: true, to: true }).extend({
  about: z.string(),
  values: z.string(),
  locator: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
  ownFrom: z.string().optional(),
  ownTo: z.string().optional(),
  batch: z.number(),
  review: z.enum(['unreviewed', 'accepted', 'rejected']),
})

/**
 * The properties of the claim's node. `key` is set where the subject was read under a key of its source, `waiting` where
 * it was read from text, stands, and nobody has reviewed it: what the review queue looks for.
 */
export function toRow({ ends, from, to, values, locator, ...claim }: StoredClaim): Record<string, unknown> {
  const { representing } = values
  const isWaiting = readFromText.has(claim.method) && claim.batch > 0 && claim.review === 'unreviewed'
  const foreign = !isRelation(claim.type) && kindOfId(claim.asRead) === null
  return {
    ...claim,
    values: JSON.stringify(values),
    locator: JSON.stringify(locator),
    standing: claim.batch > 0,
    ...(ends === undefined ? {} : { from: ends.from, to: ends.to, ownFrom: from, ownTo: to }),
    ...(isWaiting ? { waiting: true } : {}),
    ...(foreign ? { key: claim.asRead } : {}),
    ...(typeof representing === 'string' ? { representing } : {}),
  }
}

/** The claims in the column `c` of rows. */
export function fromRows(rows: readonly Row[]): StoredClaim[] {
  return rows.map(({ c }) => {
    const { ownFrom, ownTo, from, to, values, locator, ...claim } = ClaimRow.parse(nodeValue(c).properties)
    return {
      ...claim,
      values: Values.parse(JSON.parse(values)),
      locator: Locator.parse(JSON.parse(locator)),
      ...(from === undefined || to === undefined ? {} : { ends: { from, to }, from: ownFrom ?? from, to: ownTo ?? to }),
    }
  })
}
