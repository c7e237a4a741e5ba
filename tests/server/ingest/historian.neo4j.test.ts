import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { describeHistorian } from './historian/records.ts'

describeOnNeo4j('a real history', () => {
  describeHistorian('Neo4j', async () => ({ neo4j: await emptyNeo4j(), dataDir: '' }))
})
