import { openStore } from '../../../server/store/open-store.ts'
import { tempDir } from '../store/temp-dir.ts'
import { describeChanges } from './changes.ts'

describeChanges('manual statements on the embedded engine', async () =>
  openStore({ neo4j: null, dataDir: await tempDir() }),
)
