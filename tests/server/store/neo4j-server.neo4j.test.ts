import { setTimeout } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GraphStore, Limits } from '../../../server/store/graph-store.ts'
import { Neo4jConnections } from '../../../server/store/neo4j/connections.ts'
import { Lanes } from '../../../server/store/neo4j/lanes.ts'
import { runUntrusted } from '../../../server/store/neo4j/run-untrusted.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { whyNoJava } from '../../support/neo4j/jars.ts'
import { type RunningNeo4j, startWithJava } from '../../support/neo4j/java-server.ts'
import { describeOnNeo4j, driverFor, emptyNeo4j } from '../../support/neo4j.ts'
import { freePort } from '../../support/port.ts'
import { codeOf } from './code-of.ts'
import { LIMITS } from './conformance.ts'
import { cypher } from './cypher.ts'

const ENDLESS = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a < 0 RETURN count(a) AS none'
const create = cypher("CREATE (n:Entity:Person {id: $id, name: 'Ana'}) RETURN n.id AS entity")
const count = cypher('MATCH (n:Entity) RETURN count(n) AS count')

describeOnNeo4j("strangers' queries on Neo4j", (access) => {
  const driver = driverFor(access)
  let store: GraphStore
  beforeAll(async () => {
    store = await openStore({ neo4j: await emptyNeo4j(), dataDir: '' })
  })
  afterAll(() => store.close())

  const ask = (text: string, limits: Partial<Limits> = {}, signal = new AbortController().signal) =>
    store.runUntrusted(text, {}, { ...LIMITS, ...limits }, signal)

  /** Counts the queries that run in the server, apart from this one. */
  async function running(): Promise<number> {
    const { records } = await driver.executeQuery('SHOW TRANSACTIONS YIELD currentQuery', {}, access)
    return records.filter((record) => !String(record.get('currentQuery')).startsWith('SHOW')).length
  }
  async function untilNoneRuns(): Promise<void> {
    for (let tries = 0; tries < 30; tries++) {
      if ((await running()) === 0) return
      await setTimeout(100)
    }
    throw new Error('Something still runs')
  }

  it('end in the server too if they are cancelled', async () => {
    const asker = new AbortController()
    const asked = codeOf(ask(ENDLESS, {}, asker.signal))
    while ((await running()) === 0) await setTimeout(20)
    asker.abort()
    expect(await asked).toBe('cancelled')
    await untilNoneRuns()
  })

  it('end in the server too once they reach the limit of rows', async () => {
    const { truncated } = await ask('UNWIND range(1, 1000000000) AS n RETURN n', { rows: 10 })
    expect(truncated).toBe(true)
    await untilNoneRuns()
  })

  it('leave Parley’s own connections free, however many there are', async () => {
    const askers = Array.from({ length: 15 }, () => new AbortController())
    const asked = askers.map(({ signal }) => codeOf(ask(ENDLESS, {}, signal)))
    while ((await running()) < 5) await setTimeout(20)
    await store.read(count, {})
    expect(await running()).toBeGreaterThan(4)
    for (const asker of askers) asker.abort()
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['cancelled']))
    await untilNoneRuns()
  })

  it('are not retried if memory runs out', async () => {
    const started = performance.now()
    expect(await codeOf(ask('UNWIND range(1, 100000000) AS n RETURN collect(n) AS all'))).toBe('query-too-big')
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('give points and durations as plain values', async () => {
    expect(
      await ask(
        "RETURN point({x: 1.5, y: 2}) AS at, duration('P1M2DT3.5S') AS long, localtime('12:00') AS noon, 0.0/0 AS no",
      ),
    ).toMatchObject({ rows: [[{ srid: 7203, x: 1.5, y: 2 }, 'P1M2DT3.500000000S', '12:00:00', 'NaN']] })
  })
})

/** Takes longer to plan than a connection may take to end. Meanwhile Neo4j heeds neither its time limit nor a cancelling. */
const HANGS = `RETURN ${Array.from({ length: 20 }, (_, n) => `$x = ${n}`).join(' XOR ')} AS x`

