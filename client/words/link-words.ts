import type { NeighbourGroup } from '../../model/api/graph.ts'
import { period, shortDate } from '../../model/drawing/dates.ts'
import { linkWords } from '../../model/drawing/link-words.ts'
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

/** A group of neighbours in words: "took part in 12 meetings". */
export function groupWords({ relation, direction, kind, count }: NeighbourGroup): string {
  const { one, many } = kindWords[kind]
  return `${linkWords(relation, direction)} ${counted(count, one, many)}`
}

/** The details of a link beside its kind: title, role, place, topic, term. */
export function linkDetail(edge: Edge | Met): string {
  if (edge.relation === 'MET') return counted(edge.weight, 'meeting')
  const { role, title, place, topic, how } = edge
  return [title, role, place, topic, how, termWords(edge)].filter(Boolean).join(', ')
}

/** A term in words: "1 Dec 2019 – 30 Nov 2024", "since 2019", "until 2024". Empty if it is not known. */
function termWords({ sinceDate, untilDate }: Pick<Edge, 'sinceDate' | 'untilDate'>): string {
  if (sinceDate === undefined) return untilDate === undefined ? '' : `until ${shortDate(untilDate)}`
  if (untilDate === undefined) return `since ${shortDate(sinceDate)}`
  return sinceDate.length === 10 && untilDate.length === 10
    ? period(sinceDate, untilDate)
    : `${shortDate(sinceDate)} – ${shortDate(untilDate)}`
}
