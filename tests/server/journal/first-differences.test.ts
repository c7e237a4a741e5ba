import { beforeEach, describe, it, onTestFinished } from 'vitest'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { tempDir } from '../store/temp-dir.ts'
import { expectFirstDifferences, expectMergedToldOnce } from './first-differences.ts'

describe('the first differences of a load, on the embedded engine', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await openStore({ neo4j: null, dataDir: await tempDir() })
    onTestFinished(() => store.close())
  })

  it('are told of each sort, and by a dry run before', () => expectFirstDifferences(store))
  it('tell who is merged into somebody known as a change of that one', () => expectMergedToldOnce(store))
})
