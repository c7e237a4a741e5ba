import * as z from 'zod'
import { BatchesAnswer, BatchesRequest, BatchParams, ForgetAnswer, ForgetRequest } from '../../../model/api/journal.ts'
import { EntityParams } from '../../../model/api/request.ts'
import {
  ChangesAnswer,
  ChangesRequest,
  DecisionAnswer,
  DecisionRequest,
  ReviewAnswer,
  ReviewRequest,
} from '../../../model/api/review.ts'
import { Batch } from '../../../model/claim.ts'
import { forget } from '../../erase/forget.ts'
import { listBatches } from '../../journal/batches.ts'
import { redo, undo } from '../../journal/undo.ts'
import { pageOf } from '../../query/paging.ts'
import { reviewQueue } from '../../review/review-queue.ts'
import { saveChanges } from '../../review/save-changes.ts'
import { saveDecision } from '../../review/save-decision.ts'
import { reportErased } from '../../snapshot/archive.ts'
import { type Dependencies, type Endpoint, endpoint } from '../endpoint.ts'

/** What was stated when, and taking it back. */
export function journalRoutes({ store, archive, now }: Pick<Dependencies, 'store' | 'archive' | 'now'>): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/batches',
      summary: 'The journal, newest first',
      access: 'read',
      request: z.object({ query: BatchesRequest }),
      answer: BatchesAnswer,
      handle: async ({ query }) => {
        const newestFirst = (await listBatches(store)).reverse()
        const { items, nextCursor } = pageOf(newestFirst, ({ id }) => id, query)
        return { batches: items, nextCursor }
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/batches/:id/undo',
      summary: 'The graph as it would be had the batch never been',
      access: 'write',
      request: z.object({ params: BatchParams }),
      answer: Batch,
      handle: ({ params }) => undo(store, params.id, now),
    }),
    endpoint({
      method: 'post',
      path: '/api/batches/:id/redo',
      summary: 'Lets an undone batch stand again',
      access: 'write',
      request: z.object({ params: BatchParams }),
      answer: Batch,
      handle: ({ params }) => redo(store, params.id, now),
    }),
    endpoint({
      method: 'post',
      path: '/api/entities/:id/forget',
      summary: 'Erases a person for good, with all claims and quotes; it can not be undone',
      access: 'write',
      request: z.object({ params: EntityParams, query: ForgetRequest }),
      answer: ForgetAnswer,
      handle: async ({ params, query }) => reportErased(archive, await forget(store, params.id, now, query)),
    }),
    endpoint({
      method: 'get',
      path: '/api/review',
      summary: 'What waits for a person: proposals, contradictions, and claims read from text',
      access: 'read',
      request: z.object({ query: ReviewRequest }),
      answer: ReviewAnswer,
      handle: ({ query }) => reviewQueue(store, query),
    }),
    endpoint({
      method: 'post',
      path: '/api/changes',
      summary: 'States by hand what is right, in the place of claims that are wrong if it names them',
      access: 'write',
      request: z.object({ body: ChangesRequest }),
      answer: ChangesAnswer,
      status: 201,
      handle: ({ body }) => saveChanges(store, body, { by: 'editor', now }),
    }),
    endpoint({
      method: 'post',
      path: '/api/decisions',
      summary: 'Decides that two entities are the same or different, or that a claim is right or wrong',
      access: 'write',
      request: z.object({ body: DecisionRequest }),
      answer: DecisionAnswer,
      status: 201,
      handle: ({ body }) => saveDecision(store, body, { by: 'editor', now }),
    }),
  ]
}
