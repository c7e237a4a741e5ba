import * as z from 'zod'
import { Graph } from '../graph.ts'

/** The labels and relations that the console can query. */
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
export type CypherRequest = z.infer<typeof CypherRequest>

/** The rows of a query. `graph` holds the nodes and edges of the model among them; `asOf` says how fresh the data is. */
export const CypherAnswer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  graph: Graph,
  truncated: z.boolean(),
  elapsedMs: z.number(),
  asOf: z.string(),
})
export type CypherAnswer = z.infer<typeof CypherAnswer>

export const ExplainAnswer = z.object({ plan: z.string() })

/** An example query, with `values` for its parameters. */
export const ExampleQuery = z.object({
  name: z.string(),
  title: z.string(),
  query: z.string(),
  values: z.record(z.string(), z.unknown()),
})
export type ExampleQuery = z.infer<typeof ExampleQuery>

/** The engine behind the console, the limits of a query, and example queries. */
export const ConsoleAnswer = z.object({
  engine: z.enum(['neo4j', 'embedded']),
  timeoutMs: z.int(),
  rowLimit: z.int(),
  examples: z.array(ExampleQuery),
})
export type ConsoleAnswer = z.infer<typeof ConsoleAnswer>
