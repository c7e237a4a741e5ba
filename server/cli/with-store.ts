import { HealthAnswer } from '../../model/api/operating.ts'
import { AppError } from '../../model/problem.ts'
import type { Config } from '../config.ts'
import { isAlive } from '../is-alive.ts'
import { archiveOf } from '../snapshot/archive.ts'
import { announcedServer } from '../store/embedded/database-files.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { openStore } from '../store/open-store.ts'
import { type Operations, onStore } from './operations.ts'
import { type Publishing, publishingOn, publishingThrough } from './publishing.ts'
import { ApiClient } from './remote/api-client.ts'
import { throughServer } from './remote/through-server.ts'

/** The longest that a server may take to answer that it is there, in milliseconds. */
const PATIENCE_MS = 5_000

/** Opens the store for work that needs it alone, and closes it. Throws `conflict` if another process has it open. */
export async function withStore(config: Config, work: (store: GraphStore) => Promise<void>): Promise<void> {
  const store = await openStore(config).catch((error: unknown) => {
    if (!isInUse(config, error)) throw error
    const message = `${error.message}. This command needs it to itself: stop that process first`
    throw new AppError('conflict', message, { cause: error })
  })
  await work(store).finally(() => store.close())
}

/** Opens the store for work, and closes it. If a server has the store open, the work goes through that server. */
export function withOperations(
  config: Config,
  now: () => string,
  work: (operations: Operations) => Promise<void>,
): Promise<void> {
  return withEither(
    config,
    (store) => work(onStore(store, archiveOf(config), now)),
    (server) => work(throughServer(server)),
  )
}

/** Opens the store for publishing, and closes it. If a server has the store open, that server publishes. */
export function withPublishing(config: Config, work: (publishing: Publishing) => Promise<void>): Promise<void> {
  return withEither(
    config,
    (store) => work(publishingOn(store, config)),
    (server) => work(publishingThrough(server)),
  )
}

async function withEither(
  config: Config,
  direct: (store: GraphStore) => Promise<void>,
  through: (server: ApiClient) => Promise<void>,
): Promise<void> {
  const store = await openStore(config).catch((error: unknown) => {
    if (!isInUse(config, error)) throw error
    return null
  })
  if (store === null) await through(await runningServer(config))
  else await direct(store).finally(() => store.close())
}

function isInUse({ neo4j }: Config, error: unknown): error is AppError {
  return neo4j === null && error instanceof AppError && error.code === 'conflict'
}

/**
 * Returns the server that has the embedded database of this configuration open. Throws `conflict` if another process has
 * it open, also if a server that was killed has left `server.json` behind.
 */
async function runningServer({ dataDir, editorToken }: Config): Promise<ApiClient> {
  const server = await announcedServer(dataDir)
  if (server === null)
    throw new AppError('conflict', `Another process is using the database in ${dataDir}: stop that process first`)
  const { address, pid } = server
  if (isAlive(pid) && (await answers(address))) return new ApiClient(address, editorToken)
  throw new AppError(
    'conflict',
    `Another process is using the database in ${dataDir}. It is not the server that was at ${address}, which is gone: stop that process first`,
  )
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/healthz', address), { signal: AbortSignal.timeout(PATIENCE_MS) })
    return HealthAnswer.safeParse(await response.json()).success
  } catch {
    return false
  }
}
