import { beforeEach, expect, it } from 'vitest'
import { connect, describeOnNeo4j, driverFor, emptyNeo4j } from './neo4j.ts'

describeOnNeo4j('the shared Neo4j', (access) => {
  const driver = driverFor(access)
  // A plain session, because a managed transaction would retry after running out of memory.
  const run = async (query: string) => {
    const session = driver.session()
    const { records } = await session.run(query)
    await session.close()
    return records.map((record) => record.toObject())
  }

  beforeEach(emptyNeo4j)

  it('loses its nodes, ties, constraints and indexes when it is emptied', async () => {
    await run('CREATE CONSTRAINT FOR (t:Thing) REQUIRE t.id IS UNIQUE')
    await run('CREATE INDEX FOR (t:Thing) ON t.name')
    await run('CREATE FULLTEXT INDEX FOR (t:Thing) ON EACH [t.name]')
    await run("CREATE (:Thing {id: '1'})-[:NEXT]->(:Thing {id: '2'})")

    await emptyNeo4j()

    expect(await run('MATCH (n) RETURN count(n) AS nodes')).toEqual([{ nodes: 0 }])
    expect(await run('SHOW CONSTRAINTS')).toEqual([])
    expect(await run('SHOW INDEXES YIELD type')).toEqual([{ type: 'LOOKUP' }, { type: 'LOOKUP' }])
  })

  it('lets no query read a file or an address', async () => {
    await expect(run("LOAD CSV FROM 'file:///etc/hostname' AS row RETURN row")).rejects.toThrow(/import/i)
    await expect(run("LOAD CSV FROM 'http://127.0.0.1:1/' AS row RETURN row")).rejects.toThrow(/blocked|blocklist/i)
  })

  it('ends a query that would take all its memory, and goes on', async () => {
    await expect(run('UNWIND range(1, 10000000) AS n RETURN collect(n)')).rejects.toThrow(/memory/i)
    expect(await run('RETURN 1 AS one')).toEqual([{ one: 1 }])
  })

  it('asks for the password', async () => {
    const stranger = connect({ ...access, password: 'wrong' })
    await expect(stranger.executeQuery('RETURN 1')).rejects.toThrow(/unauthorized/i)
    await stranger.close()
  })
})
