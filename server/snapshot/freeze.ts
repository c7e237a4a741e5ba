import { createHash } from 'node:crypto'
import { methods } from '../../model/claim.ts'
import { canonical, type Edge, type Node } from '../../model/graph.ts'
import { withoutTerm } from '../../model/relation.ts'
import { SNAPSHOT_VERSION, Snapshot, type SnapshotRequest } from '../../model/snapshot.ts'
import { type Point, placed } from './layout.ts'
import type { Shown, ShownClaim } from './read-shown.ts'
import { cut } from './words.ts'

/** The best claims about each thing are published, and no more than so many. */
const CLAIMS_EACH = 3
/** A quote is published no longer than so many characters: enough to find it by, too little to replace its source. */
const QUOTE_LENGTH = 240

/** The snapshot of what the store shows, in the words its author chose. The same request of the same graph gives the same one. */
export function freeze(shown: Shown, request: SnapshotRequest): Snapshot {
  const places = placed(
    shown.nodes.map(({ id }) => id),
    shown.edges,
    followed(request.positions, shown.merged),
  )
  const claims = publishedClaims(shown)
  const cited = new Set(claims.map(({ source }) => source))
  const { title, caption, credits, theme } = request
  return Snapshot.parse({
    version: SNAPSHOT_VERSION,
    title,
    caption,
    credits,
    alt: request.alt ?? described(shown.nodes),
    theme,
    nodes: shown.nodes.map((node) => ({ ...publishedNode(node), ...(places.get(node.id) ?? { x: 0, y: 0 }) })),
    edges: shown.edges.map(publishedEdge),
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

function publishedEdge({ id, relation, from, to, role, title, sinceDate, untilDate, place, topic, how }: Edge) {
  return { id, relation, from, to, role, title, since: sinceDate, until: untilDate, place, topic, how }
}

/** The best claims about each edge and meeting: reviewed before not, then by method, then the newest. */
function publishedClaims({ claims, nodes, edges }: Shown) {
  const things = [...nodes.filter(({ kind }) => kind === 'Meeting').map(({ id }) => id), ...edges.map(({ id }) => id)]
  const by = new Map<string, ShownClaim[]>()
  for (const claim of claims) by.set(claim.about, [...(by.get(claim.about) ?? []), claim])
  return things.sort().flatMap((about) =>
    [...(by.get(withoutTerm(about)) ?? [])]
      .sort(bestFirst)
      .slice(0, CLAIMS_EACH)
      .map(({ id, source, quote, locator }) => ({
        id,
        about,
        source,
        quote: quote === undefined ? undefined : cut(quote, QUOTE_LENGTH),
        row: locator.row,
      })),
  )
}

function bestFirst(a: ShownClaim, b: ShownClaim): number {
  const [x, y] = [a, b].map(({ method, review }) => methods.indexOf(method) * 2 + (review === 'accepted' ? 0 : 1))
  if (x !== y) return (x ?? 0) - (y ?? 0)
  const [newer, older] = [a.publishedAt ?? '', b.publishedAt ?? '']
  return newer === older ? byId(a, b) : newer < older ? 1 : -1
}

/** What a picture of these items shows, where its author said nothing. */
function described(nodes: readonly Node[]): string {
  const names = nodes.filter(({ kind }) => kind !== 'Meeting').map(({ name }) => cut(name, 60))
  const meetings = nodes.length - names.length
  const named = names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ')
  const counted = meetings === 0 ? '' : `${meetings} ${meetings === 1 ? 'meeting' : 'meetings'}`
  return `A graph of ${[named, counted].filter((part) => part !== '').join(', with ')}.`
}
