import { readdir } from 'node:fs/promises'
import { expect } from 'vitest'
import { canonical } from '../../../model/graph.ts'
import type { GraphStore, Params, Row, Statement } from '../../../server/store/graph-store.ts'
import { cypher } from './cypher.ts'

/** Parameters with which a statement finds, or changes, something in the example graph. */
export interface Example {
  params: Params
  /** Set if it finds, or changes, nothing on purpose. */
  nothing?: true
}

/** Examples by the names of their statements, as each file in `examples/` exports them. */
export type Examples = Record<string, Example | Example[]>

const examples = await readExamples()

/** The statements that have examples. */
export const exampleNames: readonly string[] = [...examples.keys()]

/** Returns the examples of a statement. Throws if it has none. */
export function examplesOf({ name }: Statement): Example[] {
  const found = examples.get(name)
  if (found === undefined) throw new Error(`Give ${name} an example in tests/server/store/examples/`)
  return found
}

async function readExamples(): Promise<Map<string, Example[]>> {
  const found = new Map<string, Example[]>()
  const folder = new URL('./examples/', import.meta.url)
  for (const file of await readdir(folder)) {
    const { examples }: { examples: Examples } = await import(new URL(file, folder).href)
    for (const [name, some] of Object.entries(examples)) {
      found.set(name, [...(found.get(name) ?? []), ...[some].flat()])
    }
  }
  return found
}

/**
 * Runs a statement on the example graph and rolls back what it writes. Returns its rows, sorted unless it orders them
 * itself, and the graph after it. Expects the statement to find or change something. If it changes entities, it must
 * return their ids in a column `entity`: the embedded engine's index of names learns of the change from there.
 */
export async function runExample(store: GraphStore, statement: Statement, example: Example) {
  if (statement.name.startsWith('read/')) {
    const rows = await store.read(statement, example.params)
    expect(rows.length > 0, 'finds something').toBe(!example.nothing)
    return { rows: inOrder(statement, rows), nodes: [], edges: [] }
  }
  let seen: { rows: Row[]; before: Graph; after: Graph } | undefined
  const takenBack = new Error('taken back')
  const writing = store.write(async (tx) => {
    const before = { nodes: await tx.run(allNodes, {}), edges: await tx.run(allEdges, {}) }
    const rows = await tx.run(statement, example.params)
    seen = { rows, before, after: { nodes: await tx.run(allNodes, {}), edges: await tx.run(allEdges, {}) } }
    throw takenBack
  })
  await expect(writing).rejects.toBe(takenBack)
  if (seen === undefined) throw new Error('The work was not done')
  const { rows, before, after } = seen
  expect(canonical(sorted(before)) !== canonical(sorted(after)), 'changes something').toBe(!example.nothing)
  const told = new Set<unknown>(rows.map(({ entity }) => entity))
  expect(changedEntities(before, after).filter((id) => !told.has(id))).toEqual([])
  // The engine's clock differs from run to run.
  const timeless = rows.map((row) => ('now' in row ? { ...row, now: typeof row.now } : row))
  return { rows: inOrder(statement, timeless), ...sorted(after) }
}

interface Graph {
  nodes: Row[]
  edges: Row[]
}
const allNodes = cypher('MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties')
const allEdges = cypher(
  'MATCH (a)-[r]->(b) RETURN a.id AS from, b.id AS to, type(r) AS type, properties(r) AS properties',
)

function sorted({ nodes, edges }: Graph): Graph {
  return { nodes: nodes.map(withSortedLabels).sort(byText), edges: [...edges].sort(byText) }
}

/** Sorts rows, and the lists that they collect, if the statement leaves their order open. */
function inOrder({ text }: Statement, rows: Row[]): Row[] {
  const cypher = text.neo4j ?? text.embedded ?? ''
  if (/ORDER BY/.test(cypher)) return rows
  const collected = /collect\(/.test(cypher) ? rows.map((row) => withSortedLists(row)) : rows
  return [...collected].sort(byText)
}

function withSortedLists(row: Row): Row {
  const sortedList = (value: unknown) =>
    Array.isArray(value) ? [...value].sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1)) : value
  return JSON.parse(JSON.stringify(row, (_key, value) => sortedList(value)))
}

function byText(a: Row, b: Row): number {
  return canonical(a) < canonical(b) ? -1 : 1
}

function withSortedLabels(row: Row): Row {
  return { ...row, labels: Array.isArray(row.labels) ? [...row.labels].sort() : null }
}

function changedEntities(before: Graph, after: Graph): unknown[] {
  const [old, now] = [before, after].map(
    ({ nodes }) =>
      new Map(
        nodes
          .filter(({ labels }) => Array.isArray(labels) && labels.includes('Entity'))
          .map((row) => [row.id, canonical(withSortedLabels(row))]),
      ),
  )
  return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].filter((id) => old?.get(id) !== now?.get(id))
}
