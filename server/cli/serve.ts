import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type Logger, pino } from 'pino'
import { AppError } from '../../model/problem.ts'
import { type Config, checkServable, configFromEnv } from '../config.ts'
import { ingest } from '../ingest/ingest.ts'
import { listBatches } from '../journal/batches.ts'
import { announceServer, retractServer } from '../store/embedded/server-file.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { openStore } from '../store/open-store.ts'
import { inputsAt } from './inputs.ts'

export interface ServeContext {
  environment: Record<string, string | undefined>
  /** The folder with the bundled example. */
  exampleDir: string
  clientDir: string
  createApp: (dependencies: {
    store: GraphStore
    config: Config
    clientDir: string
    isReady: () => boolean
    log: Logger
    now: () => string
  }) => RequestListener
}

const now = () => new Date().toISOString()

/** Opens the store, loads the bundled example into an empty one, serves until told to stop. */
export async function serve({ environment, exampleDir, clientDir, createApp }: ServeContext): Promise<void> {
  const config = configFromEnv(environment)
  checkServable(config)
  const logger = pino({ name: 'parley' }, pino.destination(2))
  const store = await openStore(config)
  let ready = false
  const app = createApp({ store, config, clientDir, isReady: () => ready, log: logger, now })
  const server = createServer(app)
  server.listen(config.port, config.host)
  await once(server, 'listening').catch(async (cause: Error) => {
    await store.close()
    throw new AppError(
      'conflict',
      `Can't listen at ${config.host}:${config.port} (${cause.message}): set HOST or PORT`,
      {
        cause,
      },
    )
  })
  if ((await listBatches(store)).length === 0) {
    const { inputs } = await inputsAt([exampleDir])
    await ingest(store, inputs, { by: 'parley', replaces: false, dryRun: false, strict: true, now })
  }
  ready = true
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}/`
  await announceServer(config.dataDir, url)
  process.stdout.write(`Parley is at ${url}\n`)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  server.closeAllConnections()
  server.close()
  await retractServer(config.dataDir)
  await store.close()
}
