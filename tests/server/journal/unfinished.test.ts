import { openStore } from '../../../server/store/open-store.ts'
import { tempDir } from '../store/temp-dir.ts'
import { describeUnfinished } from './unfinished.ts'

describeUnfinished('a check of the embedded engine', async () => openStore({ neo4j: null, dataDir: await tempDir() }))
