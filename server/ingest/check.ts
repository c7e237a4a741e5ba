import { difference } from '../../model/graph.ts'
import { grouped } from '../../model/grouped.ts'
import { graphOf } from '../../model/history.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { fromRows, type StoredClaim } from '../store/stored-claim.ts'
import { decisionsIn } from '../store/stored-journal.ts'
import { listBatches } from './batches.ts'
import { storedGraph } from './stored-graph.ts'

const allClaims = statement('read/claim-pages')
const allDecisions = statement('read/all-decisions')

export interface CheckReport {
  ok: boolean
  nodes: number
  edges: number
  claims: number
  /** Batches that are neither done nor undone: to be ingested again, or undone. */
  unfinished: string[]
  /** At most a hundred things that the store has otherwise than its claims add up to. */
  differences: { id: string; stored: unknown; projected: unknown }[]
}

/** Projects every claim again, without the store's derived values, and compares with the graph that is stored. */
export async function check(store: GraphStore): Promise<CheckReport> {
  const batches = await listBatches(store)
  const decisions = decisionsIn(await store.read(allDecisions, {}))
  const claims: StoredClaim[] = []
  for await (const rows of store.pages(allClaims, {})) claims.push(...fromRows(rows))
  const stored = await storedGraph(store)
  const projected = graphOf({ claims, batches, decisions })
  const differences = [...compare(stored.nodes, projected.nodes), ...compare(stored.edges, projected.edges)]
  return {
    ok: differences.length === 0,
    nodes: stored.nodes.length,
    edges: stored.edges.length,
    claims: claims.length,
    unfinished: batches.filter(({ state }) => state === 'open' || state === 'undoing').map(({ id }) => id),
    differences: differences.slice(0, 100),
  }
}

function compare<T extends { id: string }>(stored: readonly T[], projected: readonly T[]) {
  const twice = [...grouped(stored, ({ id }) => id)].filter(([, all]) => all.length > 1)
  const { created, updated, removed } = difference(stored, projected)
  return [
    ...twice.map(([id, all]) => ({ id, stored: all, projected: 'once' })),
    ...created.map((thing) => ({ id: thing.id, stored: null, projected: thing })),
    ...updated.map(({ before, after }) => ({ id: after.id, stored: before, projected: after })),
    ...removed.map((thing) => ({ id: thing.id, stored: thing, projected: null })),
  ]
}
