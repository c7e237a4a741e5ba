import * as z from 'zod'
import { Method } from '../../model/claim.ts'
import { EntityKind } from '../../model/entity.ts'
import { Edge, Node, sorted } from '../../model/graph.ts'
import { withoutTerm } from '../../model/relation.ts'
import { SnapshotSource } from '../../model/snapshot.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, Row } from '../store/graph-store.ts'

const nodesById = statement('read/snapshot-nodes')
const edgesAmong = statement('read/snapshot-edges')
const mergedInto = statement('read/snapshot-merged')
const claimsAbout = statement('read/snapshot-claims')
const sourcesById = statement('read/snapshot-sources')

const NodeRow = z.object({
  node: z.object({ labels: z.array(z.string()), properties: z.record(z.string(), z.unknown()) }),
})
const EdgeRow = z.object({ edge: z.object({ relation: z.string(), properties: z.record(z.string(), z.unknown()) }) })
const MergedRow = z.object({ id: z.string(), entity: z.string() })
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

/** What the store knows of the things a snapshot shows. */
export interface Shown {
  nodes: Node[]
  edges: Edge[]
  /** Their `about` is the id of a node, or of an edge without its term. */
  claims: ShownClaim[]
  sources: SnapshotSource[]
  /** Ids that name nothing. */
  missing: string[]
  /** The ids asked for that were merged into others, with the ids they have now. */
  merged: Map<string, string>
}

/** Reads the graph among some ids with its evidence. Ids that were merged are followed. */
export async function readShown(store: Pick<GraphStore, 'read'>, ids: readonly string[]): Promise<Shown> {
  const redirects = (await store.read(mergedInto, { ids })).map((row) => MergedRow.parse(row))
  const merged = new Map(redirects.map(({ id, entity }) => [id, entity]))
  const wanted = [...new Set(ids.map((id) => merged.get(id) ?? id))]
  const nodes = (await store.read(nodesById, { ids: wanted })).map(toNode)
  const found = new Set(nodes.map(({ id }) => id))
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

function toNode(row: Row): Node {
  const { labels, properties } = NodeRow.parse(row).node
  const kind = labels.find((label) => EntityKind.safeParse(label).success)
  return Node.parse({ id: properties.id, name: properties.name, kind, properties: withoutNulls(properties) })
}

function toEdge(row: Row): Edge {
  const { relation, properties } = EdgeRow.parse(row).edge
  return Edge.parse({ ...withoutNulls(properties), relation })
}

function withoutNulls(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}
