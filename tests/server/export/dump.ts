import type { Source } from '../../../model/claim.ts'
import { type Graph, sorted } from '../../../model/graph.ts'
import { sourceRecords } from '../../../server/export/records.ts'
import { everything } from '../../../server/export/selection.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import type { StoredClaim } from '../../../server/store/stored-journal.ts'

/** What a store holds, whatever its history: its graph, its standing claims and sources, without batch numbers. */
export interface Dump {
  graph: Graph
  claims: unknown[]
  sources: Source[]
}

export async function dump(store: GraphStore): Promise<Dump> {
  const selection = everything(store)
  const graph: Graph = { nodes: [], edges: [] }
  for await (const page of selection.nodes()) graph.nodes.push(...page)
  for await (const page of selection.edges()) graph.edges.push(...page)
  const claims: StoredClaim[] = []
  for await (const page of selection.claims()) claims.push(...page)
  const sources: Source[] = []
  for await (const source of sourceRecords(store, selection)) sources.push(source)
  const said = claims.map(({ batch: _batch, batches: _batches, order: _order, ...rest }) => rest)
  return { graph: sorted(graph), claims: said, sources }
}
