import { wordsBetween } from '../../model/drawing/link-words.ts'
import type { MeetingStatus } from '../../model/entity.ts'
import type { FoldedGraph, Met } from '../../model/fold.ts'
import type { Edge, Graph, Node } from '../../model/graph.ts'

/** An item or link of the picture, by name. A link has its two ends. */
export interface Thing {
  id: string
  name: string
  ends?: readonly [string, string]
}

/** The items of a picture, then its links, each by its name: "Josep Borrell", "Josep Borrell hosted Talks". */
export function thingsOf({ nodes, edges }: Graph | Pick<FoldedGraph, 'nodes' | 'edges'>): Thing[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const links = edges.flatMap((edge): Thing[] => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)]
    if (from === undefined || to === undefined) return []
    const name = `${from.name} ${words(edge, from, to)} ${to.name}`
    return [{ id: edge.id, name, ends: [from.id, to.id] }]
  })
  const byName = (a: Thing, b: Thing) => a.name.localeCompare(b.name)
  return [...nodes.map(({ id, name }) => ({ id, name })).sort(byName), ...links.sort(byName)]
}

function words(edge: Edge | Met, from: Node, to: Node): string {
  if (edge.relation !== 'MET') return wordsBetween(edge, statusOf(from), statusOf(to))
  return edge.weight > 1 ? `met ${edge.weight} times` : 'met'
}

function statusOf(node: Node): MeetingStatus | undefined {
  return node.kind === 'Meeting' ? node.properties.status : undefined
}

/** Returns the items and links of a shortest path between two items, in its order; none if nothing joins them. */
export function pathBetween(things: readonly Thing[], from: string, to: string): string[] {
  const links = things.flatMap(({ id, ends }) => (ends === undefined ? [] : [{ id, ends }]))
  const before = new Map<string, readonly string[]>([[from, [from]]])
  for (let next = [from]; next.length > 0 && !before.has(to); ) {
    const reached: string[] = []
    for (const at of next)
      for (const { id, ends } of links) {
        const other = ends[0] === at ? ends[1] : ends[1] === at ? ends[0] : undefined
        if (other === undefined || before.has(other)) continue
        before.set(other, [...(before.get(at) ?? []), id, other])
        reached.push(other)
      }
    next = reached
  }
  return [...(before.get(to) ?? [])]
}
