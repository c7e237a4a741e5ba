import { openStore } from '../../../server/store/open-store.ts'
import { tempDir } from '../store/temp-dir.ts'
import { describeConsole } from './console.ts'

describeConsole('the console on the embedded engine', async () => openStore({ neo4j: null, dataDir: await tempDir() }))
