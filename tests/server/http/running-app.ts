import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { configFromEnv } from '../../../server/config.ts'
import { createApp } from '../../../server/http/app.ts'
import type { Dependencies, Endpoint, Log } from '../../../server/http/endpoint.ts'
import { createMetrics } from '../../../server/http/log-and-metrics.ts'
import { apiEndpoints } from '../../../server/http/routes/all.ts'
import { SnapshotArchive } from '../../../server/snapshot/archive.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { listen } from '../../support/port.ts'
import { loadExampleGraph } from '../store/example-graph.ts'
import { tempDir } from '../store/temp-dir.ts'
import { checkAnswers } from './answers.ts'

/** Parley's application, listening on this machine until the test file that started it ends. */
export interface RunningApp {
  base: string
  store: GraphStore
  log: LoggedLines
  endpoints: readonly Endpoint[]
  /** Sends a request. Throws if the answer differs from what OpenAPI says of the route. */
  send(path: string, init?: RequestInit): Promise<Response>
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** Posts JSON: a string unchanged, anything else as JSON. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
}

interface Settings extends Partial<Omit<Dependencies, 'config' | 'log'>> {
  environment?: Record<string, string>
}

/** Starts the real application on a store, by default an embedded one with the example graph. */
export async function runApp({ environment = {}, ...given }: Settings = {}): Promise<RunningApp> {
  const dataDir = await tempDir()
  const config = configFromEnv({ PARLEY_DATA_DIR: dataDir, ...environment })
  const store = given.store ?? (await exampleStore(dataDir))
  const log = new LoggedLines()
  const dependencies: Dependencies = {
    store,
    config,
    archive: new SnapshotArchive(dataDir),
    clientDir: join(dataDir, 'no-client'),
    isReady: () => true,
    log,
    now: () => new Date().toISOString(),
    ...given,
  }
  const endpoints = apiEndpoints({ ...dependencies, metrics: createMetrics() })
  const check = checkAnswers(endpoints)
  const server = createServer(createApp(dependencies))
  const base = `http://127.0.0.1:${await listen(server)}`
  afterAll(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
    if (given.store === undefined) await store.close()
  })
  const send: RunningApp['send'] = async (path, init = {}) => {
    const response = await fetch(base + path, init)
    await check(init.method ?? 'GET', path, response)
    return response
  }
  return {
    base,
    store,
    log,
    endpoints,
    send,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, body, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}

/** Opens an embedded store that holds a little of everything. */
async function exampleStore(dataDir: string): Promise<GraphStore> {
  const store = await openStore({ neo4j: null, dataDir })
  await loadExampleGraph(store)
  return store
}

/** Keeps all logged lines. */
class LoggedLines implements Log {
  readonly lines: unknown[] = []
  readonly info = (line: unknown) => void this.lines.push(line)
  readonly warn = this.info
  readonly error = this.info
}
