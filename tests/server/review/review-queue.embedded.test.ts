import { openStore } from '../../../server/store/open-store.ts'
import { tempDir } from '../store/temp-dir.ts'
import { describeReviewQueue } from './review-queue.ts'

describeReviewQueue('the review queue on the embedded engine', async () =>
  openStore({ neo4j: null, dataDir: await tempDir() }),
)
