import { setTimeout } from 'node:timers/promises'
import { AppError } from '../../../model/problem.ts'
import type { Health } from '../graph-store.ts'
import type { Neo4jConnections } from './connect.ts'
import { fromNeo4jError } from './neo4j-errors.ts'

/** Who asks for health wants to know soon. */
const PATIENCE_MS = 3_000

/** Whether the server answers now, and which it is. */
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
