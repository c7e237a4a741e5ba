import * as z from 'zod'
import { EntityKind } from '../entity.ts'
import { count, listOf } from './request.ts'

export const SearchRequest = z.strictObject({
  q: z.string().trim().min(1).max(1_000),
  kinds: listOf(EntityKind).optional(),
  limit: count(100, 20),
})

export const SearchHit = z.object({
  id: z.string(),
  kind: EntityKind,
  name: z.string(),
  /** The name or alias that was found. */
  matched: z.string(),
  degree: z.int(),
  /** When a meeting was, as far as it is known. */
  date: z.string().optional(),
})

export const SearchAnswer = z.object({
  hits: z.array(SearchHit),
  truncated: z.boolean(),
  /** Where there is no hit: what has the names spelled most like the query. */
  near: z.array(SearchHit),
})
export type SearchRequest = z.infer<typeof SearchRequest>
export type SearchHit = z.infer<typeof SearchHit>
export type SearchAnswer = z.infer<typeof SearchAnswer>
