import { openStore } from '../../../server/store/open-store.ts'
import { tempDir } from '../store/temp-dir.ts'
import { describeRoundTrip } from './round-trips.ts'

describeRoundTrip('an export', async () => openStore({ neo4j: null, dataDir: await tempDir() }), { numRuns: 60 })
