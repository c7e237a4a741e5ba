import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll } from 'vitest'
import { configFromEnv } from '../../server/config.ts'
import { inputsAt } from '../../server/formats/disk-files.ts'
import { createApp } from '../../server/http/app.ts'
import { ingest } from '../../server/ingest/ingest.ts'
import { SnapshotArchive } from '../../server/snapshot/archive.ts'
import type { GraphStore } from '../../server/store/graph-store.ts'
import { openStore } from '../../server/store/open-store.ts'
import { tempDir } from '../server/store/temp-dir.ts'
import { listen } from './port.ts'
import { ROOT } from './repository.ts'

/** Parley as people run it: the built page and the real server, on an embedded store of its own. */
export interface Parley {
  /** Ends in a slash. */
  url: string
  store: GraphStore
  /** Ends the server as if its process had died, and cuts off open requests. */
  stop(): Promise<void>
  /** Serves again at the same address. */
  start(): Promise<void>
}

const now = () => new Date().toISOString()

/**
 * Starts Parley on files and folders, by default on the bundled example, with these environment variables. It ends with
 * the tests that asked for it.
 */
export async function runParley(
  paths: readonly string[] = [join(ROOT, 'data')],
  environment: Record<string, string> = {},
): Promise<Parley> {
  const dataDir = await tempDir()
  const clientDir = join(dataDir, 'client')
  await buildPage(clientDir)
  const store = await openStore({ neo4j: null, dataDir })
  if (paths.length > 0) await load(store, paths)
  const app = createApp({
    store,
    config: configFromEnv({ PARLEY_DATA_DIR: dataDir, ...environment }),
    archive: new SnapshotArchive(dataDir),
    clientDir,
    isReady: () => true,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    now,
  })
  let server: Server | undefined = createServer(app)
  const port = await listen(server)
  const stop = async () => {
    const running = server
    server = undefined
    if (running) await close(running)
  }
  afterAll(async () => {
    await stop()
    await store.close()
  })
  return {
    url: `http://127.0.0.1:${port}/`,
    store,
    stop,
    start: async () => {
      server = createServer(app).listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
  }
}

/** Ingests files and folders as one batch. */
async function load(store: GraphStore, paths: readonly string[]): Promise<void> {
  const { inputs } = await inputsAt(paths)
  await ingest(store, inputs, { by: 'test', replaces: false, dryRun: false, strict: true, now })
}

/** Builds the page in a process of its own: inside a test run, Vite would build it for tests, with what only developers need. */
async function buildPage(folder: string): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir'],
    { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' } },
  )
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}
