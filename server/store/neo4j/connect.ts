import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver'
import { AppError } from '../../../model/problem.ts'

/** Where a Neo4j answers and who may come in. */
export interface Neo4jAccess {
  /** `neo4j://`, `neo4j+s://`, `bolt://` or `bolt+s://`. */
  uri: string
  user: string
  password: string
  database: string
}

/** Connections of one purpose, with sessions on one database that see what sessions before them wrote. */
export class Neo4jConnections {
  readonly driver: Driver
  /** A driver that was closed before its first use would connect all the same. */
  private closed = false
  readonly database: string
  private readonly bookmarkManager: BookmarkManager

  /** @param size the most connections at a time; who finds none free waits 10 s. */
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

  /** A session that reads, from any member of a cluster, or one that writes. */
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
