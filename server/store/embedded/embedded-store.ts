import type { GrafeoDB } from '@grafeo-db/js'
import { AppError } from '../../../model/problem.ts'
import { statement } from '../cypher-library.ts'
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
import { planQuery } from '../plan-query.ts'
import type { Turns } from '../turns.ts'
import { changedEntities, type EntityNames } from './entity-names.ts'
import { inTransaction } from './grafeo-transaction.ts'
import type { QueryRunner } from './query-runner.ts'
import { runGrafeo } from './run-grafeo.ts'
import { shortenLog } from './shorten-log.ts'

/** Reads nothing when it is asked about nobody. */
const degrees = statement('read/degrees')

interface Parts {
  /** An open database, whose schema is there; closed with the store. */
  db: GrafeoDB
  /** Where it lies. */
  file: string
  /** The turns of all that must not meet a write. */
  writes: Turns
  names: EntityNames
  queries: QueryRunner
}

/** The graph in a Grafeo database in this process. */
export class EmbeddedStore implements GraphStore {
  readonly engine = 'embedded'
  private readonly parts: Parts
  /** The engine itself goes on after it was closed, and what it is told then is lost. */
  private closed = false

  constructor(parts: Parts) {
    this.parts = parts
  }

  read(statement: Statement, params: Params): Promise<Row[]> {
    return this.ifOpen(() => runGrafeo(this.parts.db, statement, params))
  }

  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const { db, file, writes, names, queries } = this.parts
    return writes.take(async () => {
      const changed = new Set<string>()
      const seen = (rows: Row[]) => {
        for (const id of changedEntities(rows)) changed.add(id)
      }
      const result = await this.ifOpen(() => inTransaction(db, work, seen))
      queries.written()
      await names.refresh(changed)
      await shortenLog(db, file)
      return result
    })
  }

  pages(statement: Statement, params: Params, size?: number): AsyncIterable<Row[]> {
    return readPages(this, statement, params, size)
  }

  findByName(query: string, options: FindOptions): Promise<NameHit[]> {
    return findHits(this.parts.names, query, options)
  }

  findNearest(query: string, options: FindOptions): Promise<NameHit[]> {
    return findNearest(this.parts.names, query, options)
  }

  runUntrusted(text: string, params: Params, limits: Limits, signal: AbortSignal): Promise<QueryResult> {
    return this.parts.queries.run(text, params, limits, signal)
  }

  explain(text: string): Promise<Plan> {
    return planQuery(this, text)
  }

  async health(): Promise<Health> {
    const version = this.parts.db.version()
    try {
      await this.read(degrees, { ids: [] })
      return { ok: true, engine: 'embedded', version, detail: 'open' }
    } catch (error) {
      return { ok: false, engine: 'embedded', version, detail: error instanceof Error ? error.message : String(error) }
    }
  }

  /** Waits for writes under way, ends strangers' queries, and writes the log into the database file. */
  async close(): Promise<void> {
    await this.parts.queries.close()
    await this.parts.writes.take(async () => {
      if (!this.closed) this.parts.db.close()
      this.closed = true
    })
  }

  private async ifOpen<T>(work: () => Promise<T>): Promise<T> {
    if (this.closed) throw new AppError('engine-unavailable', 'The database has been closed')
    return work()
  }
}
