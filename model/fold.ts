import type { EntityId } from './entity.ts'
import type { Edge, Graph, MeetingNode, Node } from './graph.ts'
import { grouped } from './grouped.ts'

/** A tie between two who met, with every meeting they met in. The fold makes it of held meetings; the store never holds it. */
export interface Met {
  id: `${string}|MET|${string}`
  relation: 'MET'
  /** The two participants, the smaller id first: a MET tie has no direction. */
  from: EntityId
  to: EntityId
  /** Ids of the distinct meetings, sorted. The weight is their number. */
  meetings: EntityId[]
  weight: number
}

/** A graph in which MET ties replace some meetings. `folded` keeps what was taken away, so unfolding gives it back. */
export interface FoldedGraph {
  nodes: Node[]
  edges: (Edge | Met)[]
  folded: Graph
}

/** A meeting with more participants stays a node: folded, it would be a thicket of over 66 ties. */
export const LARGEST_FOLDED = 12

/** The fourth rule: folds held meetings of at most twelve into weighted ties between participants of different sides. */
export function fold(graph: Graph): FoldedGraph {
  const participations = grouped(
    graph.edges.filter(({ relation }) => relation === 'PARTICIPATED_IN'),
    ({ to }) => to,
  )
  const pairsOf = new Map<EntityId, [EntityId, EntityId][]>()
  for (const node of graph.nodes) {
    if (isFoldable(node)) pairsOf.set(node.id, pairs(participations.get(node.id) ?? []))
  }
  const away = new Set([...pairsOf].filter(([, met]) => met.length > 0).map(([id]) => id))
  const met = new Map<Met['id'], Met>()
  for (const meeting of [...away].sort()) {
    for (const [from, to] of pairsOf.get(meeting) ?? []) {
      const id: Met['id'] = `${from}|MET|${to}`
      const meetings = [...(met.get(id)?.meetings ?? []), meeting]
      met.set(id, { id, relation: 'MET', from, to, meetings, weight: meetings.length })
    }
  }
  const touches = ({ from, to }: Edge) => away.has(from) || away.has(to)
  return {
    nodes: graph.nodes.filter(({ id }) => !away.has(id)),
    edges: [...graph.edges.filter((edge) => !touches(edge)), ...met.values()],
    folded: { nodes: graph.nodes.filter(({ id }) => away.has(id)), edges: graph.edges.filter(touches) },
  }
}

/** Returns the graph as it was before the fold. */
export function unfold({ nodes, edges, folded }: FoldedGraph): Graph {
  return {
    nodes: [...nodes, ...folded.nodes],
    edges: [...edges.filter((edge): edge is Edge => edge.relation !== 'MET'), ...folded.edges],
  }
}

function isFoldable(node: Node): node is MeetingNode {
  return node.kind === 'Meeting' && node.properties.status === 'held'
}

/** Pairs the participants of a meeting who don't speak for the same side. No pairs if there are too many participants. */
function pairs(participations: readonly Edge[]): [EntityId, EntityId][] {
  const side = new Map(participations.map(({ from, representing }) => [from, representing ?? from]))
  if (side.size > LARGEST_FOLDED) return []
  const participants = [...side.keys()].sort()
  return participants.flatMap((a, i) =>
    participants.slice(i + 1).flatMap((b): [EntityId, EntityId][] => (side.get(a) === side.get(b) ? [] : [[a, b]])),
  )
}
