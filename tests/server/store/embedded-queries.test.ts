import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GraphStore, QueryResult } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { codeOf } from './code-of.ts'
import { LIMITS } from './conformance.ts'
import { cypher } from './cypher.ts'
import { tempDir } from './temp-dir.ts'

/** Computes for minutes in little memory. */
const ENDLESS = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a < 0 RETURN count(a) AS none'

describe("strangers' queries on the embedded engine", () => {
  let dataDir: string
  let store: GraphStore
  beforeEach(async () => {
    dataDir = await tempDir()
    store = await openStore({ neo4j: null, dataDir })
  })
  afterEach(() => store.close())

  const ask = (text: string, limits = {}, signal = new AbortController().signal) =>
    store.runUntrusted(text, {}, { ...LIMITS, ...limits }, signal)
  const count = () => ask('MATCH (n:Entity) RETURN count(n) AS count')
  const create = (id: string) =>
    store.write((tx) => tx.run(cypher('CREATE (n:Entity:Person {id: $id, name: $id}) RETURN n.id AS entity'), { id }))
  const copies = () => readdirSync(join(dataDir, 'query-copies'))

  async function until(done: (answer: QueryResult) => boolean): Promise<QueryResult> {
    for (let tries = 0; tries < 100; tries++) {
      const answer = await count()
      if (done(answer)) return answer
      await setTimeout(100)
    }
    throw new Error('It never came')
  }

  it('start no process and copy nothing before the first query', async () => {
    await create('a')
    expect(existsSync(join(dataDir, 'query-copies'))).toBe(false)
    expect(await count()).toMatchObject({ rows: [[1]] })
    expect(copies()).toEqual(['1'])
  })

  it('get answers from the old copy after a write, with its time, and soon from a new copy', async () => {
    await count()
    const written = Date.now()
    await create('a')
    const old = await count()
    expect(old.rows).toEqual([[0]])
    expect(Date.parse(old.asOf)).toBeLessThan(written)

    const fresh = await until(({ rows }) => rows[0]?.[0] === 1)
    expect(Date.parse(fresh.asOf)).toBeGreaterThanOrEqual(written)
    // Nothing is written any more, so the copy stays current.
    await setTimeout(30)
    const later = await count()
    expect(Date.parse(later.asOf)).toBeGreaterThan(Date.parse(fresh.asOf))
  })

  it('get a new copy even if writes never pause, and old copies are deleted', async () => {
    await count()
    for (let n = 0; n < 30; n++) {
      await create(`a${n}`)
      await setTimeout(10)
    }
    await until(({ rows }) => rows[0]?.[0] === 30)
    await setTimeout(300)
    expect(copies()).toHaveLength(1)
  })

  it('leave the database free to read and write while one runs', async () => {
    await count()
    const endless = codeOf(ask(ENDLESS, { timeoutMs: 1_500, memoryMb: 4_096 }))
    const started = performance.now()
    await create('a')
    expect(await store.findByName('a', { limit: 1 })).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(LIMITS.timeoutMs / 2)
    expect(await endless).toBe('query-timeout')
  })

  it.each([
    ['a list without end', 'RETURN range(1, 200000000) AS list'],
    ['a list that is only measured', 'RETURN size(range(1, 200000000)) AS size'],
    ['rows without end', 'UNWIND range(1, 2000000000) AS n RETURN n'],
    ['a text that doubles', "RETURN size(reduce(t = 'ab', n IN range(1, 40) | t + t)) AS size"],
  ])('that ask for %s end as too big, and the next one is answered', async (_what, text) => {
    expect(['query-too-big', 'bad-query']).toContain(await codeOf(ask(text)))
    expect(await ask('RETURN 1 AS one')).toMatchObject({ rows: [[1]] })
  })

  it('that are nested very deeply do no harm to the server', async () => {
    const deep = `RETURN ${'('.repeat(100_000)}1${')'.repeat(100_000)} AS one`
    expect(['query-too-big', 'bad-query']).toContain(await codeOf(ask(deep)))
    expect(['query-too-big', 'bad-query']).toContain(await codeOf(store.explain(deep)))
    expect(await ask('RETURN 1 AS one')).toMatchObject({ rows: [[1]] })
  })

  it('end when the store closes', async () => {
    const endless = codeOf(ask(ENDLESS, { memoryMb: 4_096 }))
    const waiting = codeOf(ask('RETURN 1 AS one'))
    await setTimeout(700)
    const started = performance.now()
    await store.close()
    expect(performance.now() - started).toBeLessThan(LIMITS.timeoutMs / 2)
    expect([await endless, await waiting]).toEqual(['cancelled', 'cancelled'])
    expect(existsSync(join(dataDir, 'query-copies'))).toBe(false)
    store = await openStore({ neo4j: null, dataDir })
  })

  it('that wait for their turn can be cancelled', async () => {
    const [first, second] = [new AbortController(), new AbortController()]
    const endless = codeOf(ask(ENDLESS, { memoryMb: 4_096 }, first.signal))
    const waiting = codeOf(ask('RETURN 1 AS one', {}, second.signal))
    second.abort()
    first.abort()
    expect([await endless, await waiting]).toEqual(['cancelled', 'cancelled'])
  })
})
