import { cut } from '../../model/drawing/cut.ts'
import type { MeetingStatus } from '../../model/entity.ts'
import type { SnapshotEdge, SnapshotRelation } from '../../model/snapshot.ts'

const RELATION_WORDS: Record<SnapshotRelation, string> = {
  PARTICIPATED_IN: 'took part in',
  REPRESENTS: 'speaks for',
  MEMBER_OF: 'is a member of',
  PART_OF: 'is part of',
  HELD_IN: 'was held in',
  CONCERNS: 'is about',
  FOLLOWED_BY: 'was followed by',
  MET: 'met',
}

type Told = Pick<SnapshotEdge, 'relation' | 'title' | 'role' | 'topic' | 'how' | 'meetings'>

/**
 * What a link says between its ends: "took part in", "hosted", "speaks for (High Representative)". A meeting that was
 * not held, or may not have been, is not spoken of as held; `from` and `to` are the statuses of the ends that are ones.
 */
export function linkWords(edge: Told, from: MeetingStatus | undefined, to: MeetingStatus | undefined): string {
  const more = edge.relation === 'PARTICIPATED_IN' ? edge.title : (edge.title ?? edge.role ?? edge.topic ?? edge.how)
  return `${basicWords(edge, from, to)}${more === undefined ? '' : ` (${cut(more, 120)})`}`
}

function basicWords({ relation, role, meetings = [] }: Told, from?: MeetingStatus, to?: MeetingStatus): string {
  if (relation === 'HELD_IN' && from !== 'held') return 'set in'
  if (relation === 'MET' && meetings.length > 1) return `${RELATION_WORDS.MET} ${meetings.length} times`
  if (relation !== 'PARTICIPATED_IN') return RELATION_WORDS[relation]
  if (to !== 'held') return role === 'host' ? 'named as host of' : 'named for'
  return role === 'host' ? 'hosted' : role === 'observer' ? 'observed' : RELATION_WORDS.PARTICIPATED_IN
}
