import { afterAll, beforeAll, it } from 'vitest'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { expectLaws } from './laws.ts'

describeOnNeo4j('the model’s laws, on Neo4j', () => {
  let store: GraphStore
  beforeAll(async () => {
    store = await openStore({ neo4j: await emptyNeo4j(), dataDir: '' })
  })
  afterAll(() => store.close())

  it('hold for random histories, and undoing all leaves nothing', () => expectLaws(store, 20))
})
