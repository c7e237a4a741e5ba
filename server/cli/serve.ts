import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { AppError } from '../../model/problem.ts'
import { type Config, checkServable, configFromEnv } from '../config.ts'
import { inputsAt } from '../formats/disk-files.ts'
import { ingest } from '../ingest/ingest.ts'
import { listBatches } from '../journal/batches.ts'
import { countLabels } from '../query/schema.ts'
import { announceServer, retractServer } from '../store/embedded/database-files.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { openStore } from '../store/open-store.ts'
import { removeStaleFolders } from '../temporary-folder.ts'
import { formOf, type ServerLog, type Voice, voiceOf } from './server-log.ts'

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
    log: ServerLog
    now: () => string
  }) => RequestListener
}

const now = () => new Date().toISOString()

/** Opens the store, loads the bundled example into an empty one, and serves until SIGINT (Ctrl+C) or SIGTERM. */
export async function serve({ environment, exampleDir, clientDir, createApp }: ServeContext): Promise<void> {
  const config = configFromEnv(environment)
  checkServable(config)
  const { say, log } = voiceOf(formOf(config.log, process.stdout.isTTY === true))
  await removeStaleFolders()
  const store = await openedStore(config)
  let ready = false
  const server = createServer(createApp({ store, config, clientDir, isReady: () => ready, log, now }))
  const port = await listen(server, config).catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  await loadExample(store, exampleDir, say)
  ready = true
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}/`
  await announceServer(config.dataDir, url)
  await sayStarted(store, config, url, say)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  server.closeAllConnections()
  server.close()
  await retractServer(config.dataDir)
  await store.close()
}

/** Opens the store. Says in words which folder it can't use, where the file system refuses it. */
async function openedStore(config: Config): Promise<GraphStore> {
  return openStore(config).catch((cause: unknown) => {
    if (!(cause instanceof Error) || !('syscall' in cause)) throw cause
    throw new AppError(
      'bad-request',
      `Can't use the data folder ${config.dataDir} (${cause.message}): set PARLEY_DATA_DIR to a folder that Parley may write to`,
      { cause },
    )
  })
}

/** Listens as configured and returns the port. Throws `conflict`. */
async function listen(server: Server, { host, port }: Config): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening').catch((cause: Error) => {
    throw new AppError('conflict', `Can't listen at ${host}:${port} (${cause.message}): set HOST or PORT`, { cause })
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

async function loadExample(store: GraphStore, exampleDir: string, say: Voice['say']): Promise<void> {
  if ((await listBatches(store)).length > 0) return
  say('Loading the bundled example …')
  const { inputs } = await inputsAt([exampleDir])
  await ingest(store, inputs, { by: 'parley', replaces: false, dryRun: false, strict: true, now })
}

async function sayStarted(store: GraphStore, config: Config, url: string, say: Voice['say']): Promise<void> {
  const [counts, { engine, version }] = await Promise.all([countLabels(store), store.health()])
  const [people, states, organisations, meetings] = ['Person', 'State', 'Organisation', 'Meeting'].map(
    (kind) => counts.get(kind) ?? 0,
  )
  const { dataDir, neo4j } = config
  const place = neo4j === null ? `embedded, version ${version}` : `Neo4j ${version} at ${new URL(neo4j.uri).host}`
  const words = [
    `Parley is at ${url}`,
    `  Loaded: ${people} people, ${states} states, ${organisations} organisations, ${meetings} meetings`,
    `  Engine: ${place}`,
    `  Data:   ${dataDir}${neo4j === null ? '' : ' (snapshots and saved views; the graph is in Neo4j)'}`,
    '  Stop:   press Ctrl+C',
  ]
  say(words.join('\n'), { url, people, states, organisations, meetings, engine, version, dataDir })
}
