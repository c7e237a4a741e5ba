import type { MeetingStatus } from '../entity.ts'
import { relationWords } from '../relation.ts'
import type { SnapshotEdge, SnapshotRelation } from '../snapshot.ts'
import { cut } from './short-text.ts'

function wordsOf(relation: SnapshotRelation) {
  return relation === 'MET' ? { out: 'met', in: 'met', between: 'met' } : relationWords(relation)
}

/** A relation in words, read from one of its ends: "took part in", and from the meeting "took part". */
export function linkWords(relation: SnapshotRelation, direction: 'out' | 'in'): string {
  return wordsOf(relation)[direction]
}

type Link = Pick<SnapshotEdge, 'relation' | 'title' | 'role' | 'topic' | 'how' | 'meetings'>

/**
 * The words between the names of a link's two ends: "took part in", "hosted", "speaks for (High Representative)".
 * `from` and `to` are the statuses of ends that are meetings: the words never say that a meeting was held if it was
 * not, or may not have been.
 */
export function wordsBetween(link: Link, from: MeetingStatus | undefined, to: MeetingStatus | undefined): string {
  const more = link.relation === 'PARTICIPATED_IN' ? link.title : (link.title ?? link.role ?? link.topic ?? link.how)
  return `${plainWords(link, from, to)}${more === undefined ? '' : ` (${cut(more, 120)})`}`
}

function plainWords({ relation, role, meetings = [] }: Link, from?: MeetingStatus, to?: MeetingStatus): string {
  if (relation === 'HELD_IN' && from !== 'held') return 'set in'
  if (relation === 'MET' && meetings.length > 1) return `met ${meetings.length} times`
  if (relation !== 'PARTICIPATED_IN') return wordsOf(relation).between
  if (to !== 'held') return role === 'host' ? 'named as host of' : 'named for'
  return role === 'host' ? 'hosted' : role === 'observer' ? 'observed' : wordsOf(relation).between
}
