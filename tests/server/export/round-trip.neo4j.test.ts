import { openStore } from '../../../server/store/open-store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { tempDir } from '../store/temp-dir.ts'
import { describeRoundTrip } from './round-trips.ts'

describeOnNeo4j('Neo4j', () => {
  const embedded = async () => openStore({ neo4j: null, dataDir: await tempDir() })
  const to = async () => openStore({ neo4j: await emptyNeo4j(), dataDir: '' })
  describeRoundTrip('an export from the embedded engine to Neo4j', embedded, { to, numRuns: 5 })
})
