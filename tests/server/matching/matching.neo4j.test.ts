import { openStore } from '../../../server/store/open-store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { describeMatching } from './matching.ts'

describeOnNeo4j('Neo4j', () => {
  describeMatching('matching on Neo4j', async () => openStore({ neo4j: await emptyNeo4j(), dataDir: '' }))
})
