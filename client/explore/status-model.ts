import type { Drawn } from '../workspace/chain.ts'

/** How much of a view is drawn, and what each step of the chain left out. */
export function statusOf({ graph, filtered, folded }: Drawn) {
  return {
    shown: folded.nodes.length,
    links: folded.edges.length,
    foldedAway: folded.folded.nodes.length,
    filteredOut: graph.nodes.length - filtered.nodes.length,
    /** Links that a filter left out though both their ends are shown. */
    hidden: graph.edges.length - filtered.edges.length,
  }
}
