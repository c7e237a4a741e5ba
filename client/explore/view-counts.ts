import { type LinkKind, linkKind, linkKinds } from '../../model/drawing/links.ts'
import { type EntityKind, entityKinds, type MeetingStatus, meetingStatuses } from '../../model/entity.ts'
import type { Drawn, Known } from '../workspace/chain.ts'
import type { View } from '../workspace/view.ts'

/** One switch of a filter, with the number of items or links in the view that it applies to. */
export interface FilterRow<T extends string> {
  value: T
  count: number
  on: boolean
}

export interface FilterRows {
  kinds: FilterRow<EntityKind>[]
  links: FilterRow<LinkKind>[]
  status: FilterRow<MeetingStatus>[]
  /** With their names, those with the most claims first. */
  sources: (FilterRow<string> & { name: string })[]
  /** The lowest confidence of an item or link in the view, from 0 to 1. */
  leastSure: number
}

type Evidence = Pick<Known, 'evidence' | 'sources'>

/** The switches of the rail. All kinds are always there, the other switches only if the view has or hides such things. */
export function filterRows({ graph, folded }: Drawn, { filters, fold }: View, known: Evidence): FilterRows {
  const kinds = tally(graph.nodes.map(({ kind }) => kind))
  const links = tally(graph.edges.map(linkKind))
  const statuses = tally(graph.nodes.flatMap((node) => (node.kind === 'Meeting' ? [node.properties.status] : [])))
  const met = folded.edges.filter(({ relation }) => relation === 'MET').length
  if (fold) links.set('met', met)
  const behind = [...graph.nodes, ...graph.edges].flatMap(({ id }) => known.evidence.get(id) ?? [])
  const sources = tally(behind.flatMap((one) => one.sources))
  const row = <T extends string>(value: T, counts: ReadonlyMap<T, number>, off: readonly T[]): FilterRow<T> => ({
    value,
    count: counts.get(value) ?? 0,
    on: !off.includes(value),
  })
  const matters = ({ count, on }: { count: number; on: boolean }) => count > 0 || !on
  return {
    kinds: entityKinds.map((kind) => row(kind, kinds, filters.kinds)),
    links: linkKinds.map((kind) => row(kind, links, filters.links)).filter(matters),
    status: meetingStatuses.map((status) => row(status, statuses, filters.status)).filter(matters),
    sources: [...new Set([...sources.keys(), ...filters.sources])]
      .map((id) => ({ ...row(id, sources, filters.sources), name: known.sources.get(id) ?? id }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en')),
    leastSure: Math.min(1, ...behind.map(({ confidence }) => confidence)),
  }
}

function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** How much of a view is drawn, and how much each step of the chain left out. */
export function statusOf({ graph, filtered, folded }: Drawn) {
  return {
    shown: folded.nodes.length,
    links: folded.edges.length,
    foldedAway: folded.folded.nodes.length,
    filteredOut: graph.nodes.length - filtered.nodes.length,
    /** Links that a filter removed although both their ends are shown. */
    hidden: graph.edges.length - filtered.edges.length,
  }
}
