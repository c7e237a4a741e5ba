import { createHash } from 'node:crypto'
import { methods } from '../../model/claim.ts'
import type { Point } from '../../model/drawing/layout.ts'
import { wordsBetween } from '../../model/drawing/link-words.ts'
import { cut } from '../../model/drawing/short-text.ts'
import type { FoldedGraph, Met } from '../../model/fold.ts'
import { canonical, type Edge, type Node } from '../../model/graph.ts'
import { grouped } from '../../model/grouped.ts'
import { withoutTerm } from '../../model/relation.ts'
import { SNAPSHOT_VERSION, Snapshot, type SnapshotRequest } from '../../model/snapshot.ts'
import { asSeen } from './as-seen.ts'
import { described } from './described.ts'
import { placed } from './layout.ts'
import type { Shown, ShownClaim } from './read-shown.ts'

/** The best claims about each thing are published, and no more than so many. */
const CLAIMS_EACH = 3
/** A quote is published no longer than so many characters: enough to find it by, too little to replace its source. */
const QUOTE_LENGTH = 240

/** The snapshot of what the store shows, in the words its author chose. The same request of the same graph gives the same one. */
export function freeze(shown: Shown, request: SnapshotRequest): Snapshot {
  const seen = asSeen(shown, request)
  const places = placed(
    seen.nodes.map(({ id }) => id),
    seen.edges,
    followed(request.positions, shown.merged),
  )
  const claims = publishedClaims(seen, shown.claims)
  const cited = new Set(claims.map(({ source }) => source))
  const { title, caption, credits, theme } = request
  return Snapshot.parse({
    version: SNAPSHOT_VERSION,
    title,
    caption,
    credits,
    alt: request.alt ?? described(seen, title),
    theme,
    nodes: seen.nodes.map((node) => ({ ...publishedNode(node), ...(places.get(node.id) ?? { x: 0, y: 0 }) })),
    edges: publishedEdges(seen),
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

function followed(positions: Readonly<Record<string, Point>>, merged: ReadonlyMap<string, string>) {
  return Object.fromEntries(Object.entries(positions).map(([id, place]) => [merged.get(id) ?? id, place]))
}

function publishedNode({ id, kind, name, properties }: Node) {
  if (kind === 'Organisation') return { id, kind, name, acronym: properties.acronym }
  if (kind !== 'Meeting') return { id, kind, name }
  return { id, kind, name, status: properties.status, date: properties.date, place: properties.place }
}

function publishedEdges({ nodes, edges, folded }: FoldedGraph) {
  const statuses = new Map(
    nodes.flatMap((node) => (node.kind === 'Meeting' ? [[node.id, node.properties.status] as const] : [])),
  )
  return edges
    .map((edge) => (edge.relation === 'MET' ? publishedMet(edge, folded.nodes) : publishedTie(edge)))
    .map((edge) => ({ ...edge, words: wordsBetween(edge, statuses.get(edge.from), statuses.get(edge.to)) }))
    .sort(byId)
}

function publishedTie({ id, relation, from, to, role, title, sinceDate, untilDate, place, topic, how }: Edge) {
  return { id, relation, from, to, role, title, since: sinceDate, until: untilDate, place, topic, how }
}

function publishedMet({ id, relation, from, to, meetings }: Met, folded: readonly Node[]) {
  const told = folded
    .flatMap((node) => (node.kind === 'Meeting' && meetings.includes(node.id) ? [node] : []))
    .sort((a, b) => ((a.properties.since ?? '') < (b.properties.since ?? '') ? -1 : 1))
    .map(({ name, properties: { date, place } }) => ({ name, date, place }))
  return { id, relation, from, to, meetings: told }
}

/** The best claims about each edge and meeting: reviewed before not, then by method, then the newest. */
function publishedClaims(seen: FoldedGraph, claims: readonly ShownClaim[]) {
  const by = grouped(claims, ({ about }) => about)
  const best = (about: readonly string[], most: number) =>
    about
      .flatMap((id) => by.get(withoutTerm(id)) ?? [])
      .sort(bestFirst)
      .slice(0, most)
  return things(seen).flatMap(({ about, groups, most }) =>
    groups
      .flatMap((group) => best(group, most))
      .map(({ id, source, quote, locator }) => ({
        id,
        about,
        source,
        quote: quote === undefined ? undefined : cut(quote, QUOTE_LENGTH),
        row: locator.row,
      })),
  )
}

/** What claims are published about, and whose: those of each group of ids, so many. Of MET, one for each meeting. */
interface Thing {
  about: string
  groups: string[][]
  most: number
}

function things({ nodes, edges, folded }: FoldedGraph): Thing[] {
  const meetings = nodes.filter(({ kind }) => kind === 'Meeting').map(({ id }) => id)
  const plain = (about: string): Thing => ({ about, groups: [[about]], most: CLAIMS_EACH })
  const met = ({ id, from, to, meetings: met }: Met): Thing => {
    const took = folded.edges.filter(({ relation }) => relation === 'PARTICIPATED_IN')
    const of = (meeting: string) => took.filter((edge) => edge.to === meeting && [from, to].includes(edge.from))
    return { about: id, groups: met.map((meeting) => of(meeting).map((edge) => edge.id)), most: 1 }
  }
  const all = [...meetings.map(plain), ...edges.map((edge) => (edge.relation === 'MET' ? met(edge) : plain(edge.id)))]
  return all.sort((a, b) => (a.about < b.about ? -1 : a.about > b.about ? 1 : 0))
}

function bestFirst(a: ShownClaim, b: ShownClaim): number {
  const [x, y] = [a, b].map(({ method, review }) => methods.indexOf(method) * 2 + (review === 'accepted' ? 0 : 1))
  if (x !== y) return (x ?? 0) - (y ?? 0)
  const [newer, older] = [a.publishedAt ?? '', b.publishedAt ?? '']
  return newer === older ? byId(a, b) : newer < older ? 1 : -1
}
