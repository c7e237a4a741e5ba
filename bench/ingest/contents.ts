import type { EntityKind } from '../../model/entity.ts'
import { grouped } from '../../model/grouped.ts'
import type { Relation } from '../../model/relation.ts'
import { edgeRow, nodeRow, storedGraph } from '../../server/journal/stored-graph.ts'
import { statement } from '../../server/store/cypher-library.ts'
import type { GraphStore, Statement } from '../../server/store/graph-store.ts'
import { claimRow, claimsIn } from '../../server/store/stored-journal.ts'

const claimPages = statement('read/claim-pages')
const createClaims = statement('write/create-claims')

type Row = Record<string, unknown>

/** All nodes, ties and claims of a store, as the rows that write them. */
export interface Contents {
  entities: Partial<Record<EntityKind, Row[]>>
  claims: Row[]
  ties: Partial<Record<Relation, Row[]>>
}

/** Reads all that a load wrote, as rows to write it again. */
export async function contentsOf(store: GraphStore): Promise<Contents> {
  const { nodes, edges } = await storedGraph(store)
  const claims: Row[] = []
  for await (const rows of store.pages(claimPages, {})) claims.push(...claimsIn(rows).map(claimRow))
  return {
    entities: rowsBy(nodes, ({ kind }) => kind, nodeRow),
    claims,
    ties: rowsBy(edges, ({ relation }) => relation, edgeRow),
  }
}

function rowsBy<Thing, Sort extends string>(
  things: readonly Thing[],
  sortOf: (thing: Thing) => Sort,
  row: (thing: Thing) => Row,
): Partial<Record<Sort, Row[]>> {
  const rows: Partial<Record<Sort, Row[]>> = {}
  for (const [sort, some] of grouped(things, sortOf)) rows[sort] = some.map(row)
  return rows
}

/** How many rows one statement gets: as many as Parley sends. */
const AT_ONCE = 2_000

/** Yields the statements and rows that write all of it, in an order that works: ties come after their ends. */
export function* writes({ entities, claims, ties }: Contents): Generator<{ statement: Statement; rows: Row[] }> {
  const all: [Statement, Row[]][] = [
    ...Object.entries(entities).map(([kind, rows]): [Statement, Row[]] => [
      statement(`write/create-entities ${kind}`),
      rows,
    ]),
    [createClaims, claims],
    ...Object.entries(ties).map(([relation, rows]): [Statement, Row[]] => [
      statement(`write/create-ties ${relation}`),
      rows,
    ]),
  ]
  for (const [one, rows] of all) {
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      yield { statement: one, rows: rows.slice(start, start + AT_ONCE) }
    }
  }
}
