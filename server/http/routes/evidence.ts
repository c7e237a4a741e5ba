import * as z from 'zod'
import { ClaimsAnswer, ClaimsRequest, SourceAnswer, SourceParams, SourceRequest } from '../../../model/api/evidence.ts'
import { claims } from '../../query/claims.ts'
import { source } from '../../query/source.ts'
import { type Dependencies, type Endpoint, endpoint } from '../endpoint.ts'

/** The routes of the evidence: claims and their sources. */
export function evidenceRoutes({ store }: Pick<Dependencies, 'store'>): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/claims',
      summary: 'Returns the claims about an entity or edge, standing ones first',
      access: 'read',
      request: z.object({ query: ClaimsRequest }),
      answer: ClaimsAnswer,
      handle: ({ query }) => claims(store, query),
    }),
    endpoint({
      method: 'get',
      path: '/api/sources/:id',
      summary: 'Returns a source and its standing claims, in the order of its text',
      access: 'read',
      request: z.object({ params: SourceParams, query: SourceRequest }),
      answer: SourceAnswer,
      handle: ({ params, query }) => source(store, params.id, query),
    }),
  ]
}
