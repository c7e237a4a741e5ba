import { afterAll, describe, expect, it } from 'vitest'
import { openStore } from '../../../server/store/open-store.ts'
import { whyNoJava } from '../../support/neo4j/jars.ts'
import { startWithJava } from '../../support/neo4j/java-server.ts'
import { loadExampleGraph } from '../store/example-graph.ts'
import { runApp } from './running-app.ts'

const noJava = await whyNoJava()
const name = noJava === undefined ? 'while Neo4j is down' : `while Neo4j is down (${noJava})`

describe.skipIf(noJava !== undefined)(name, () => {
  it('routes answer 503 with Retry-After, and recover by themselves when it is back', async () => {
    const first = await startWithJava()
    const store = await openStore({ neo4j: first.access, dataDir: '' })
    afterAll(() => store.close())
    await loadExampleGraph(store)
    const app = await runApp({ store })
    const routes = [
      () => app.get('/readyz'),
      () => app.get('/api/search?q=borrell'),
      () => app.post('/api/cypher', { query: 'RETURN 1' }),
      () => app.post('/api/decisions', { kind: 'accept', claim: 'c1' }),
    ]
    expect((await Promise.all(routes.map((ask) => ask()))).map(({ status }) => status)).toEqual([200, 200, 200, 201])

    await first.kill()
    for (const answer of await Promise.all(routes.map((ask) => ask()))) {
      expect(answer.status).toBe(503)
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(await answer.json()).toMatchObject({ code: 'engine-unavailable' })
    }
    expect((await app.get('/healthz')).status).toBe(200)

    const { home, access } = first
    const second = await startWithJava({ home, port: Number(new URL(access.uri).port) })
    afterAll(() => second.kill())
    expect((await Promise.all(routes.map((ask) => ask()))).map(({ status }) => status)).toEqual([200, 200, 200, 201])
  })
})
