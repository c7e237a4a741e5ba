import { openStore } from '../../../server/store/open-store.ts'
import { tempDir } from '../store/temp-dir.ts'
import { describeMatching } from './matching.ts'

describeMatching('matching on the embedded engine', async () => openStore({ neo4j: null, dataDir: await tempDir() }))
