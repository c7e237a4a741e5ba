import { setTimeout } from 'node:timers/promises'
import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver'
import { AppError } from '../../../model/problem.ts'
import type { Health } from '../graph-store.ts'
import { fromNeo4jError } from './neo4j-errors.ts'

/** The address of a Neo4j, and how to sign in. */
export interface Neo4jAccess {
  /** `neo4j://`, `neo4j+s://`, `bolt://` or `bolt+s://`. */
  uri: string
  user: string
  password: string
  database: string
}

/** A pool of connections to one database. Its sessions see what earlier sessions wrote. */
export class Neo4jConnections {
  readonly driver: Driver
  /** A driver that was closed before its first use would still connect. */
  private closed = false
  readonly database: string
  private readonly bookmarkManager: BookmarkManager

  /** @param size the most connections at a time. A session that finds none free waits up to 10 s. */
  constructor({ uri, user, password, database }: Neo4jAccess, size: number, bookmarkManager: BookmarkManager) {
    this.driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      maxConnectionPoolSize: size,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 10_000,
      maxTransactionRetryTime: 15_000,
      userAgent: 'parley',
      telemetryDisabled: true,
    })
    this.database = database
    this.bookmarkManager = bookmarkManager
  }

  /** Opens a session that reads from any member of a cluster, or one that writes. */
  session(mode: 'read' | 'write', fetchSize?: number): Session {
    if (this.closed) throw new AppError('engine-unavailable', 'The connections to Neo4j have been closed')
    return this.driver.session({
      database: this.database,
      defaultAccessMode: mode === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.bookmarkManager,
      ...(fetchSize === undefined ? {} : { fetchSize }),
    })
  }

  close(): Promise<void> {
    this.closed = true
    return this.driver.close()
  }
}

/** The longest wait for an answer. */
const PATIENCE_MS = 3_000

/** Tells whether the server answers now, and which version it is. */
export async function neo4jHealth({ driver, database }: Neo4jConnections): Promise<Health> {
  const waiting = new AbortController()
  const late = setTimeout(PATIENCE_MS, undefined, { signal: waiting.signal }).then(() => {
    throw new AppError('engine-unavailable', `Neo4j has not answered for ${PATIENCE_MS} ms`)
  })
  late.catch(() => undefined)
  try {
    const { agent = '', address = '' } = await Promise.race([driver.getServerInfo({ database }), late])
    return { ok: true, engine: 'neo4j', version: agent.replace('Neo4j/', ''), detail: `answers at ${address}` }
  } catch (error) {
    const ours = fromNeo4jError(error)
    return { ok: false, engine: 'neo4j', version: '', detail: ours instanceof Error ? ours.message : String(ours) }
  } finally {
    waiting.abort()
  }
}
