import type { Snapshot } from '../../../model/snapshot.ts'

/**
 * Tells which items and links stand out. Without a highlight all do. The ends of a highlighted link stand out with it,
 * and a link between two highlighted items with them.
 */
export function litIn({ edges, highlight = [] }: Pick<Snapshot, 'edges' | 'highlight'>): (id: string) => boolean {
  if (highlight.length === 0) return () => true
  const named = new Set(highlight)
  const lit = new Set(highlight)
  for (const { id, from, to } of edges) {
    if (named.has(id)) for (const end of [from, to]) lit.add(end)
    else if (named.has(from) && named.has(to)) lit.add(id)
  }
  return (id) => lit.has(id)
}
