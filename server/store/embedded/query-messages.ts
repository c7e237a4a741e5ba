import type { ProblemCode } from '../../../model/problem.ts'
import type { Limits, Params, RowValue } from '../graph-store.ts'

/** What the child is asked, one question at a time. */
export interface Question {
  text: string
  params: Params
  limits: Limits
}

/** What the child says: once that it is ready, then an answer to each question. */
export type Said =
  | { type: 'ready' }
  | { type: 'answer'; columns: string[]; rows: RowValue[][]; truncated: boolean }
  | { type: 'failed'; code: ProblemCode; message: string; details: Record<string, unknown> | undefined }

/** How the child ends when its memory is over the limit. */
export const TOO_BIG = 77
