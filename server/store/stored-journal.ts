import { Batch, Decision } from '../../model/claim.ts'
import type { NodeValue, Row } from './graph-store.ts'

/** The batches in the column `b` of rows. */
export function batchesIn(rows: readonly Row[]): Batch[] {
  return rows.map(({ b }) => {
    const { created, updated, unchanged, removed, ...batch } = (b as NodeValue).properties
    return Batch.parse({ ...batch, counts: { created, updated, unchanged, removed } })
  })
}

/** The decisions in the column `d` of rows. */
export function decisionsIn(rows: readonly Row[]): Decision[] {
  return rows.map(({ d }) => Decision.parse((d as NodeValue).properties))
}
