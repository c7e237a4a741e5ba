import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { configFromEnv } from '../../../server/config.ts'
import { createApp } from '../../../server/http/app.ts'
import type { Dependencies, Log } from '../../../server/http/dependencies.ts'
import { SnapshotArchive } from '../../../server/snapshot/archive.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { listen } from '../../support/port.ts'
import { loadExampleGraph } from '../store/example-graph.ts'
import { tempDir } from '../store/temp-dir.ts'

/** Parley's application, listening on this machine until the file that asked for it has run. */
export interface RunningApp {
  base: string
  store: GraphStore
  log: LoggedLines
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
}

interface Settings extends Partial<Omit<Dependencies, 'config' | 'log'>> {
  environment?: Record<string, string>
}

/** Starts the real application on a store; without one, on an embedded store that holds the example graph. */
export async function runApp({ environment = {}, ...given }: Settings = {}): Promise<RunningApp> {
  const dataDir = await tempDir()
  const config = configFromEnv({ PARLEY_DATA_DIR: dataDir, ...environment })
  const store = given.store ?? (await exampleStore(dataDir))
  const log = new LoggedLines()
  const app = createApp({
    store,
    config,
    archive: new SnapshotArchive(dataDir),
    clientDir: join(dataDir, 'no-client'),
    isReady: () => true,
    log,
    now: () => new Date().toISOString(),
    ...given,
  })
  const server = createServer(app)
  const base = `http://127.0.0.1:${await listen(server)}`
  afterAll(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
    if (given.store === undefined) await store.close()
  })
  return {
    base,
    store,
    log,
    get: (path, headers = {}) => fetch(base + path, { headers }),
    post: (path, body, headers = {}) =>
      fetch(base + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}

/** An embedded store that holds a little of everything. */
async function exampleStore(dataDir: string): Promise<GraphStore> {
  const store = await openStore({ neo4j: null, dataDir })
  await loadExampleGraph(store)
  return store
}

/** Keeps what is logged. */
class LoggedLines implements Log {
  readonly lines: unknown[] = []
  readonly info = (line: unknown) => void this.lines.push(line)
  readonly error = this.info
}
