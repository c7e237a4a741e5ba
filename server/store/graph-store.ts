import type { Node } from '../../model/graph.ts'

export type Engine = 'neo4j' | 'embedded'

/** A Cypher statement and its text for each engine, most often one text for both. Made by `statement(name)`. */
export interface Statement {
  /** The path of its file under `cypher/` without the ending: `read/entity`. */
  name: string
  text: Partial<Record<Engine, string>>
}

/** Parameters and results are plain: what JSON can hold. */
export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain }
export type Params = Record<string, unknown>

/** A node of the engine as it is, before the model reads it. `id` is the property of that name, else the engine's own. */
export interface NodeValue {
  type: 'node'
  id: string
  labels: string[]
  properties: Record<string, Plain>
}

/** An edge of the engine; `from` and `to` are ids of the model where both ends have one. */
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

/** What one piece of work may do inside a transaction; it sees what it has written itself. */
export interface Transaction {
  run(statement: Statement, params: Params): Promise<Row[]>
}

export interface FindOptions {
  kinds?: readonly Node['kind'][] | undefined
  limit: number
}

/** An entity found by one of its names. `matched` is the name or alias that was found. */
export interface NameHit {
  id: string
  kind: Node['kind']
  name: string
  matched: string
  degree: number
}

/** What a stranger's query may cost at most. */
export interface Limits {
  timeoutMs: number
  rows: number
  bytes: number
  memoryMb: number
}

export interface QueryResult {
  columns: string[]
  rows: RowValue[][]
  /** More rows, or more bytes, than the limits allow were left out. */
  truncated: boolean
  elapsedMs: number
  /** ISO 8601: the moment whose data was read. The embedded engine answers from a copy that lags behind writes. */
  asOf: string
}

/** An engine's plan for a query, indented text and the operators as a tree. */
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
 * The port to the engine that holds the graph. It knows statements and rows, not meetings; driver types never leave an
 * adapter. Faults of the engine are `AppError`s: `engine-unavailable` (try again later), `query-timeout`,
 * `query-too-big`, `bad-query`, `cancelled`.
 */
export interface GraphStore {
  readonly engine: Engine
  read(statement: Statement, params: Params): Promise<Row[]>
  /**
   * All or nothing: a statement that fails fails all, even where the work goes on. Run again where the engine says it may
   * be, so `work` is idempotent. One at a time in a process. A statement that creates, changes or removes entities
   * returns their ids in a column `entity`: from these the embedded engine's index of names learns of it.
   */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /**
   * Rows in pages of at most `size`, in bounded memory. The statement takes `$after` (the last row's `key`, at first '')
   * and `$size`, returns a column `key` and orders by it. It should order and limit before it returns anything else:
   * `WITH n ORDER BY n.id LIMIT $size RETURN n.id AS key, n`, which on the embedded engine is six times faster.
   */
  pages(statement: Statement, params: Params, size?: number): AsyncIterable<Row[]>
  findByName(query: string, options: FindOptions): Promise<NameHit[]>
  /** Entities with the names spelled most like a query that names nothing; nearest first. */
  findNearest(query: string, options: FindOptions): Promise<NameHit[]>
  /** Runs a query that the guard let through, read-only, within limits; aborting the signal ends it in the engine too. */
  runUntrusted(text: string, params: Params, limits: Limits, signal: AbortSignal): Promise<QueryResult>
  explain(text: string): Promise<Plan>
  health(): Promise<Health>
  close(): Promise<void>
}
