import { openStore } from '../../../server/store/open-store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { describeFirstDifferences } from './first-differences.ts'
import { describeUnfinished } from './unfinished.ts'

describeOnNeo4j('on Neo4j', () => {
  const neo4j = async () => openStore({ neo4j: await emptyNeo4j(), dataDir: '' })
  describeFirstDifferences('the first differences of a load', neo4j)
  describeUnfinished('a check', neo4j)
})
