import * as z from 'zod'
import { Claim, Source, SubjectId } from '../claim.ts'
import { count, Id } from './request.ts'

export const ClaimsRequest = z.strictObject({
  about: Id,
  limit: count(200, 50),
  cursor: z.string().max(2_000).optional(),
})
export type ClaimsRequest = z.infer<typeof ClaimsRequest>

/** A claim with its derived values, and what readers need to know of its source. */
export const ClaimView = Claim.extend({
  about: SubjectId,
  standing: z.boolean(),
  review: z.enum(['unreviewed', 'accepted', 'rejected']),
  sourceName: z.string(),
  publisher: z.string().optional(),
  url: z.string().optional(),
  basedOn: z.string().optional(),
})
export type ClaimView = z.infer<typeof ClaimView>

export const ClaimsAnswer = z.object({ claims: z.array(ClaimView), nextCursor: z.string().nullable() })
export type ClaimsAnswer = z.infer<typeof ClaimsAnswer>

export const SourceParams = z.strictObject({ id: Id })

export const SourceRequest = z.strictObject({ limit: count(1_000, 200), cursor: z.string().max(2_000).optional() })
export type SourceRequest = z.infer<typeof SourceRequest>

/** A source with its standing claims, in the order of their offsets. Claims without offsets come last. */
export const SourceAnswer = z.object({
  source: Source,
  claims: z.array(ClaimView),
  nextCursor: z.string().nullable(),
})
export type SourceAnswer = z.infer<typeof SourceAnswer>
