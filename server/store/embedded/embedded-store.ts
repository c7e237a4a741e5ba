import { join } from 'node:path'
import type { GrafeoDB } from '@grafeo-db/js'
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
import { copyDatabase, databaseFile, openDatabase, shortenLog } from './database-files.ts'
import { changedEntities, EntityNames } from './entity-names.ts'
import { QueryRunner } from './query-runner.ts'
import { inTransaction, runGrafeo } from './run-grafeo.ts'

/** Asked about no entity, it reads nothing. */
const degrees = statement('read/degrees')

interface Parts {
  /** An open database with its schema. Closing the store closes it. */
  db: GrafeoDB
  /** The path of its file. */
  file: string
  /** The turns of everything that must not run during a write. */
  writes: Turns
  names: EntityNames
  queries: QueryRunner
}

/** Opens the embedded database of a data folder as a store. Throws as `openDatabase` does. */
export async function openEmbeddedStore(dataDir: string): Promise<EmbeddedStore> {
  const db = await openDatabase(dataDir)
  try {
    for (const part of schemaFor('embedded')) await runGrafeo(db, part, {})
    const names = await EntityNames.readFrom({ read: (statement, params) => runGrafeo(db, statement, params) })
    const writes = new Turns()
    const file = databaseFile(dataDir)
    const copy = (folder: string) => writes.take(() => copyDatabase(file, folder))
    const queries = new QueryRunner(copy, join(dataDir, 'query-copies'))
    return new EmbeddedStore({ db, file, writes, names, queries })
  } catch (error) {
    db.close()
    throw error
  }
}

/** The graph in a Grafeo database in this process. */
class EmbeddedStore implements GraphStore {
  readonly engine = 'embedded'
  private readonly parts: Parts
  /** The engine itself goes on after it was closed, and loses what it gets then. */
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

  /** Waits for running writes, ends strangers' queries, and writes the log into the database file. */
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
