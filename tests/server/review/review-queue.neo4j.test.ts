import { openStore } from '../../../server/store/open-store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { describeReviewQueue } from './review-queue.ts'

describeOnNeo4j('Neo4j', () => {
  describeReviewQueue('the review queue on Neo4j', async () => openStore({ neo4j: await emptyNeo4j(), dataDir: '' }))
})
