import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { cypher } from '../store/cypher.ts'
import { loadExampleGraph } from '../store/example-graph.ts'
import { type RunningApp, runApp } from './running-app.ts'

const everything = cypher('MATCH (n) RETURN count(n) AS nodes')

/** With these limits, time runs out before memory on any machine. */
const LIMITS = { PARLEY_QUERY_TIMEOUT_MS: '500', PARLEY_QUERY_MEMORY_MB: '8192', PARLEY_ROW_LIMIT: '3' }

/** Tests what the console lets through and what it refuses, the same on each engine. */
export function describeConsole(name: string, open: () => Promise<GraphStore>): void {
  describe(name, () => {
    let app: RunningApp
    beforeAll(async () => {
      const store = await open()
      afterAll(() => store.close())
      await loadExampleGraph(store)
      app = await runApp({ store, environment: LIMITS })
    })
    const ask = async (query: string, more = {}) => (await app.post('/api/cypher', { query, ...more })).json()

    it('answers with columns, rows, the graph in them, and whether there are more', async () => {
      const answer = await ask('MATCH (p:Person)-[r:REPRESENTS]->(o:Organisation) RETURN p, r, o.name AS body')
      expect(answer).toMatchObject({
        columns: ['p', 'r', 'body'],
        rows: [[{ type: 'node' }, { type: 'edge' }, 'European Union']],
        graph: { nodes: [{ id: 'person:josep-borrell' }], edges: [{ relation: 'REPRESENTS' }] },
        truncated: false,
      })
      expect(await ask('UNWIND range(1, 9) AS n RETURN n')).toMatchObject({ rows: [[1], [2], [3]], truncated: true })
      expect(await ask('UNWIND range(1, 9) AS n RETURN n', { limit: 2 })).toMatchObject({ rows: [[1], [2]] })
      expect(await ask('RETURN $who AS who', { params: { who: '조' } })).toMatchObject({ rows: [['조']] })
    })

    it.each([
      'CREATE (:Forged)',
      'MERGE (n:Forged {id: 1})',
      'MATCH (n) SET n.name = 1',
      'MATCH (n) SET n:Forged',
      'MATCH (n) REMOVE n.name',
      'MATCH (n) DELETE n',
      'MATCH (n) DETACH DELETE n',
      'MATCH (n) FOREACH (x IN [1] | CREATE (:Forged))',
      'MATCH (n) CALL { WITH n SET n.name = 1 RETURN 1 AS x } RETURN x',
      'EXPLAIN CREATE (:Forged)',
      'PROFILE CREATE (:Forged)',
      'CREATE INDEX forged FOR (n:Person) ON (n.name)',
      'DROP CONSTRAINT entity_id',
      "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
      "WITH 1 AS x LOAD CSV FROM 'http://127.0.0.1/' AS row RETURN row",
      'C\\u0052EATE (:Forged)',
      "RETURN 'a\\u0027 AS x",
      'RETURN 1 AS x; RETURN 2 AS x',
      'RETURN 1 AS x; CREATE (:Forged)',
      'CALL dbms.listConfig()',
      'CALL db.clearQueryCaches()',
      "CALL dbms.killConnection('bolt-1')",
      'CALL `db.labels`()',
      'CALL apoc.load.json("http://127.0.0.1/")',
      'SHOW USERS',
      'SHOW SETTINGS',
      'SHOW TRANSACTIONS',
      'SHOW DATABASES',
      "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
      'USE system RETURN 1 AS x',
      'GRANT ROLE reader TO somebody',
      "RETURN genai.vector.encode('a', 'b') AS x",
      `RETURN ${'true XOR '.repeat(20)}true AS x`,
      `MATCH (a) WHERE ${'EXISTS { MATCH (a)--(b) WHERE '.repeat(12)}true${' }'.repeat(12)} RETURN a`,
    ])('refuses %s, and says which word and where', async (query) => {
      const before = await app.store.read(everything, {})
      for (const path of ['/api/cypher', '/api/cypher/explain']) {
        const answer = await app.post(path, { query })
        expect(await answer.json()).toMatchObject({
          status: 400,
          code: 'query-refused',
          details: { word: expect.any(String), line: 1, column: expect.any(Number) },
        })
      }
      expect(await app.store.read(everything, {})).toEqual(before)
    })

    it('says that a query took too long, and answers the next one', async () => {
      const query =
        'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a < 0 RETURN count(a) AS none'
      expect(await ask(query)).toMatchObject({
        status: 504,
        code: 'query-timeout',
        detail: expect.stringMatching(/longer than 500 ms: .*LIMIT.*PARLEY_QUERY_TIMEOUT_MS/),
      })
      expect(await ask('RETURN 1 AS one')).toMatchObject({ rows: [[1]] })
    })

    it('explains a query without running it', async () => {
      const answer = await app.post('/api/cypher/explain', { query: 'MATCH (n:Person) RETURN n.name' })
      expect(await answer.json()).toEqual({ plan: expect.stringMatching(/\S/) })
    })

    it('is refused if it is turned off, while other routes still answer', async () => {
      const off = await runApp({ store: app.store, environment: { PARLEY_CONSOLE: 'off' } })
      for (const path of ['/api/cypher', '/api/cypher/explain']) {
        expect(await (await off.post(path, { query: 'RETURN 1' })).json()).toMatchObject({
          status: 403,
          detail: expect.stringContaining('PARLEY_CONSOLE=on'),
        })
      }
      expect((await off.get('/api/schema')).status).toBe(200)
    })
  })
}
