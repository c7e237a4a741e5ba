import { linkWords } from '../../model/drawing/link-words.ts'
import type { Met } from '../../model/fold.ts'
import type { Edge, Node } from '../../model/graph.ts'
import { grouped } from '../../model/grouped.ts'
import { linkDetail } from '../words/link-words.ts'
import { meetingDate, newestFirst } from '../words/meeting-words.ts'

/** A link of an item, seen from that item. */
export interface LinkRow {
  edge: Edge | Met
  other: Node
  /** The date if the other end is a meeting, then what the link says. */
  detail: string
  /** The state or organisation that the other end spoke for, if the link says so. */
  representing: Node | undefined
}

export interface LinkSection {
  title: string
  rows: LinkRow[]
}

/** The links of an item in one section per kind, in the order of `edges`. Meetings come newest first, others by name. */
export function linkSections(
  id: string,
  edges: readonly (Edge | Met)[],
  nodeOf: (id: string) => Node | undefined,
): LinkSection[] {
  const links = edges.filter(({ from, to }) => from === id || to === id)
  const sections = grouped(links, (edge) => linkWords(edge.relation, edge.from === id ? 'out' : 'in'))
  return [...sections].map(([title, found]) => ({
    title: title.charAt(0).toUpperCase() + title.slice(1),
    rows: newestFirst(
      found
        .flatMap((edge) => {
          const other = nodeOf(edge.from === id ? edge.to : edge.from)
          if (!other) return []
          const body =
            edge.relation !== 'MET' && edge.representing !== undefined ? nodeOf(edge.representing) : undefined
          return [{ edge, other, detail: withDate(other, linkDetail(edge)), representing: body }]
        })
        .sort((a, b) => (a.other.name < b.other.name ? -1 : 1)),
      ({ other }) => other,
    ),
  }))
}

/** Puts the date first if the other end is a meeting, then what the link says. */
export function withDate(other: Node, ...said: readonly string[]): string {
  return [meetingDate(other), ...said].filter(Boolean).join(' · ')
}
