import * as z from 'zod'
import type { SchemaAnswer } from '../../model/api/console.ts'
import { Batch, Claim, Source } from '../../model/claim.ts'
import { PairDecision } from '../../model/decision.ts'
import { type EntityKind, entityKinds } from '../../model/entity.ts'
import { nodeProperties } from '../../model/graph.ts'
import { type Relation, relations } from '../../model/relation.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, Row } from '../store/graph-store.ts'

const labelCounts = statement('read/count-labels')
const relationCounts = statement('read/count-relations')

const CountRow = z.object({ name: z.string(), count: z.int() })

/** What every tie holds beside the properties of its relation. */
const tie = ['id', 'from', 'to']
const term = ['since', 'until', 'sinceDate', 'untilDate']
const edgeProperties: Record<Relation, readonly string[]> = {
  PARTICIPATED_IN: [...tie, 'role', 'representing', 'title'],
  REPRESENTS: [...tie, 'title', ...term],
  MEMBER_OF: [...tie, 'role', ...term],
  PART_OF: tie,
  HELD_IN: [...tie, 'place'],
  CONCERNS: [...tie, 'topic'],
  FOLLOWED_BY: [...tie, 'how'],
}
const entityProperties = (kind: EntityKind) => ['id', 'name', ...Object.keys(nodeProperties[kind].shape)]
/** What is kept beside the graph and can be asked for all the same. */
const evidence: Record<string, readonly string[]> = {
  Source: Object.keys(Source.shape),
  Claim: [...Object.keys(Claim.shape), 'about', 'standing', 'review'],
  Batch: [...Object.keys(Batch.omit({ counts: true }).shape), ...Object.keys(Batch.shape.counts.shape)],
  Decision: Object.keys(PairDecision.shape),
}

/** What can be asked for in the console: labels and relations with their properties, and how many there are of each. */
export async function schema(store: Pick<GraphStore, 'read'>): Promise<SchemaAnswer> {
  const [labels, ties] = await Promise.all([countLabels(store), store.read(relationCounts, {})])
  const counts = new Map([...labels, ...countsIn(ties)])
  const described = (name: string, properties: readonly string[]) => ({
    name,
    count: counts.get(name) ?? 0,
    properties: [...properties],
  })
  return {
    labels: [
      ...entityKinds.map((kind) => described(kind, entityProperties(kind))),
      ...Object.entries(evidence).map(([label, properties]) => described(label, properties)),
    ],
    relations: relations.map((relation) => described(relation, edgeProperties[relation])),
  }
}

/** How many nodes each label has, by label: the four kinds of entities, and sources, claims, batches and decisions. */
export async function countLabels(store: Pick<GraphStore, 'read'>): Promise<Map<string, number>> {
  return countsIn(await store.read(labelCounts, {}))
}

function countsIn(rows: readonly Row[]): Map<string, number> {
  return new Map(rows.map((row) => CountRow.parse(row)).map(({ name, count }) => [name, count]))
}
