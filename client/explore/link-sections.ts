import { linkWords } from '../../model/drawing/link-words.ts'
import type { Met } from '../../model/fold.ts'
import type { Edge, Node } from '../../model/graph.ts'
import { grouped } from '../../model/grouped.ts'
import { linkDetail } from '../words/link-words.ts'
import { meetingDate, newestFirst } from '../words/meeting-words.ts'

/** A link of an item to another, seen from the item. */
export interface LinkRow {
  edge: Edge | Met
  other: Node
  /** What the link says, after the date where the other is a meeting. */
  detail: string
  /** Whom the other spoke for, where the link says so. */
  representing: Node | undefined
}

export interface LinkSection {
  title: string
  rows: LinkRow[]
}

/** The links of an item by what they are, in the order of the relations; meetings newest first, other ends by name. */
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

/** What is said of a link to this item: when, if it is a meeting, and what the link says itself. */
export function withDate(other: Node, ...said: readonly string[]): string {
  return [meetingDate(other), ...said].filter(Boolean).join(' · ')
}
