import { createHash } from 'node:crypto'
import { altText } from '../../model/drawing/alt-text.ts'
import { layout, layoutRequest } from '../../model/drawing/layout.ts'
import { wordsBetween } from '../../model/drawing/link-words.ts'
import type { Point } from '../../model/drawing/point.ts'
import { type SentenceEdge, type SentenceEnd, sentenceOf } from '../../model/drawing/sentence.ts'
import { initials } from '../../model/drawing/short-text.ts'
import type { EntityId } from '../../model/entity.ts'
import { type FoldedGraph, fold, type Met } from '../../model/fold.ts'
import { canonical, type Edge, type Graph, type Node } from '../../model/graph.ts'
import {
  SNAPSHOT_VERSION,
  Snapshot,
  type SnapshotLanguage,
  type SnapshotNode,
  type SnapshotRelation,
  type SnapshotRequest,
} from '../../model/snapshot.ts'
import { authored } from './authored.ts'
import { publishedClaims } from './published-claims.ts'
import type { Shown } from './read-shown.ts'

/** Width over height of a picture whose items Parley lays out itself: wide, since pictures stand in columns of text. */
const ASPECT = 2

/** Freezes what the store shows into a snapshot. The same request of the same graph gives the same snapshot. */
export function freeze(shown: Shown, request: SnapshotRequest): Snapshot {
  const seen = asSeen(shown, request)
  const now = (id: string) => shown.merged.get(id) ?? id
  const { places, moved } = placed(
    seen.nodes.map(({ id }) => id),
    seen.edges,
    Object.fromEntries(Object.entries(request.positions).map(([id, place]) => [now(id), place])),
  )
  const { notes, ...added } = authored(request, now, withMiddles(places, seen.edges), moved)
  const claims = publishedClaims(seen, shown.claims)
  const cited = new Set(claims.map(({ source }) => source))
  const nodes = seen.nodes.map((node) => ({
    ...publishedNode(node),
    note: notes[node.id],
    ...(places.get(node.id) ?? { x: 0, y: 0 }),
  }))
  const edges = publishedEdges(seen, request.look?.language).map((edge) => ({ ...edge, note: notes[edge.id] }))
  const { title, caption, credits, theme, licence } = request
  return Snapshot.parse({
    version: SNAPSHOT_VERSION,
    title,
    caption,
    credits,
    alt: request.alt ?? altText({ nodes, edges }, title, request.look?.language),
    theme,
    licence,
    ...added,
    nodes,
    edges,
    claims,
    sources: shown.sources.filter(({ id }) => cited.has(id)).sort(byId),
    claimsLeftOut: new Set(shown.claims.map(({ id }) => id)).size - new Set(claims.map(({ id }) => id)).size,
  })
}

/** The id of a snapshot: a hash of its canonical JSON. */
export function snapshotId(snapshot: Snapshot): string {
  return createHash('sha256').update(canonical(snapshot)).digest('hex').slice(0, 32)
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * The graph as its author saw it: with only the links that the request names, and with meetings folded if it says so.
 * The view folds by the same function, so the ties of both count the same meetings.
 */
function asSeen({ nodes, edges }: Graph, { edges: named, fold: isFolded }: SnapshotRequest): FoldedGraph {
  const seen = new Set(named)
  const isSeen = ({ id }: { id: string }) => named === undefined || seen.has(id)
  const graph = { nodes, edges: edges.filter(isSeen) }
  if (!isFolded) return { ...graph, folded: { nodes: [], edges: [] } }
  const folded = fold(graph)
  return { ...folded, edges: folded.edges.filter(isSeen) }
}

/**
 * Returns whole-numbered places for the items, and how far they were moved, the leftmost at x = 0 and the topmost at y = 0, so that moving the whole
 * view about does not make another snapshot. Items with a place keep it; the others are laid out as on the stage.
 */
function placed(
  ids: readonly string[],
  edges: readonly { from: string; to: string; relation: SnapshotRelation }[],
  given: Readonly<Record<string, Point>>,
): { places: Map<string, Point>; moved: Point } {
  const known = new Map(Object.entries(given))
  const places = ids.every((id) => known.has(id))
    ? known
    : new Map(Object.entries(layout(layoutRequest(ids, edges, ASPECT, (id) => known.get(id)))))
  const own = ids.map((id) => [id, places.get(id) ?? { x: 0, y: 0 }] as const)
  const left = Math.min(...own.map(([, { x }]) => Math.round(x)))
  const top = Math.min(...own.map(([, { y }]) => Math.round(y)))
  return {
    places: new Map(own.map(([id, { x, y }]) => [id, { x: Math.round(x) - left, y: Math.round(y) - top }])),
    moved: { x: left, y: top },
  }
}

/** Adds the middle of each link to the places of items. */
function withMiddles(
  places: ReadonlyMap<string, Point>,
  edges: readonly { id: string; from: string; to: string }[],
): Map<string, Point> {
  const middles = edges.flatMap(({ id, from, to }): [string, Point][] => {
    const [a, b] = [places.get(from), places.get(to)]
    return a && b ? [[id, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }]] : []
  })
  return new Map([...places, ...middles])
}

function publishedNode({ id, kind, name, properties }: Node): Omit<SnapshotNode, 'x' | 'y'> & { id: EntityId } {
  if (kind === 'Organisation') return { id, kind, name, acronym: properties.acronym }
  if (kind === 'State') return { id, kind, name, acronym: initials({ id, kind, name }) }
  if (kind !== 'Meeting') return { id, kind, name }
  return { id, kind, name, status: properties.status, date: properties.date, place: properties.place }
}

function publishedEdges({ nodes, edges, folded }: FoldedGraph, language: SnapshotLanguage | undefined) {
  const published = nodes.map(publishedNode)
  return told(
    edges.map((edge) => (edge.relation === 'MET' ? publishedMet(edge, folded.nodes) : publishedTie(edge))),
    published,
    language,
  ).sort(byId)
}

/** Adds to links the words between the names of their ends, and the sentence that tells them. */
export function told<E extends SentenceEdge & { from: string; to: string }>(
  edges: readonly E[],
  nodes: readonly (SentenceEnd & { id: string })[],
  language: SnapshotLanguage | undefined,
): (E & { words: string; sentence: string | undefined })[] {
  const ends = new Map(nodes.map((node) => [node.id, node]))
  return edges.map((edge) => {
    const [from, to] = [ends.get(edge.from), ends.get(edge.to)]
    return {
      ...edge,
      words: wordsBetween(edge, from?.status, to?.status),
      sentence: from && to ? sentenceOf(edge, from, to, { language }) : undefined,
    }
  })
}

function publishedTie({ id, relation, from, to, role, title, sinceDate, untilDate, place, topic, how }: Edge) {
  return { id, relation, from, to, role, title, since: sinceDate, until: untilDate, place, topic, how }
}

function publishedMet({ id, relation, from, to, meetings }: Met, folded: readonly Node[]) {
  const published = folded
    .flatMap((node) => (node.kind === 'Meeting' && meetings.includes(node.id) ? [node] : []))
    .sort((a, b) => ((a.properties.since ?? '') < (b.properties.since ?? '') ? -1 : 1))
    .map(({ name, properties: { date, place } }) => ({ name, date, place }))
  return { id, relation, from, to, meetings: published }
}
