import type { MeetingStatus } from '../../model/entity.ts'
import { dateSpan } from '../../model/partial-date.ts'
import type { SnapshotEdge, SnapshotNode, SnapshotRelation } from '../../model/snapshot.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Text of at most so many characters, with an ellipsis where something was left out. */
export function cut(text: string, most: number): string {
  const characters = Array.from(text)
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** An EDTF date in words: "4 Nov 2024", "Nov 2024", "2024", "4 Nov 2024 – 6 Nov 2024". */
export function dateInWords(edtf: string): string {
  return edtf
    .split('/')
    .map((date) => {
      const [year = '', month, day] = date.split('-')
      return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ')
    })
    .join(' – ')
}

/** What a calendar tile says: its head, the large word below, and whether the day is known. */
export function tileWords(date: string | undefined): { head: string; body: string; exact: boolean } {
  const span = date === undefined ? null : dateSpan(date)
  if (span === null) return { head: 'DATE', body: '?', exact: false }
  const [year = '', month = '', day = ''] = span.since.split('-')
  const name = MONTHS[Number(month) - 1] ?? ''
  if (span.precision === 'day') return { head: name.toUpperCase(), body: String(Number(day)), exact: true }
  return span.precision === 'month'
    ? { head: year, body: name, exact: false }
    : { head: 'YEAR', body: year, exact: false }
}

/** What stands inside an item: initials of people, codes of states, short names of organisations. */
export function initials({ id, kind, name, acronym }: SnapshotNode): string {
  const words = name.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  const large = words.filter((word) => word !== word.toLowerCase() || word === word.toUpperCase())
  const firsts = (from: readonly string[], most: number) =>
    from
      .slice(0, most)
      .map((word) => Array.from(word)[0] ?? '')
      .join('')
      .toUpperCase()
  switch (kind) {
    case 'Person':
      return firsts(large.length > 1 ? large : words, 2)
    case 'State':
      return cut(id.replace(/^state:(x-)?/, '').toUpperCase(), 4)
    case 'Organisation':
      return cut(acronym ?? (large.length > 1 ? firsts(large, 5) : (words[0] ?? '').slice(0, 3).toUpperCase()), 6)
    case 'Meeting':
      return ''
  }
}

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
