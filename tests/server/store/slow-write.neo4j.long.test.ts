import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openStore } from '../../../server/store/open-store.ts'
import { HARDENED } from '../../support/neo4j/settings.ts'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { cypher } from './cypher.ts'

describeOnNeo4j('a write of Parley’s own', (access) => {
  it('may take longer than the server allows strangers’ queries', async () => {
    expect(HARDENED['db.transaction.timeout']).toBe('30s')
    await emptyNeo4j()
    const store = await openStore({ neo4j: access, dataDir: '' })
    const written = await store.write(async (tx) => {
      await tx.run(cypher("CREATE (n:Entity {id: 'person:slow'}) RETURN n.id AS entity"), {})
      await setTimeout(35_000)
      return tx.run(cypher('MATCH (n:Entity) RETURN n.id AS id'), {})
    })
    await store.close()
    expect(written).toEqual([{ id: 'person:slow' }])
  })
})
