import { beforeEach, it, onTestFinished } from 'vitest'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { expectFirstDifferences, expectMergedToldOnce } from './first-differences.ts'

describeOnNeo4j('the first differences of a load, on Neo4j', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await openStore({ neo4j: await emptyNeo4j(), dataDir: '' })
    onTestFinished(() => store.close())
  })

  it('are told of each sort, and by a dry run before', () => expectFirstDifferences(store))
  it('tell who is merged into somebody known as a change of that one', () => expectMergedToldOnce(store))
})
