import { openStore } from '../../../server/store/open-store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { describeStore } from './conformance.ts'

describeOnNeo4j('Neo4j', () => {
  describeStore('the store on Neo4j', async () => openStore({ neo4j: await emptyNeo4j(), dataDir: '' }))
})
