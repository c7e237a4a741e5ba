import * as z from 'zod'
import type { Evidence, GraphAnswer } from '../../model/api/graph.ts'
import { withoutTerm } from '../../model/relation.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore } from '../store/graph-store.ts'

const evidenceRows = statement('read/evidence')
const sourceNames = statement('read/source-names')

const EvidenceRow = z.object({ about: z.string(), source: z.string(), statements: z.int(), confidence: z.number() })
const SourceRow = z.object({ id: z.string(), name: z.string() })

/** What stands behind nodes and edges, by their ids, with the names of the sources. All terms of a tie share theirs. */
export async function evidence(
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
