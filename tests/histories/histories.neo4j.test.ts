import { afterAll, beforeAll, it } from 'vitest'
import type { GraphStore } from '../../server/store/graph-store.ts'
import { openStore } from '../../server/store/open-store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../support/neo4j.ts'
import { EmbeddedStores } from './embedded-stores.ts'
import { expectHistories, tallyInWords } from './histories.ts'

describeOnNeo4j('random histories on Neo4j', () => {
  const other = new EmbeddedStores()
  let main: GraphStore
  beforeAll(async () => {
    main = await openStore({ neo4j: await emptyNeo4j(), dataDir: '' })
  })
  afterAll(async () => {
    await main.close()
    await other.close()
  })

  it('end right, and give the same graph when they are carried to the embedded engine', async () => {
    const stores = async () => ({ main, other: await other.next() })
    console.log(tallyInWords(await expectHistories(stores, { runs: 30, steps: 8, seed: 20_241_105 })))
  }, 900_000)
})
