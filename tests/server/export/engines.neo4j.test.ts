import { openStore } from '../../../server/store/open-store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { tempDir } from '../store/temp-dir.ts'
import { describeBackup } from './backups.ts'
import { describeRoundTrip } from './round-trips.ts'

describeOnNeo4j('Neo4j', () => {
  const embedded = async () => openStore({ neo4j: null, dataDir: await tempDir() })
  const neo4j = async () => openStore({ neo4j: await emptyNeo4j(), dataDir: '' })

  describeBackup('a backup from the embedded engine to Neo4j', { from: embedded, to: neo4j })
  describeBackup('a backup from Neo4j to the embedded engine', { from: neo4j, to: embedded })
  describeRoundTrip('an export from the embedded engine to Neo4j', embedded, { to: neo4j, numRuns: 5 })
})
