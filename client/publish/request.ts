import type { Graph } from '../../model/graph.ts'
import type { SnapshotRequest } from '../../model/snapshot.ts'
import { pathGraph } from '../paths/path-graph.ts'
import type { Drawn } from '../workspace/chain.ts'
import type { Point, View } from '../workspace/view.ts'
import { type Extras, extrasIn } from './extras.ts'

/** The part of a request that says which items and links are shown, and where, and who is left out. */
export type Shown = Pick<SnapshotRequest, 'ids' | 'fold' | 'positions'> & { edges: string[]; hidden: string[] }

/** The words around a picture, and the choices about it, while you make them. */
export interface Draft extends Extras {
  title: string
  caption: string
  credits: string
  /** If empty, the server describes the picture. */
  alt: string
  theme: SnapshotRequest['theme']
  /** What to do with texts that name somebody left out: the place of a mention → the choice. */
  mentions?: SnapshotRequest['mentions']
}

/** The longest text of each field, in characters; the same limits as on the server. */
export const longest = { title: 200, caption: 1_000, credits: 500, alt: 1_000 } as const

/**
 * What a view shows: the items and links that filters, period and hiding leave, with their places. A folded view also
 * includes the meetings that the fold took away, so that the server can fold them again. The items that are left out are
 * named too, so that the server can look for their names in what would be public.
 */
export function shownInView(
  { filtered, folded }: Drawn,
  { ids, positions, fold }: Pick<View, 'ids' | 'positions' | 'fold'>,
): Shown {
  const met = folded.edges.filter(({ relation }) => relation === 'MET')
  const seen = new Set<string>(filtered.nodes.map(({ id }) => id))
  return {
    ids: [...seen],
    edges: [...filtered.edges, ...met].map(({ id }) => id),
    hidden: ids.filter((id) => !seen.has(id)),
    fold,
    positions: placesOf(
      folded.nodes.map(({ id }) => id),
      positions,
    ),
  }
}

/** The items and links that the Paths page shows. */
export function shownInPaths(paths: readonly Graph[], shown: number): Shown {
  const { graph } = pathGraph(paths, shown)
  const ids = graph.nodes.map(({ id }) => id)
  const places = Object.fromEntries(graph.nodes.map(({ id, position }) => [id, position]))
  return { ids, edges: graph.edges.map(({ id }) => id), hidden: [], fold: false, positions: placesOf(ids, places) }
}

function placesOf(
  ids: readonly string[],
  positions: Readonly<Record<string, Point | undefined>>,
): Record<string, Point> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const at = positions[id]
      return at === undefined ? [] : [[id, { x: Math.round(at.x), y: Math.round(at.y) }]]
    }),
  )
}

/** The whole request; undefined without items or without a title. Empty texts are left out. */
export function requestOf(shown: Shown, draft: Draft): SnapshotRequest | undefined {
  const [title, caption, credits, alt] = [draft.title, draft.caption, draft.credits, draft.alt].map((text) =>
    text.trim(),
  )
  if (!title || shown.ids.length === 0) return undefined
  return {
    ...shown,
    title,
    ...(caption ? { caption } : {}),
    ...(credits ? { credits } : {}),
    ...(alt ? { alt } : {}),
    theme: draft.theme,
    ...extrasIn(draft, [...shown.ids, ...shown.edges]),
    ...(draft.mentions && Object.keys(draft.mentions).length > 0 ? { mentions: draft.mentions } : {}),
  }
}
