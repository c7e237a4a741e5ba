import {
  ChangesAnswer,
  type ChangesRequest,
  DecisionAnswer,
  type DecisionRequest,
  ReviewAnswer,
} from '../../model/api/review.ts'
import type { ReviewKind } from '../review/queue.ts'
import { call, post } from './api.ts'

/** Items that are fetched at a time. */
const PAGE = '50'

/** A page of what waits for a person; `kind` narrows to one. */
export async function reviewPage(kind: ReviewKind | undefined, cursor: string | null): Promise<ReviewAnswer> {
  const query = new URLSearchParams({
    limit: PAGE,
    ...(kind === undefined ? {} : { kind }),
    ...(cursor === null ? {} : { cursor }),
  })
  return ReviewAnswer.parse(await (await call(`api/review?${query}`)).json())
}

/** How many items wait. */
export async function waitingCount(): Promise<number> {
  const { counts } = ReviewAnswer.parse(await (await call('api/review?limit=1', { isQuiet: true })).json())
  return counts.same + counts.contradiction + counts.claim
}

/** Decides; returns the batch that holds the decision. */
export async function decide(request: DecisionRequest): Promise<string> {
  return (await post('api/decisions', request, DecisionAnswer)).batch.id
}

/** States by hand; returns the batch that holds the statements. */
export async function state(request: ChangesRequest): Promise<string> {
  return (await post('api/changes', request, ChangesAnswer)).batch.id
}
