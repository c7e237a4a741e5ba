import { recordOf } from '../../model/grouped.ts'
import type { Snapshot } from '../../model/snapshot.ts'

/** A document for the public, and what its ids stand for: the id in the document → the id in the store. */
export interface Neutral {
  snapshot: Snapshot
  ids: Record<string, string>
}

/**
 * Gives the items, links, claims and sources of a document neutral ids (n1, e1, c1, s1), by their order in it. An id of
 * the store is made from a name, so it could name somebody whom the document does not show.
 */
export function neutral(snapshot: Snapshot): Neutral {
  const names = new Map([
    ...numbered('n', snapshot.nodes),
    ...numbered('e', snapshot.edges),
    ...numbered('c', snapshot.claims),
    ...numbered('s', snapshot.sources),
  ])
  const named = (id: string) => names.get(id) ?? id
  return {
    ids: recordOf([...names].map(([stored, id]) => [id, stored] as const)),
    snapshot: {
      ...snapshot,
      highlight: snapshot.highlight?.map(named),
      annotations: snapshot.annotations?.map((annotation) => ({ ...annotation, at: named(annotation.at) })),
      steps: snapshot.steps?.map(({ text, shows }) => ({ text, shows: shows.map(named) })),
      nodes: snapshot.nodes.map((node) => ({ ...node, id: named(node.id) })),
      edges: snapshot.edges.map((edge) => ({
        ...edge,
        id: named(edge.id),
        from: named(edge.from),
        to: named(edge.to),
      })),
      claims: snapshot.claims.map((claim) => ({
        ...claim,
        id: named(claim.id),
        about: named(claim.about),
        source: named(claim.source),
      })),
      sources: snapshot.sources.map((source) => ({ ...source, id: named(source.id) })),
    },
  }
}

/** One claim may stand below several links, so things with one id share a number. */
function numbered(letter: string, things: readonly { id: string }[]): [string, string][] {
  return [...new Set(things.map(({ id }) => id))].map((id, index) => [id, `${letter}${index + 1}`])
}
