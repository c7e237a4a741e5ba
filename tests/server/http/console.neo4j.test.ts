import { openStore } from '../../../server/store/open-store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { describeConsole } from './console.ts'

describeOnNeo4j('on Neo4j', () => {
  describeConsole('the console', async () => openStore({ neo4j: await emptyNeo4j(), dataDir: '' }))
})
