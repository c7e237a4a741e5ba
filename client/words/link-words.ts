import type { NeighbourGroup } from '../../model/api/graph.ts'
import { period, shortDate } from '../../model/drawing/dates.ts'
import type { EntityKind } from '../../model/entity.ts'
import type { Met } from '../../model/fold.ts'
import type { Edge } from '../../model/graph.ts'
import { counted } from './counted.ts'

export const kindWords: Record<EntityKind, { one: string; many: string }> = {
  Person: { one: 'person', many: 'people' },
  State: { one: 'state', many: 'states' },
  Organisation: { one: 'organisation', many: 'organisations' },
  Meeting: { one: 'meeting', many: 'meetings' },
}

/** How a link reads from each of its ends: "took part in" a meeting, and of the meeting "took part". */
const words: Record<Edge['relation'] | 'MET', { out: string; in: string }> = {
  PARTICIPATED_IN: { out: 'took part in', in: 'took part' },
  REPRESENTS: { out: 'speaks for', in: 'spoken for by' },
  MEMBER_OF: { out: 'member of', in: 'has as member' },
  PART_OF: { out: 'part of', in: 'has as part' },
  HELD_IN: { out: 'held in', in: 'place of' },
  CONCERNS: { out: 'is about', in: 'subject of' },
  FOLLOWED_BY: { out: 'followed by', in: 'follows' },
  MET: { out: 'met', in: 'met' },
}

export function linkWords(relation: Edge['relation'] | 'MET', direction: 'out' | 'in'): string {
  return words[relation][direction]
}

/** "took part in 12 meetings": neighbours over one relation, in words. */
export function groupWords({ relation, direction, kind, count }: NeighbourGroup): string {
  const { one, many } = kindWords[kind]
  return `${linkWords(relation, direction)} ${counted(count, one, many)}`
}

/** What a link says beside its kind: role, title, place, topic, term. */
export function linkDetail(edge: Edge | Met): string {
  if (edge.relation === 'MET') return counted(edge.weight, 'meeting')
  const { role, title, place, topic, how } = edge
  return [title, role, place, topic, how, termWords(edge)].filter(Boolean).join(', ')
}

/** "1 Dec 2019 – 30 Nov 2024", "since 2019", "until 2024"; empty where no term is known. */
function termWords({ sinceDate, untilDate }: Pick<Edge, 'sinceDate' | 'untilDate'>): string {
  if (sinceDate === undefined) return untilDate === undefined ? '' : `until ${shortDate(untilDate)}`
  if (untilDate === undefined) return `since ${shortDate(sinceDate)}`
  return sinceDate.length === 10 && untilDate.length === 10
    ? period(sinceDate, untilDate)
    : `${shortDate(sinceDate)} – ${shortDate(untilDate)}`
}