describeOnNeo4j('a query that hangs while it is planned', (access) => {
  it('is left when its time is over, and its connection is dropped so that the next query is answered', async () => {
    let opened = 0
    const bookmarks = neo4j.bookmarkManager()
    const lanes = new Lanes(() => {
      opened++
      return new Neo4jConnections(access, 1, bookmarks)
    }, 1)
    afterAll(() => lanes.close())
    const never = new AbortController().signal
    const ask = (text: string, timeoutMs: number) =>
      runUntrusted(lanes, text, { x: 1 }, { ...LIMITS, timeoutMs }, never)
    expect(await ask('RETURN 1', 5_000)).toMatchObject({ rows: [[1]] })
    expect(await codeOf(ask(HANGS, 100))).toBe('query-timeout')
    expect(await ask('RETURN 2', 60_000)).toMatchObject({ rows: [[2]] })
    expect(opened).toBe(2)
  })
})

describeOnNeo4j('opening a store on Neo4j', (access) => {
  const open = (changes: Partial<typeof access>) => openStore({ neo4j: { ...access, ...changes }, dataDir: '' })

  it('is refused with a wrong password', async () => {
    await expect(open({ password: 'wrong' })).rejects.toMatchObject({
      code: 'engine-unavailable',
      message: expect.stringMatching(/unauthorized/i),
    })
  })

  it('is refused for a database that does not exist', async () => {
    await expect(open({ database: 'nosuch' })).rejects.toMatchObject({
      code: 'engine-unavailable',
      message: expect.stringContaining('nosuch'),
    })
  })

  it('is refused if nobody answers, and says when to try again', async () => {
    await expect(open({ uri: `bolt://127.0.0.1:${await freePort()}` })).rejects.toMatchObject({
      code: 'engine-unavailable',
      details: { retryAfter: 10 },
    })
  })

  it('finds its schema the second time', async () => {
    await emptyNeo4j()
    const first = await open({})
    const second = await open({})
    await Promise.all([first.close(), second.close()])
  })
})

const noJava = await whyNoJava()
describe.skipIf(noJava !== undefined)(
  noJava === undefined ? 'a server that dies' : `a server that dies (${noJava})`,
  () => {
    let server: RunningNeo4j
    let store: GraphStore
    beforeAll(async () => {
      server = await startWithJava()
      store = await openStore({ neo4j: server.access, dataDir: '' })
    })
    afterAll(async () => {
      await store.close()
      await server.stop()
    })

    it('is unavailable, and once it is back the same store has every acknowledged write', async () => {
      await store.write((tx) => tx.run(create, { id: 'a' }))
      const asked = codeOf(store.runUntrusted(ENDLESS, {}, LIMITS, new AbortController().signal))
      await setTimeout(500)
      await server.kill()

      expect(await asked).toBe('engine-unavailable')
      expect(await codeOf(store.runUntrusted('RETURN 1', {}, LIMITS, new AbortController().signal))).toBe(
        'engine-unavailable',
      )
      expect(await store.health()).toMatchObject({ ok: false, engine: 'neo4j' })
      // Parley's own reads and writes wait a while for the server to come back.
      const reading = store.read(count, {})
      const writing = store.write((tx) => tx.run(create, { id: 'b' }))
      const both = Promise.allSettled([reading, writing])

      const port = Number(new URL(server.access.uri).port)
      server = await startWithJava({ home: server.home, port })
      await both
      expect(await store.health()).toMatchObject({ ok: true })
      expect(await store.findByName('ana', { limit: 5 })).not.toEqual([])
      expect(await store.read(count, {})).toEqual([{ count: (await settled(writing)) ? 2 : 1 }])
      expect(await store.runUntrusted('RETURN 1 AS one', {}, LIMITS, new AbortController().signal)).toMatchObject({
        rows: [[1]],
      })
    })
  },
)

async function settled(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => true,
    () => false,
  )
}
