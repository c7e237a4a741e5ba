import type { Edge, Graph, Node } from '../../model/graph.ts'
import { grouped } from '../../model/grouped.ts'
import { endsOfTie, withoutTerm } from '../../model/relation.ts'
import { asNode } from '../store/as-node.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'
import { toEdge } from '../store/to-graph.ts'
import { inSlices } from './claims.ts'

const entityPages = statement('read/entity-pages')
const tiesFrom = statement('read/ties-from')
const entities = statement('read/entities')
const existingEntities = statement('read/existing-entities')
const entitiesWithoutBatch = statement('read/entities-without-batch')
const tiesOfRelation = statement('read/ties-of-relation')

/** All nodes and ties of the store; doubled ties stay doubled. */
export async function storedGraph(store: GraphStore): Promise<Graph> {
  const nodes: Node[] = []
  const edges: Edge[] = []
  for await (const rows of store.pages(entityPages, {})) {
    const page = rows.map(({ n }) => asNode(n))
    nodes.push(...page)
    const ties = await store.read(tiesFrom, { ids: page.map(({ id }) => id) })
    edges.push(...ties.map(toEdge))
  }
  return { nodes, edges }
}

/** Those of these entities that there are, as they are stored. */
export async function storedNodes(tx: Transaction, ids: readonly string[]): Promise<Node[]> {
  const found: Node[] = []
  await inSlices(ids, async (slice) => {
    found.push(...(await tx.run(entities, { ids: slice })).map(({ n }) => asNode(n)))
  })
  return found
}

/** Those of these entities that there are. */
export async function existing(tx: Transaction, ids: Iterable<string>): Promise<Set<string>> {
  const found = new Set<string>()
  await inSlices([...ids], async (slice) => {
    for (const { id } of await tx.run(existingEntities, { ids: slice })) found.add(String(id))
  })
  return found
}

/** Those of these entities that there would be if this batch had never been. */
export async function existingWithout(tx: Transaction, batch: number, ids: Iterable<string>): Promise<Set<string>> {
  const found = new Set<string>()
  await inSlices([...ids], async (slice) => {
    for (const { id } of await tx.run(entitiesWithoutBatch, { batch, ids: slice })) found.add(String(id))
  })
  return found
}

/** The ties with these ids, all their terms, as they are stored, and others of the same relation at their nearer ends. */
export async function storedTies(tx: Transaction, ids: readonly string[]): Promise<Edge[]> {
  const rows = grouped(
    ids.flatMap((id) => {
      const ends = endsOfTie(id)
      return ends === null ? [] : [{ near: nearEnd(id), relation: ends.relation }]
    }),
    ({ near, relation }) => `${near} ${relation}`,
  )
  const found = new Map<string, Edge>()
  await inSlices(
    [...rows.values()].flatMap(([row]) => row ?? []),
    async (slice) => {
      for (const tie of (await tx.run(tiesOfRelation, { rows: slice })).map(toEdge)) found.set(tie.id, tie)
    },
  )
  return [...found.values()]
}

/** The end with fewer ties, where a tie is looked for: people have many meetings, a meeting few participants. */
export function nearEnd(id: string): string {
  const ends = endsOfTie(withoutTerm(id))
  if (ends === null) return ''
  return ends.relation === 'PARTICIPATED_IN' ? ends.to : ends.from
}
