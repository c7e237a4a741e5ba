import type { Node } from '../../model/graph.ts'

/** What stands below a meeting's name: a status other than held, the place, and what of the day is not known. */
export function secondLine(node: Node): string {
  if (node.kind !== 'Meeting') return ''
  const { status, place, precision } = node.properties
  const unknown = precision === 'month' ? 'day not known' : precision === 'none' ? 'date not known' : ''
  return [status === 'held' ? '' : status, place ?? (status === 'held' ? unknown : '')].filter(Boolean).join(', ')
}
