import * as z from 'zod'
import { Graph } from '../graph.ts'

export const SchemaAnswer = z.object({
  labels: z.array(z.object({ name: z.string(), count: z.int(), properties: z.array(z.string()) })),
  relations: z.array(z.object({ name: z.string(), count: z.int(), properties: z.array(z.string()) })),
})
export type SchemaAnswer = z.infer<typeof SchemaAnswer>

export const CypherRequest = z.strictObject({
  query: z.string().min(1).max(100_000),
  params: z.record(z.string(), z.unknown()).default({}),
  limit: z.int().min(1).max(1_000_000).optional(),
})

/** `graph` holds what of the rows are nodes, edges and paths of the model. */
export const CypherAnswer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  graph: Graph,
  truncated: z.boolean(),
  elapsedMs: z.number(),
  asOf: z.string(),
})
export type CypherRequest = z.infer<typeof CypherRequest>
export type CypherAnswer = z.infer<typeof CypherAnswer>

export const ExplainAnswer = z.object({ plan: z.string() })

/** A query to start from; `values` are those of its parameters. */
export const ExampleQuery = z.object({
  name: z.string(),
  title: z.string(),
  query: z.string(),
  values: z.record(z.string(), z.unknown()),
})
export type ExampleQuery = z.infer<typeof ExampleQuery>

/** What the console runs on, how much one query may take, and queries to start from. */
export const ConsoleAnswer = z.object({
  engine: z.enum(['neo4j', 'embedded']),
  timeoutMs: z.int(),
  rowLimit: z.int(),
  examples: z.array(ExampleQuery),
})
export type ConsoleAnswer = z.infer<typeof ConsoleAnswer>
