import { beforeAll } from 'vitest'
import { describeOnNeo4j, driverFor, emptyNeo4j } from '../../support/neo4j.ts'
import { itSurvivesKills } from './kills/rounds.ts'

describeOnNeo4j('an ingest and an undo on Neo4j, cut short at any of many moments', (access) => {
  beforeAll(emptyNeo4j)
  const driver = driverFor(access)
  const fresh = async () => {
    // The schema stays: making it anew takes longer than a round.
    await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database: access.database })
    return { neo4j: access, dataDir: '' }
  }
  itSurvivesKills(100, fresh)
})
