import { openStore } from '../../../server/store/open-store.ts'
import { describeStore } from './conformance.ts'
import { tempDir } from './temp-dir.ts'

describeStore('the embedded store', async () => openStore({ neo4j: null, dataDir: await tempDir() }))
