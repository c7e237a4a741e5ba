import type { Graph } from '../../model/graph.ts'

/**
 * Finds, in a graph of meetings and of those who took part in them, the meetings at which all of these entities were on
 * different sides, in the order of the graph, and whoever else was there for one of them.
 */
export function meetingsAcross(
  { nodes, edges }: Graph,
  ids: readonly string[],
): { meetings: string[]; speakers: string[] } {
  const meetings = nodes.filter(({ kind }) => kind === 'Meeting').map(({ id }) => id)
  const sidesAt = (meeting: string, id: string) =>
    edges
      .filter(({ to, from, representing }) => to === meeting && (from === id || representing === id))
      .map(({ from, representing }) => representing ?? from)
  const across = meetings.filter((meeting) => {
    const sides = ids.map((id) => sidesAt(meeting, id)[0] ?? id)
    return new Set(sides).size === ids.length
  })
  const kept = new Set<string>(across)
  const speakers = edges.filter(({ from, to }) => kept.has(to) && !ids.includes(from)).map(({ from }) => from)
  return { meetings: across, speakers: [...new Set(speakers)] }
}
