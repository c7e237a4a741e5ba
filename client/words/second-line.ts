import { shortDate } from '../../model/drawing/dates.ts'
import type { Node } from '../../model/graph.ts'

/**
 * What stands below a meeting's name: its year where that is asked for, a status other than held, the place, and what of
 * the day is not known.
 */
export function secondLine(node: Node, withYear = false): string {
  if (node.kind !== 'Meeting') return ''
  const { status, place, precision, since } = node.properties
  const year = withYear && since !== undefined ? shortDate(since.slice(0, 4)) : ''
  const unknown = precision === 'month' ? 'day not known' : precision === 'none' ? 'date not known' : ''
  return [year, status === 'held' ? '' : status, place ?? (status === 'held' ? unknown : '')].filter(Boolean).join(', ')
}
