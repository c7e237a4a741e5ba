import type { Snapshot, SnapshotEdge, SnapshotNode } from '../../../model/snapshot.ts'

/** All dates in a snapshot, earliest first, each once. A period counts by its first day. */
export function datesOf({ nodes, edges }: Pick<Snapshot, 'nodes' | 'edges'>): string[] {
  const dates = [...nodes, ...edges.flatMap(({ meetings = [] }) => meetings)].flatMap(({ date }) => date ?? [])
  return [...new Set(dates.map((date) => date.slice(0, 10)))].sort()
}

/**
 * The items and links of a time: meetings that may lie in it, ties of such meetings, and the people and bodies they
 * touch. What has no date is in every time. The dates are EDTF; those of `from` and `until` belong to the time.
 */
export function inTime(snapshot: Pick<Snapshot, 'nodes' | 'edges'>, from: string, until: string): Set<string> {
  const isIn = (date: string | undefined) => {
    if (date === undefined) return true
    const [first = '', last = first] = date.split('/')
    // "2024" and "2024-11" stand for all their days: a character after the digits makes the end of the year or month.
    return first <= `${until}~` && `${last}~` >= from
  }
  const isOut = new Set(
    snapshot.nodes.filter(({ kind, date }) => kind === 'Meeting' && !isIn(date)).map(({ id }) => id),
  )
  const edges = snapshot.edges.filter((edge) => !ends(edge).some((id) => isOut.has(id)) && hasMeetingIn(edge, isIn))
  const touched = new Set(edges.flatMap(ends))
  const hasEdges = new Set(snapshot.edges.flatMap(ends))
  const nodes = snapshot.nodes.filter((node: SnapshotNode) =>
    node.kind === 'Meeting' ? !isOut.has(node.id) : touched.has(node.id) || !hasEdges.has(node.id),
  )
  return new Set([...nodes, ...edges].map(({ id }) => id))
}

const ends = ({ from, to }: SnapshotEdge) => [from, to]

function hasMeetingIn({ meetings = [] }: SnapshotEdge, isIn: (date: string | undefined) => boolean): boolean {
  return meetings.length === 0 || meetings.some(({ date }) => isIn(date))
}
