import neo4j from 'neo4j-driver'
import { afterAll, expect, it } from 'vitest'
import { Neo4jConnections } from '../../../server/store/neo4j/connections.ts'
import { Lanes } from '../../../server/store/neo4j/lanes.ts'
import { runUntrusted } from '../../../server/store/neo4j/run-untrusted.ts'
import { describeOnNeo4j } from '../../support/neo4j.ts'
import { codeOf } from './code-of.ts'
import { LIMITS } from './conformance.ts'

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
