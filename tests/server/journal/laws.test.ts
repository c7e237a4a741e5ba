import { afterAll, beforeAll, describe, it } from 'vitest'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { tempDir } from '../store/temp-dir.ts'
import { expectLaws } from './laws.ts'

describe('the model’s laws, on the embedded engine', () => {
  let store: GraphStore
  beforeAll(async () => {
    store = await openStore({ neo4j: null, dataDir: await tempDir() })
  })
  afterAll(() => store.close())

  it('hold for random histories, and undoing all leaves nothing', () => expectLaws(store, 100))
})
