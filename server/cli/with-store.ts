import { AppError } from '../../model/problem.ts'
import type { Config } from '../config.ts'
import { SnapshotArchive } from '../snapshot/archive.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { openStore } from '../store/open-store.ts'
import { type Operations, onStore } from './operations.ts'
import { runningServer } from './remote/running-server.ts'
import { throughServer } from './remote/through-server.ts'

/** Does work that needs the store itself, and closes it. Throws `conflict` where a server has it open. */
export async function withStore(config: Config, work: (store: GraphStore) => Promise<void>): Promise<void> {
  const store = await openStore(config).catch((error: unknown) => {
    if (!isInUse(config, error)) throw error
    const message = `${error.message}. This command needs it to itself: end that process first`
    throw new AppError('conflict', message, { cause: error })
  })
  await work(store).finally(() => store.close())
}

/** Does work on the store, or where a server has it open, through that server. */
export async function withOperations(
  config: Config,
  now: () => string,
  work: (operations: Operations) => Promise<void>,
): Promise<void> {
  const store = await openStore(config).catch((error: unknown) => {
    if (!isInUse(config, error)) throw error
    return null
  })
  if (store === null) await work(throughServer(await runningServer(config)))
  else await work(onStore(store, new SnapshotArchive(config.dataDir), now)).finally(() => store.close())
}

function isInUse({ neo4j }: Config, error: unknown): error is AppError {
  return neo4j === null && error instanceof AppError && error.code === 'conflict'
}
