import neo4j from 'neo4j-driver'
import { AppError } from '../../../model/problem.ts'
import { schemaFor, statement } from '../cypher-library.ts'
import type {
  FindOptions,
  GraphStore,
  Health,
  Limits,
  NameHit,
  Params,
  Plan,
  QueryResult,
  Row,
  Statement,
  Transaction,
} from '../graph-store.ts'
import { readPages } from '../in-parts.ts'
import { findHits, findNearest } from '../name-search/find-hits.ts'
import { Turns } from '../transactions.ts'
import { planQuery } from '../untrusted-query.ts'
import { type Neo4jAccess, Neo4jConnections, neo4jHealth } from './connections.ts'
import { fullTextNames } from './full-text-names.ts'
import { Lanes } from './lanes.ts'
import { RETRY_AFTER } from './neo4j-errors.ts'
import { inManagedTransaction } from './neo4j-transaction.ts'
import { runUntrusted } from './run-untrusted.ts'

const awaitIndexes = statement('read/await-indexes')

/**
 * Opens a Neo4j database as a store, creates the schema and waits until the indexes are filled. Throws
 * `engine-unavailable` if the server doesn't answer.
 */
export async function openNeo4jStore(access: Neo4jAccess): Promise<Neo4jStore> {
  const store = new Neo4jStore(access)
  try {
    await store.verify()
    // A transaction holds either schema or data, and the server plans each statement by the schema before it.
    for (const part of schemaFor('neo4j')) await store.write((tx) => tx.run(part, {}))
    await store.read(awaitIndexes, {})
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/** The graph in a Neo4j database. */
class Neo4jStore implements GraphStore {
  readonly engine = 'neo4j'
  private readonly own: Neo4jConnections
  /** Strangers' queries have connections of their own, so that one that hangs can't keep Parley from its work. */
  private readonly lanes: Lanes
  private readonly writes = new Turns()

  /** Connects at the first use, and again whenever the server has been away. */
  constructor(access: Neo4jAccess) {
    const bookmarks = neo4j.bookmarkManager()
    this.own = new Neo4jConnections(access, 50, bookmarks)
    this.lanes = new Lanes(() => new Neo4jConnections(access, 1, bookmarks), 10)
  }

  /** Throws `engine-unavailable` at once if nobody answers. Later calls wait a while for a server to come back. */
  async verify(): Promise<void> {
    const { ok, detail } = await this.health()
    if (!ok) throw new AppError('engine-unavailable', detail, { details: { retryAfter: RETRY_AFTER } })
  }

  async read(statement: Statement, params: Params): Promise<Row[]> {
    return inManagedTransaction(this.own.session('read'), 'read', (tx) => tx.run(statement, params))
  }

  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.writes.take(async () => inManagedTransaction(this.own.session('write'), 'write', work))
  }

  pages(statement: Statement, params: Params, size?: number): AsyncIterable<Row[]> {
    return readPages(this, statement, params, size)
  }

  findByName(query: string, options: FindOptions): Promise<NameHit[]> {
    return findHits(fullTextNames(this), query, options)
  }

  findNearest(query: string, options: FindOptions): Promise<NameHit[]> {
    return findNearest(fullTextNames(this), query, options)
  }

  async runUntrusted(text: string, params: Params, limits: Limits, signal: AbortSignal): Promise<QueryResult> {
    return runUntrusted(this.lanes, text, params, limits, signal)
  }

  explain(text: string): Promise<Plan> {
    return planQuery(this, text)
  }

  health(): Promise<Health> {
    return neo4jHealth(this.own)
  }

  async close(): Promise<void> {
    await this.writes.take(async () => {
      await Promise.all([this.own.close(), this.lanes.close()])
    })
  }
}
