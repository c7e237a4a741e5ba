import { dateOrUnknown, precisionWords, shortDate } from '../../model/drawing/dates.ts'
import type { Node } from '../../model/graph.ts'

/** The date of a meeting in words: "4 Nov 2024", "Nov 2024", "date not known". Empty for other items. */
export function meetingDate(node: Node): string {
  return node.kind === 'Meeting' ? dateOrUnknown(node.properties.date) : ''
}

/**
 * The line below a meeting's name: its year if `withYear`, a status other than held, and the place. A held meeting
 * without a place says instead if its day is not known.
 */
export function secondLine(node: Node, withYear = false): string {
  if (node.kind !== 'Meeting') return ''
  const { status, place, precision, since } = node.properties
  const year = withYear && since !== undefined ? shortDate(since.slice(0, 4)) : ''
  const unknown = precision === 'month' || precision === 'none' ? precisionWords[precision] : ''
  return [year, status === 'held' ? '' : status, place ?? (status === 'held' ? unknown : '')].filter(Boolean).join(', ')
}

/** Sorts the meetings among some things, newest first and those without a date last. Everything else keeps its place. */
export function newestFirst<T>(things: readonly T[], nodeOf: (thing: T) => Node): T[] {
  const last = (thing: T) => {
    const node = nodeOf(thing)
    return node.kind === 'Meeting' ? (node.properties.until ?? '') : ''
  }
  const isMeeting = (thing: T) => nodeOf(thing).kind === 'Meeting'
  const meetings = things.filter(isMeeting).sort((a, b) => (last(a) < last(b) ? 1 : last(a) > last(b) ? -1 : 0))
  return things.map((thing) => (isMeeting(thing) ? (meetings.shift() ?? thing) : thing))
}
