import type { Batch } from '../../model/claim.ts'
import { difference, type Graph } from '../../model/graph.ts'
import { grouped } from '../../model/grouped.ts'
import { graphOf } from '../../model/history.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { claimsIn, decisionsIn, type StoredClaim } from '../store/stored-journal.ts'
import { listBatches } from './batches.ts'
import { storedGraph } from './stored-graph.ts'

const allClaims = statement('read/claim-pages')
const allDecisions = statement('read/all-decisions')

export interface CheckReport {
  ok: boolean
  nodes: number
  edges: number
  claims: number
  /** Batches that are neither done nor undone. Load, undo or redo them again. */
  unfinished: string[]
  /** Counts the things that differ only because an unfinished batch is half applied. They agree once it is finished. */
  pending: number
  /** Things that the store has otherwise than their claims say, at most a hundred. */
  differences: Difference[]
}

interface Difference {
  id: string
  stored: unknown
  projected: unknown
}

/**
 * Projects every claim again, without the store's derived values, and compares the result with the stored graph. Undo
 * and redo go through a batch part by part. While one is unfinished, a thing that the batch changes may be as before or
 * as after, so it is pending. Anything else that differs is wrong.
 */
export async function check(store: GraphStore): Promise<CheckReport> {
  const batches = await listBatches(store)
  const decisions = decisionsIn(await store.read(allDecisions, {}))
  const claims: StoredClaim[] = []
  for await (const rows of store.pages(allClaims, {})) claims.push(...claimsIn(rows))
  const stored = await storedGraph(store)
  const found = differences(stored, graphOf({ claims, batches, decisions }))
  const unfinished = batches.filter(isUnfinished).map(({ id }) => id)
  const [wrong, pending] =
    unfinished.length === 0 || found.length === 0
      ? [found, []]
      : parted(
          found,
          changedBy(batches, (ended) => graphOf({ claims, batches: ended, decisions })),
        )
  return {
    ok: wrong.length === 0,
    nodes: stored.nodes.length,
    edges: stored.edges.length,
    claims: claims.length,
    unfinished,
    pending: pending.length,
    differences: wrong.slice(0, 100),
  }
}

function isUnfinished({ state }: Batch): boolean {
  return state === 'open' || state === 'undoing'
}

/**
 * Returns the ids of things that one of the unfinished batches changes, each looked at by itself. Done and open differ if
 * the batch replaces: an open one withdraws nothing yet.
 */
function changedBy(batches: readonly Batch[], graph: (batches: readonly Batch[]) => Graph): Set<string> {
  const as = (one: Batch, state: Batch['state']) =>
    graph(batches.map((batch) => (batch === one ? { ...batch, state } : batch)))
  return new Set(
    batches.filter(isUnfinished).flatMap((batch) => {
      const without = as(batch, 'undone')
      return [...differences(without, as(batch, 'open')), ...differences(without, as(batch, 'done'))].map(
        ({ id }) => id,
      )
    }),
  )
}

function parted(found: readonly Difference[], pending: ReadonlySet<string>): [Difference[], Difference[]] {
  return [found.filter(({ id }) => !pending.has(id)), found.filter(({ id }) => pending.has(id))]
}

function differences(stored: Graph, projected: Graph): Difference[] {
  return [...compare(stored.nodes, projected.nodes), ...compare(stored.edges, projected.edges)]
}

function compare<T extends { id: string }>(stored: readonly T[], projected: readonly T[]): Difference[] {
  const twice = [...grouped(stored, ({ id }) => id)].filter(([, all]) => all.length > 1)
  const { created, updated, removed } = difference(stored, projected)
  return [
    ...twice.map(([id, all]) => ({ id, stored: all, projected: 'once' })),
    ...created.map((thing) => ({ id: thing.id, stored: null, projected: thing })),
    ...updated.map(({ before, after }) => ({ id: after.id, stored: before, projected: after })),
    ...removed.map((thing) => ({ id: thing.id, stored: thing, projected: null })),
  ]
}
