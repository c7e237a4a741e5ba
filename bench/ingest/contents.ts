import { grouped } from '../../model/grouped.ts'
import { storedGraph } from '../../server/journal/stored-graph.ts'
import { edgeRow, nodeRow } from '../../server/journal/write-graph.ts'
import { statement } from '../../server/store/cypher-library.ts'
import type { GraphStore } from '../../server/store/graph-store.ts'
import { fromRows, toRow } from '../../server/store/stored-claim.ts'
import type { Contents } from './bare.ts'

const claimPages = statement('read/claim-pages')

/** All that an ingest wrote of nodes, ties and claims, as the rows it wrote. */
export async function contentsOf(store: GraphStore): Promise<Contents> {
  const { nodes, edges } = await storedGraph(store)
  const claims: Record<string, unknown>[] = []
  for await (const rows of store.pages(claimPages, {})) claims.push(...fromRows(rows).map(toRow))
  return {
    entities: rowsBy(nodes, ({ kind }) => kind, nodeRow),
    claims,
    ties: rowsBy(edges, ({ relation }) => relation, edgeRow),
  }
}

function rowsBy<Thing, Sort extends string>(
  things: readonly Thing[],
  sortOf: (thing: Thing) => Sort,
  row: (thing: Thing) => Record<string, unknown>,
): Partial<Record<Sort, Record<string, unknown>[]>> {
  const rows: Partial<Record<Sort, Record<string, unknown>[]>> = {}
  for (const [sort, some] of grouped(things, sortOf)) rows[sort] = some.map(row)
  return rows
}
