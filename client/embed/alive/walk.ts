import type { Snapshot, SnapshotNode } from '../../../model/snapshot.ts'

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** True for the keys that walk. */
export function isWalk(key: string): boolean {
  return key in directions
}

/**
 * The item that an arrow key leads to: of those that a link joins to this one the nearest in the key's direction, else
 * the nearest of all in it. Nothing if none lies there. Without an item to start from, the first.
 */
export function walk(
  snapshot: Pick<Snapshot, 'nodes' | 'edges'>,
  at: string | undefined,
  key: string,
): string | undefined {
  const here = snapshot.nodes.find(({ id }) => id === at)
  if (here === undefined) return snapshot.nodes[0]?.id
  const joined = new Set(
    snapshot.edges.flatMap(({ from, to }) => (from === here.id ? [to] : to === here.id ? [from] : [])),
  )
  const [dx, dy] = directions[key] ?? [0, 0]
  const distance = ({ id, x, y }: SnapshotNode) => {
    const [along, aside] = [
      (x - here.x) * dx + (y - here.y) * dy,
      Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx),
    ]
    if (along <= 0 || aside > along * 1.8) return Number.POSITIVE_INFINITY
    return (along + aside * 2) * (joined.has(id) ? 1 : 10)
  }
  const ranked = snapshot.nodes
    .map((node) => ({ id: node.id, distance: distance(node) }))
    .sort((a, b) => a.distance - b.distance)
  return ranked[0] !== undefined && ranked[0].distance < Number.POSITIVE_INFINITY ? ranked[0].id : undefined
}
