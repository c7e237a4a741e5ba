import * as z from 'zod'
import { Method } from '../../model/claim.ts'
import { type Edge, type Node, sorted } from '../../model/graph.ts'
import { withoutTerm } from '../../model/relation.ts'
import { SnapshotSource } from '../../model/snapshot.ts'
import { statement } from '../store/cypher-library.ts'
import { asNode, toEdge } from '../store/graph-rows.ts'
import type { GraphStore } from '../store/graph-store.ts'

const nodesById = statement('read/entities')
const edgesAmong = statement('read/edges-among')
const keysNaming = statement('read/keys')
const claimsAbout = statement('read/snapshot-claims')
const sourcesById = statement('read/snapshot-sources')

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined)
const ClaimRow = z.object({
  about: z.string(),
  id: z.string(),
  method: Method,
  review: z.enum(['unreviewed', 'accepted']),
  publishedAt: text,
  quote: text,
  locator: z
    .string()
    .transform((json): unknown => JSON.parse(json))
    .pipe(z.object({ row: z.int().min(1).optional() })),
  source: z.string(),
})
export type ShownClaim = z.infer<typeof ClaimRow>

/** The graph that a snapshot shows, as the store holds it, with its evidence. */
export interface Shown {
  nodes: Node[]
  edges: Edge[]
  /** `about` is the id of a node, or of an edge without its term. */
  claims: ShownClaim[]
  sources: SnapshotSource[]
  /** The ids that name nothing. */
  missing: string[]
  /** The ids that were merged, each with the id it has now. */
  merged: Map<string, string>
}

/** Reads the graph among some ids with its evidence. Follows ids that were merged. */
export async function readShown(store: Pick<GraphStore, 'read'>, ids: readonly string[]): Promise<Shown> {
  const redirects = await store.read(keysNaming, { keys: ids })
  const merged = new Map(redirects.map(({ key, entity }) => [String(key), String(entity)]))
  const wanted = [...new Set(ids.map((id) => merged.get(id) ?? id))]
  const nodes = (await store.read(nodesById, { ids: wanted })).map(({ n }) => asNode(n))
  const found = new Set<string>(nodes.map(({ id }) => id))
  const edges = (await store.read(edgesAmong, { ids: [...found] })).map(toEdge)
  const about = [...new Set([...found, ...edges.map(({ id }) => withoutTerm(id))])]
  const claims = (await store.read(claimsAbout, { about })).map((row) => ClaimRow.parse(row))
  const sources = await store.read(sourcesById, { ids: [...new Set(claims.map(({ source }) => source))] })
  return {
    ...sorted({ nodes, edges }),
    claims,
    sources: sources.map((row) => SnapshotSource.parse(withoutNulls(row))),
    missing: ids.filter((id) => !found.has(merged.get(id) ?? id)),
    merged,
  }
}

function withoutNulls(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}
