import type { Node } from '../../model/graph.ts'

export type Engine = 'neo4j' | 'embedded'

/** A Cypher statement and its text for each engine, usually one text for both. `statement(name)` makes it. */
export interface Statement {
  /** The path of its file under `cypher/` without the ending: `read/entities`. */
  name: string
  text: Partial<Record<Engine, string>>
}

/** Parameters and results are plain values: whatever JSON can hold. */
export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain }
export type Params = Record<string, unknown>

/** A node as the engine has it, before the model reads it. `id` is the property of that name, else the engine's own. */
export interface NodeValue {
  type: 'node'
  id: string
  labels: string[]
  properties: Record<string, Plain>
}

/** An edge of the engine. `from` and `to` are ids of the model if the ends have them. */
export interface EdgeValue {
  type: 'edge'
  id: string
  relation: string
  from: string
  to: string
  properties: Record<string, Plain>
}

export interface PathValue {
  type: 'path'
  nodes: NodeValue[]
  edges: EdgeValue[]
}

/** A value in a column of a row. */
export type RowValue = Plain | NodeValue | EdgeValue | PathValue | RowValue[] | { [key: string]: RowValue }
export type Row = Record<string, RowValue>

/** An open transaction. Its statements see what earlier ones have written. */
export interface Transaction {
  run(statement: Statement, params: Params): Promise<Row[]>
}

export interface FindOptions {
  kinds?: readonly Node['kind'][] | undefined
  limit: number
}

/** An entity that was found by one of its names: by `matched`, a name or an alias. */
export interface NameHit {
  id: string
  kind: Node['kind']
  name: string
  matched: string
  degree: number
}

/** The most that a stranger's query may cost. */
export interface Limits {
  timeoutMs: number
  rows: number
  bytes: number
  memoryMb: number
}

export interface QueryResult {
  columns: string[]
  rows: RowValue[][]
  /** True if the limits cut off rows. */
  truncated: boolean
  elapsedMs: number
  /** The time of the data, in ISO 8601. The embedded engine answers from a copy that lags behind writes. */
  asOf: string
}

/** An engine's plan for a query, as indented text. */
export interface Plan {
  text: string
}

export interface Health {
  ok: boolean
  engine: Engine
  version: string
  detail: string
}

/**
 * The port to the engine that holds the graph. It knows statements and rows, not meetings. The types of a driver never
 * leave its adapter. The engine's errors are `AppError`s: `engine-unavailable` (try again later), `query-timeout`,
 * `query-too-big`, `bad-query`, `cancelled`.
 */
export interface GraphStore {
  readonly engine: Engine
  read(statement: Statement, params: Params): Promise<Row[]>
  /**
   * Writes all or nothing: if one statement fails, nothing is written, even if the work goes on. The engine may ask for
   * a retry, so `work` must be idempotent. A process does one write at a time. A statement that creates, changes or
   * deletes entities returns their ids in a column `entity`: from there the embedded engine's index of names learns of it.
   */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /**
   * Returns rows in pages of at most `size`, in bounded memory. The statement takes `$after` (the last row's `key`, at
   * first '') and `$size`, returns a column `key` and orders by it. It should order and limit before it reads anything
   * else: `WITH n ORDER BY n.id LIMIT $size RETURN n.id AS key, n` is six times faster on the embedded engine.
   */
  pages(statement: Statement, params: Params, size?: number): AsyncIterable<Row[]>
  findByName(query: string, options: FindOptions): Promise<NameHit[]>
  /** Finds the entities whose names are spelled most like a query that found nothing, most similar first. */
  findNearest(query: string, options: FindOptions): Promise<NameHit[]>
  /** Runs a query that the guard let through, read-only and within limits. Aborting the signal ends it in the engine too. */
  runUntrusted(text: string, params: Params, limits: Limits, signal: AbortSignal): Promise<QueryResult>
  explain(text: string): Promise<Plan>
  health(): Promise<Health>
  close(): Promise<void>
}
