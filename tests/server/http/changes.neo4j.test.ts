import { openStore } from '../../../server/store/open-store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { describeChanges } from './changes.ts'

describeOnNeo4j('on Neo4j', () => {
  describeChanges('manual statements', async () => openStore({ neo4j: await emptyNeo4j(), dataDir: '' }))
})
