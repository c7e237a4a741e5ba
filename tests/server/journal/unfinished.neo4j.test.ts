import { openStore } from '../../../server/store/open-store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { describeUnfinished } from './unfinished.ts'

describeOnNeo4j('on Neo4j', () => {
  describeUnfinished('a check', async () => openStore({ neo4j: await emptyNeo4j(), dataDir: '' }))
})
