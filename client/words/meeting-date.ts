import { shortDate } from '../../model/drawing/dates.ts'
import type { Node } from '../../model/graph.ts'

/** When a meeting was, in words: "4 Nov 2024", "Nov 2024", "date not known"; empty for what is no meeting. */
export function meetingDate(node: Node): string {
  if (node.kind !== 'Meeting') return ''
  return node.properties.date === undefined ? 'date not known' : shortDate(node.properties.date)
}

/** The same things, the meetings among them newest first and those without a date last; all else stays in its place. */
export function newestFirst<T>(things: readonly T[], nodeOf: (thing: T) => Node): T[] {
  const last = (thing: T) => {
    const node = nodeOf(thing)
    return node.kind === 'Meeting' ? (node.properties.until ?? '') : ''
  }
  const isMeeting = (thing: T) => nodeOf(thing).kind === 'Meeting'
  const meetings = things.filter(isMeeting).sort((a, b) => (last(a) < last(b) ? 1 : last(a) > last(b) ? -1 : 0))
  return things.map((thing) => (isMeeting(thing) ? (meetings.shift() ?? thing) : thing))
}
