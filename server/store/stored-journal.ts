import { Batch } from '../../model/claim.ts'
import { Decision } from '../../model/decision.ts'
import type { Row } from './graph-store.ts'
import { nodeValue } from './node-value.ts'

/** The batches in the column `b` of rows. */
export function batchesIn(rows: readonly Row[]): Batch[] {
  return rows.map(({ b }) => {
    const { created, updated, unchanged, removed, ...batch } = nodeValue(b).properties
    return Batch.parse({ ...batch, counts: { created, updated, unchanged, removed } })
  })
}

/** The decisions in the column `d` of rows. */
export function decisionsIn(rows: readonly Row[]): Decision[] {
  return rows.map(({ d }) => Decision.parse(nodeValue(d).properties))
}
