import type { MeetingStatus } from '../entity.ts'
import type { SnapshotEdge, SnapshotRelation } from '../snapshot.ts'
import { cut } from './short-text.ts'

/**
 * The words of each relation: `out` and `in` head a list of links in the details of their first and their second end;
 * `between` stands between the names of both.
 */
const words: Record<SnapshotRelation, { out: string; in: string; between: string }> = {
  PARTICIPATED_IN: { out: 'took part in', in: 'took part', between: 'took part in' },
  REPRESENTS: { out: 'speaks for', in: 'spoken for by', between: 'speaks for' },
  MEMBER_OF: { out: 'member of', in: 'has as member', between: 'is a member of' },
  PART_OF: { out: 'part of', in: 'has as part', between: 'is part of' },
  HELD_IN: { out: 'held in', in: 'place of', between: 'was held in' },
  CONCERNS: { out: 'is about', in: 'subject of', between: 'is about' },
  FOLLOWED_BY: { out: 'followed by', in: 'follows', between: 'was followed by' },
  MET: { out: 'met', in: 'met', between: 'met' },
}

/** A relation in words, read from one of its ends: "took part in", and from the meeting "took part". */
export function linkWords(relation: SnapshotRelation, direction: 'out' | 'in'): string {
  return words[relation][direction]
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
  if (relation === 'MET' && meetings.length > 1) return `${words.MET.between} ${meetings.length} times`
  if (relation !== 'PARTICIPATED_IN') return words[relation].between
  if (to !== 'held') return role === 'host' ? 'named as host of' : 'named for'
  return role === 'host' ? 'hosted' : role === 'observer' ? 'observed' : words.PARTICIPATED_IN.between
}
