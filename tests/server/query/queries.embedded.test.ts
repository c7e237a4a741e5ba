import { openStore } from '../../../server/store/open-store.ts'
import { tempDir } from '../store/temp-dir.ts'
import { describeQueries } from './queries.ts'

describeQueries('queries on the embedded engine', async () => openStore({ neo4j: null, dataDir: await tempDir() }))
