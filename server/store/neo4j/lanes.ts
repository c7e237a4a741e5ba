import { setTimeout } from 'node:timers/promises'
import type { Session } from 'neo4j-driver'
import { AppError } from '../../../model/problem.ts'
import type { Neo4jConnections } from './connections.ts'
import { RETRY_AFTER } from './neo4j-errors.ts'

/** The longest wait for a lane, in milliseconds. */
const PATIENCE_MS = 10_000
/** How long the server may take to end a query before its connection is dropped, in milliseconds. */
const DROP_MS = 2_000

/** A session on a connection of its own. */
export interface Lane {
  connections: Neo4jConnections
  session: Session
}

/**
 * Connections for strangers' queries. Neo4j's time limit doesn't cover planning, and parts of the planning can't be
 * cancelled. The driver drops a connection only together with all others of its pool. So each lane is a driver with one
 * connection, and is replaced if its query hangs.
 */
export class Lanes {
  private readonly open: () => Neo4jConnections
  private readonly all: Set<Neo4jConnections>
  private readonly free: Neo4jConnections[]
  private readonly waiting: ((connections: Neo4jConnections) => void)[] = []
  private closed = false

  /** @param open makes the connections of one lane */
  constructor(open: () => Neo4jConnections, count: number) {
    this.open = open
    this.free = Array.from({ length: count }, open)
    this.all = new Set(this.free)
  }

  /** Opens a session that reads. Throws `engine-unavailable` if no lane is free for 10 s, or all are closed. */
  async enter(fetchSize: number): Promise<Lane> {
    const connections = this.free.pop() ?? (await this.next())
    try {
      return { connections, session: connections.session('read', fetchSize) }
    } catch (error) {
      this.give(connections)
      throw error
    }
  }

  /** Ends the query in a lane and soon lets the next one in. The caller needn't wait. Never fails. */
  async leave({ connections, session }: Lane): Promise<void> {
    const late = setTimeout(DROP_MS, false, { ref: false })
    const left = session.close().then(
      () => true,
      () => false,
    )
    if ((await Promise.race([left, late])) || this.closed) this.give(connections)
    else this.give(this.instead(connections))
  }

  async close(): Promise<void> {
    this.closed = true
    await Promise.all([...this.all].map((connections) => connections.close()))
  }

  private async next(): Promise<Neo4jConnections> {
    let enter: (connections: Neo4jConnections) => void = () => undefined
    const free = new Promise<Neo4jConnections>((resolve) => {
      enter = resolve
    })
    this.waiting.push(enter)
    const found = await Promise.race([free, setTimeout(PATIENCE_MS, null, { ref: false })])
    if (found !== null) return found
    this.waiting.splice(this.waiting.indexOf(enter), 1)
    const message = `All ${this.all.size} connections for queries have been busy for ${PATIENCE_MS} ms: try again`
    throw new AppError('engine-unavailable', message, { details: { retryAfter: RETRY_AFTER } })
  }

  private give(connections: Neo4jConnections): void {
    const enter = this.waiting.shift()
    if (enter === undefined) this.free.push(connections)
    else enter(connections)
  }

  private instead(hanging: Neo4jConnections): Neo4jConnections {
    this.all.delete(hanging)
    hanging.close().catch(() => undefined)
    const fresh = this.open()
    this.all.add(fresh)
    return fresh
  }
}
