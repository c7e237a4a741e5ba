import * as z from 'zod'
import type { Evidence, GraphAnswer } from '../../model/api/graph.ts'
import { withoutTerm } from '../../model/relation.ts'
import { statement } from '../store/cypher-library.ts'
import { toEdge } from '../store/graph-rows.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { findEntities } from './find-entity.ts'

const edgesAmong = statement('read/edges-among')
const degreesOf = statement('read/degrees')
const evidenceRows = statement('read/evidence')
const sourceNames = statement('read/source-names')

const EvidenceRow = z.object({ about: z.string(), source: z.string(), statements: z.int(), confidence: z.number() })
const SourceRow = z.object({ id: z.string(), name: z.string() })

/**
 * Returns the entities with these ids, all ties among them, and the evidence for each. Follows merged ids: `merged` says
 * what each became, `missing` lists unknown ids.
 */
export async function graph(store: Pick<GraphStore, 'read'>, wanted: readonly string[]): Promise<GraphAnswer> {
  const { nodes, merged, missing } = await findEntities(store, wanted)
  const ids = nodes.map(({ id }) => id)
  const [edges, degrees] = await Promise.all([store.read(edgesAmong, { ids }), store.read(degreesOf, { ids })])
  const found = { nodes, edges: edges.map(toEdge) }
  return {
    graph: found,
    missing,
    merged: Object.fromEntries(merged),
    degrees: Object.fromEntries(degrees.map(({ id, degree }) => [String(id), Number(degree)])),
    ...(await evidence(
      store,
      [...found.nodes, ...found.edges].map(({ id }) => id),
    )),
  }
}

/** Returns the evidence for nodes and edges by id, with the names of its sources. All terms of a tie share theirs. */
async function evidence(
  store: Pick<GraphStore, 'read'>,
  ids: readonly string[],
): Promise<Pick<GraphAnswer, 'evidence' | 'sources'>> {
  const rows = await store.read(evidenceRows, { abouts: [...new Set(ids.map(withoutTerm))] })
  const behind = new Map<string, Evidence>()
  for (const { about, source, statements, confidence } of rows.map((row) => EvidenceRow.parse(row))) {
    const known = behind.get(about)
    behind.set(about, {
      sources: [...(known?.sources ?? []), source],
      statements: statements + (known?.statements ?? 0),
      confidence: Math.max(confidence, known?.confidence ?? 0),
    })
  }
  const sources = [...new Set([...behind.values()].flatMap((one) => one.sources))]
  const named = await store.read(sourceNames, { ids: sources })
  return {
    evidence: Object.fromEntries(
      ids.flatMap((id) => {
        const found = behind.get(withoutTerm(id))
        return found ? [[id, found]] : []
      }),
    ),
    sources: named.map((row) => SourceRow.parse(row)),
  }
}
