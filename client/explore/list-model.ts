import { shortDate } from '../../model/drawing/dates.ts'
import { type EntityKind, entityKinds } from '../../model/entity.ts'
import type { Node } from '../../model/graph.ts'
import type { Drawn, Known } from '../workspace/chain.ts'
import type { StageNode } from '../workspace/elements.ts'
import { type LinkRow, linkSections } from './link-sections.ts'

export type SortKey = 'name' | 'when' | 'links' | 'claims'

/** A row of the list: one item. */
export interface ItemRow {
  item: StageNode
  when: string
  /** For a meeting who took part and where, for others a description. */
  who: string
  /** The number of claims behind it. */
  claims: number
}
export interface ListGroup {
  kind: EntityKind
  /** The order of the rows, in words. */
  order: string
  rows: ItemRow[]
}

const order: readonly EntityKind[] = ['Meeting', 'Person', 'State', 'Organisation']

/** The view as a table, one group per kind. Unless `sort` says otherwise, meetings come newest first, others by links. */
export function listGroups(
  items: readonly StageNode[],
  { folded }: Pick<Drawn, 'folded'>,
  evidence: Known['evidence'],
  sort?: SortKey,
): ListGroup[] {
  const names = new Map(items.map(({ id, name }) => [id, name]))
  const participants = new Map<string, string[]>()
  for (const { relation, from, to } of folded.edges) {
    if (relation === 'PARTICIPATED_IN') participants.set(to, [...(participants.get(to) ?? []), names.get(from) ?? from])
  }
  return order
    .filter((kind) => entityKinds.includes(kind))
    .map((kind) => {
      const by = sort ?? (kind === 'Meeting' ? 'when' : 'links')
      return {
        kind,
        order: orderWords[by],
        rows: items
          .filter((item) => item.kind === kind)
          .map((item) => ({
            item,
            when: whenOf(item.node),
            who: whoOf(item.node, participants.get(item.id) ?? []),
            claims: evidence.get(item.id)?.statements ?? 0,
          }))
          .sort(orders[by]),
      }
    })
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

const byName = ({ item: a }: ItemRow, { item: b }: ItemRow) => a.name.localeCompare(b.name, 'en')

const orders: Record<SortKey, (a: ItemRow, b: ItemRow) => number> = {
  name: byName,
  when: (a, b) => compare(lastDay(b.item.node), lastDay(a.item.node)) || byName(a, b),
  links: (a, b) => linksOf(b) - linksOf(a) || byName(a, b),
  claims: (a, b) => b.claims - a.claims || byName(a, b),
}

const orderWords: Record<SortKey, string> = {
  name: 'by name',
  when: 'newest first',
  links: 'most links first',
  claims: 'most claims first',
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const linksOf = ({ item }: ItemRow) => item.links + item.outside

/** The last possible day, for sorting. Items without a date come last. */
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
