import * as z from 'zod'
import type { SchemaAnswer } from '../../model/api/console.ts'
import { Batch, Claim, Source } from '../../model/claim.ts'
import { PairDecision } from '../../model/decision.ts'
import { type EntityKind, entityKinds } from '../../model/entity.ts'
import { nodeProperties } from '../../model/graph.ts'
import { edgeProperties, relations } from '../../model/relation.ts'
import { statement, statementPer } from '../store/cypher-library.ts'
import type { GraphStore } from '../store/graph-store.ts'

const labelCounts = statement('read/count-labels')
const tieCounts = statementPer(relations, 'read/count-ties')

const TieCount = z.object({ count: z.int() })
const LabelCount = TieCount.extend({ name: z.string() })

const entityProperties = (kind: EntityKind) => ['id', 'name', ...Object.keys(nodeProperties[kind].shape)]
/** The labels that the store keeps beside the graph. The console can query them too. */
const evidence: Record<string, readonly string[]> = {
  Source: Object.keys(Source.shape),
  Claim: [...Object.keys(Claim.shape), 'about', 'standing', 'review'],
  Batch: [...Object.keys(Batch.omit({ counts: true }).shape), ...Object.keys(Batch.shape.counts.shape)],
  Decision: Object.keys(PairDecision.shape),
}

/** Returns what the console can query: labels and relations with their properties and counts. */
export async function schema(store: Pick<GraphStore, 'read'>): Promise<SchemaAnswer> {
  const [labels, ...ties] = await Promise.all([
    countLabels(store),
    ...relations.map((relation) => store.read(tieCounts[relation], {})),
  ])
  const described = (name: string, properties: readonly string[], count = labels.get(name) ?? 0) => ({
    name,
    count,
    properties: [...properties],
  })
  return {
    labels: [
      ...entityKinds.map((kind) => described(kind, entityProperties(kind))),
      ...Object.entries(evidence).map(([label, properties]) => described(label, properties)),
    ],
    relations: relations.map((relation, index) =>
      described(relation, ['id', 'from', 'to', ...edgeProperties(relation)], TieCount.parse(ties[index]?.[0]).count),
    ),
  }
}

/** Counts the nodes of each label: the four kinds of entities, and sources, claims, batches and decisions. */
export async function countLabels(store: Pick<GraphStore, 'read'>): Promise<Map<string, number>> {
  const rows = await store.read(labelCounts, {})
  return new Map(rows.map((row) => LabelCount.parse(row)).map(({ name, count }) => [name, count]))
}
