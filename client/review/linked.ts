import type { NeighboursAnswer } from '../../model/api/graph.ts'
import { shortDate } from '../../model/drawing/dates.ts'
import { cut } from '../../model/drawing/short-text.ts'
import type { Edge, Node } from '../../model/graph.ts'
import { linkDetail } from '../words/link-words.ts'

interface Row {
  label: string
  cells: readonly [readonly string[], readonly string[]]
}

/** Links named in one cell. The rest are counted. */
const MOST = 3

/** Compares the links of two items: whom each speaks for, and where each took part. Empty until the links are loaded. */
export function linked(
  a: string,
  b: string,
  ofA: NeighboursAnswer | undefined,
  ofB: NeighboursAnswer | undefined,
): Row[] {
  const row = (label: string, relations: readonly Edge['relation'][]): Row => ({
    label,
    cells: [words(a, ofA, relations), words(b, ofB, relations)],
  })
  return [
    row('Speaks for', ['REPRESENTS']),
    row('Member of', ['MEMBER_OF']),
    row('Took part in', ['PARTICIPATED_IN']),
  ].filter(({ cells }) => cells.some((lines) => lines.length > 0))
}

function words(id: string, answer: NeighboursAnswer | undefined, relations: readonly Edge['relation'][]): string[] {
  if (answer === undefined) return []
  const nodes = new Map(answer.graph.nodes.map((node) => [node.id, node]))
  const edges = answer.graph.edges.filter(
    ({ relation, from }) => relations.includes(relation) && (from === id || answer.mergedFrom === id),
  )
  const named = edges.slice(0, MOST).map((edge) => linkWordsOf(edge, nodes.get(edge.to)))
  return edges.length > MOST ? [...named, `and ${edges.length - MOST} more`] : named
}

function linkWordsOf(edge: Edge, node: Node | undefined): string {
  const name = cut(node?.name ?? edge.to, 60)
  const date = node?.kind === 'Meeting' && node.properties.date !== undefined ? shortDate(node.properties.date) : ''
  const detail = edge.relation === 'PARTICIPATED_IN' ? date : linkDetail(edge)
  return detail === '' ? name : `${name} (${cut(detail, 60)})`
}
