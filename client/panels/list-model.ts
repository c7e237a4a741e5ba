import { type EntityKind, entityKinds } from '../../model/entity.ts'
import type { Node } from '../../model/graph.ts'
import type { StageNode } from '../graph/elements.ts'
import { shortDate } from '../words/dates.ts'
import type { Drawn } from '../workspace/chain.ts'
import { type LinkRow, linkSections } from './link-sections.ts'

export type SortKey = 'name' | 'when' | 'links'

/** A row of the list: an item, or below an open item one of its links. */
export interface ItemRow {
  item: StageNode
  when: string
  /** Who took part and where; for others what they are. */
  who: string
}
export interface ListGroup {
  kind: EntityKind
  rows: ItemRow[]
}

const order: readonly EntityKind[] = ['Meeting', 'Person', 'State', 'Organisation']

/** The view as a table, by kind: meetings newest first and the others by their links, unless sorted otherwise. */
export function listGroups(
  items: readonly StageNode[],
  { folded }: Pick<Drawn, 'folded'>,
  sort?: SortKey,
): ListGroup[] {
  const names = new Map(items.map(({ id, name }) => [id, name]))
  const participants = new Map<string, string[]>()
  for (const { relation, from, to } of folded.edges) {
    if (relation === 'PARTICIPATED_IN') participants.set(to, [...(participants.get(to) ?? []), names.get(from) ?? from])
  }
  return order
    .filter((kind) => entityKinds.includes(kind))
    .map((kind) => ({
      kind,
      rows: items
        .filter((item) => item.kind === kind)
        .sort(by(sort ?? (kind === 'Meeting' ? 'when' : 'links')))
        .map((item) => ({ item, when: whenOf(item.node), who: whoOf(item.node, participants.get(item.id) ?? []) })),
    }))
    .filter(({ rows }) => rows.length > 0)
}

/** The links of one item, as rows below it. */
export function linkRows(
  id: string,
  { folded }: Pick<Drawn, 'folded'>,
  nodeOf: (id: string) => Node | undefined,
): (LinkRow & { title: string })[] {
  return linkSections(id, folded.edges, nodeOf).flatMap(({ title, rows }) => rows.map((row) => ({ ...row, title })))
}

function by(sort: SortKey): (a: StageNode, b: StageNode) => number {
  const name = (a: StageNode, b: StageNode) => a.name.localeCompare(b.name, 'en')
  if (sort === 'name') return name
  if (sort === 'links') return (a, b) => b.links + b.outside - a.links - a.outside || name(a, b)
  return (a, b) => (lastDay(a.node) < lastDay(b.node) ? 1 : lastDay(a.node) > lastDay(b.node) ? -1 : name(a, b))
}

/** Sorting uses a date's last possible day; what has none comes last. */
const lastDay = (node: Node) => (node.kind === 'Meeting' ? (node.properties.until ?? '') : '')

function whenOf(node: Node): string {
  if (node.kind !== 'Meeting') return '–'
  return node.properties.date ? shortDate(node.properties.date) : 'not known'
}

function whoOf(node: Node, participants: readonly string[]): string {
  if (node.kind === 'Meeting') return [participants.join(', '), node.properties.place].filter(Boolean).join(' · ')
  if (node.kind === 'Person') return node.properties.description ?? ''
  if (node.kind === 'State') return node.properties.officialName ?? ''
  return node.properties.kind ?? ''
}
