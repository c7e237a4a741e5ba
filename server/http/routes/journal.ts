import * as z from 'zod'
import {
  BatchesAnswer,
  BatchesRequest,
  BatchParams,
  ForgetAnswer,
  ForgetRequest,
  UndoAnswer,
} from '../../../model/api/journal.ts'
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
import { forgetEverywhere } from '../../erase/forget-everywhere.ts'
import { redo, undo } from '../../ingest/undo.ts'
import { listBatches } from '../../journal/batches.ts'
import { pageOf } from '../../query/paging.ts'
import { reviewQueue } from '../../review/review-queue.ts'
import { saveChanges } from '../../review/save-changes.ts'
import { saveDecision } from '../../review/save-decision.ts'
import { type Dependencies, type Endpoint, endpoint } from '../endpoint.ts'

/** The routes of the journal: batches and their undo, review, changes by hand, and erasing a person. */
export function journalRoutes({ store, archive, now }: Pick<Dependencies, 'store' | 'archive' | 'now'>): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/batches',
      summary: 'Returns a page of all batches, newest first',
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
      summary: 'Undoes a batch: the graph becomes what it would be without it. Stops a load of it first',
      access: 'write',
      request: z.object({ params: BatchParams }),
      answer: UndoAnswer,
      handle: ({ params }) => undo(store, params.id, now),
    }),
    endpoint({
      method: 'post',
      path: '/api/batches/:id/redo',
      summary: 'Redoes a batch that was undone',
      access: 'write',
      request: z.object({ params: BatchParams }),
      answer: Batch,
      handle: ({ params }) => redo(store, params.id, now),
    }),
    endpoint({
      method: 'post',
      path: '/api/entities/:id/forget',
      summary: 'Erases a person for good, with all claims and quotes; no undo brings them back',
      access: 'write',
      request: z.object({ params: EntityParams, query: ForgetRequest }),
      answer: ForgetAnswer,
      handle: ({ params, query }) => forgetEverywhere({ store, archive, now }, params.id, query),
    }),
    endpoint({
      method: 'get',
      path: '/api/review',
      summary: 'Returns the review queue: possible duplicates, contradictions, and claims read from text',
      access: 'read',
      request: z.object({ query: ReviewRequest }),
      answer: ReviewAnswer,
      handle: ({ query }) => reviewQueue(store, query),
    }),
    endpoint({
      method: 'post',
      path: '/api/changes',
      summary: 'Makes claims by hand, and rejects the wrong claims that they replace',
      access: 'write',
      request: z.object({ body: ChangesRequest }),
      answer: ChangesAnswer,
      status: 201,
      handle: ({ body }) => saveChanges(store, body, { by: 'editor', now }),
    }),
    endpoint({
      method: 'post',
      path: '/api/decisions',
      summary: 'Decides that two entities are the same or different, or accepts or rejects a claim',
      access: 'write',
      request: z.object({ body: DecisionRequest }),
      answer: DecisionAnswer,
      status: 201,
      handle: ({ body }) => saveDecision(store, body, { by: 'editor', now }),
    }),
  ]
}
