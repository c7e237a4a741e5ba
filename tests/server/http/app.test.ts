import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NeighboursAnswer, PathsAnswer, SearchAnswer } from '../../../model/api.ts'
import { Problem } from '../../../model/problem.ts'
import { inputsAt } from '../../../server/cli/inputs.ts'
import { configFromEnv } from '../../../server/config.ts'
import { createApp } from '../../../server/http/app.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { SnapshotArchive } from '../../../server/snapshot/archive.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { listen } from '../../support/port.ts'
import { ROOT } from '../../support/repository.ts'

describe('the API on the bundled example', () => {
  let dataDir: string
  let store: GraphStore
  let server: Server
  let base: string
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'parley-http-'))
    store = await openStore({ neo4j: null, dataDir })
    const now = () => new Date().toISOString()
    const { inputs } = await inputsAt([join(ROOT, 'data')])
    await ingest(store, inputs, { by: 'a test', replaces: false, dryRun: false, strict: true, now })
    const config = configFromEnv({ PARLEY_DATA_DIR: dataDir })
    const archive = new SnapshotArchive(dataDir)
    const app = createApp({
      store,
      config,
      archive,
      clientDir: '/nowhere',
      isReady: () => true,
      log: { info: () => {}, error: () => {} },
      now,
    })
    server = createServer(app)
    base = `http://127.0.0.1:${await listen(server)}`
  })
  afterAll(async () => {
    server.closeAllConnections()
    server.close()
    await store.close()
    await rm(dataDir, { recursive: true })
  })
  const get = async (path: string) => (await fetch(base + path)).json()
  const post = async (path: string, body: unknown) =>
    fetch(base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })

  it('finds people by a part of their name', async () => {
    const { hits } = SearchAnswer.parse(await get('/api/search?q=borrell'))
    expect(hits[0]).toMatchObject({ id: 'person:josep-borrell', kind: 'Person' })
  })

  it('pages through neighbours without losing or repeating any', async () => {
    const whole = NeighboursAnswer.parse(await get('/api/entities/person:josep-borrell/neighbours?limit=500'))
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const page = NeighboursAnswer.parse(await get(`/api/entities/person:josep-borrell/neighbours?limit=3${query}`))
      seen.push(...page.graph.edges.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(seen.sort()).toEqual(whole.graph.edges.map(({ id }) => id).sort())
    expect(whole.groups.reduce((sum, { count }) => sum + count, 0)).toBe(seen.length)
  })

  it('connects two people through held meetings and offices alone', async () => {
    const response = await post('/api/paths', { from: 'person:josep-borrell', to: 'person:kim-jong-un' })
    const { paths } = PathsAnswer.parse(await response.json())
    expect(paths.length).toBeGreaterThan(0)
    for (const { nodes, edges } of paths) {
      expect(nodes).toHaveLength(edges.length + 1)
      expect(edges.every(({ relation }) => ['PARTICIPATED_IN', 'REPRESENTS'].includes(relation))).toBe(true)
      expect(nodes.every((node) => node.kind !== 'Meeting' || node.properties.status === 'held')).toBe(true)
    }
  })

  it.each([
    ['an unknown item', '/api/entities/person:nobody', 404],
    ['a search for nothing', '/api/search?q=', 400],
    ['a day that does not exist', '/api/timeline?since=2023-02-29', 400],
    ['a route that does not exist', '/api/nothing', 404],
  ])('answers %s with a problem', async (_what, path, status) => {
    const response = await fetch(base + path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(Problem.parse(await response.json()).status).toBe(status)
  })

  it('refuses a query that writes, and says which word and where', async () => {
    const response = await post('/api/cypher', { query: 'MATCH (n) SET n.name = 1' })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'query-refused', details: { word: 'SET', line: 1 } })
  })

  it('says that a body is no JSON', async () => {
    expect((await post('/api/graph', '{')).status).toBe(400)
  })
})
