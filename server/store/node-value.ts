import { Source } from '../../model/claim.ts'
import { AppError } from '../../model/problem.ts'
import type { NodeValue, Row, RowValue } from './graph-store.ts'

/** A column of a row as the node that its statement returns there; throws `internal` where it is none. */
export function nodeValue(value: RowValue | undefined): NodeValue {
  if (isNode(value)) return value
  throw new AppError('internal', `A statement was to return a node and returned ${JSON.stringify(value) ?? 'nothing'}`)
}

function isNode(value: RowValue | undefined): value is NodeValue {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'node'
}

/** The sources in the column `s` of rows. */
export function sourcesIn(rows: readonly Row[]): Source[] {
  return rows.map(({ s }) => Source.parse(nodeValue(s).properties))
}
