import * as z from 'zod'
import {
  EntityAnswer,
  GraphAnswer,
  GraphRequest,
  NeighboursAnswer,
  NeighboursRequest,
  PathsAnswer,
  PathsRequest,
  SavedView,
  SearchAnswer,
  SearchRequest,
  TimelineAnswer,
  TimelineRequest,
  ViewAnswer,
  ViewParams,
} from '../../../model/api/graph.ts'
import { CommonAnswer, CommonRequest, MetAnswer, MetRequest } from '../../../model/api/met.ts'
import { EntityParams } from '../../../model/api/request.ts'
import { common } from '../../query/common.ts'
import { entity } from '../../query/entity.ts'
import { graph } from '../../query/graph.ts'
import { met } from '../../query/met.ts'
import { neighbours } from '../../query/neighbours.ts'
import { paths } from '../../query/paths/paths.ts'
import { search } from '../../query/search.ts'
import { timeline } from '../../query/timeline.ts'
import { viewsIn } from '../../query/views.ts'
import { type Dependencies, type Endpoint, endpoint } from '../endpoint.ts'

/** Routes that find entities and how they are connected. */
export function graphRoutes({ store }: Pick<Dependencies, 'store'>): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/search',
      summary: 'Finds entities by name or alias, in any script: exact, then prefix, then fuzzy',
      access: 'read',
      request: z.object({ query: SearchRequest }),
      answer: SearchAnswer,
      handle: ({ query }) => search(store, query),
    }),
    endpoint({
      method: 'get',
      path: '/api/entities/:id',
      summary: 'Returns an entity, its contradictions, and counts of its neighbours',
      access: 'read',
      request: z.object({ params: EntityParams }),
      answer: EntityAnswer,
      handle: ({ params }) => entity(store, params.id),
    }),
    endpoint({
      method: 'get',
      path: '/api/entities/:id/neighbours',
      summary: 'Returns a page of an entity’s neighbours, and counts of all of them',
      access: 'read',
      request: z.object({ params: EntityParams, query: NeighboursRequest }),
      answer: NeighboursAnswer,
      handle: ({ params, query }) => neighbours(store, params.id, query),
    }),
    endpoint({
      method: 'get',
      path: '/api/entities/:id/met',
      summary: 'Returns whom an entity met, most held meetings first',
      access: 'read',
      request: z.object({ params: EntityParams, query: MetRequest }),
      answer: MetAnswer,
      handle: ({ params, query }) => met(store, params.id, query),
    }),
    endpoint({
      method: 'post',
      path: '/api/common',
      summary: 'Returns whom several entities all met, and the meetings and bodies they share',
      access: 'read',
      request: z.object({ body: CommonRequest }),
      answer: CommonAnswer,
      handle: ({ body }) => common(store, body),
    }),
    endpoint({
      method: 'post',
      path: '/api/graph',
      summary: 'Returns the entities with these ids and the edges among them',
      access: 'read',
      request: z.object({ body: GraphRequest }),
      answer: GraphAnswer,
      handle: ({ body }) => graph(store, body.ids),
    }),
    endpoint({
      method: 'post',
      path: '/api/paths',
      summary: 'Returns several paths between two entities, shortest first',
      access: 'read',
      request: z.object({ body: PathsRequest }),
      answer: PathsAnswer,
      handle: ({ body }, { signal }) => paths(store, body, signal),
    }),
    endpoint({
      method: 'get',
      path: '/api/timeline',
      summary: 'Returns when meetings took place: all, or those an entity took part in',
      access: 'read',
      request: z.object({ query: TimelineRequest }),
      answer: TimelineAnswer,
      handle: ({ query }) => timeline(store, query),
    }),
  ]
}

/** The routes for views too large for an address. Saving one takes space on the server, so it needs write access. */
export function viewRoutes({ config }: Pick<Dependencies, 'config'>): Endpoint[] {
  const views = viewsIn(config.dataDir)
  return [
    endpoint({
      method: 'post',
      path: '/api/views',
      summary: 'Saves a view; the same view always has the same id',
      access: 'write',
      request: z.object({ body: SavedView }),
      answer: ViewAnswer,
      status: 201,
      handle: async ({ body }) => ({ id: await views.save(body) }),
    }),
    endpoint({
      method: 'get',
      path: '/api/views/:id',
      summary: 'Returns a saved view',
      access: 'read',
      request: z.object({ params: ViewParams }),
      answer: SavedView,
      handle: ({ params }) => views.load(params.id),
    }),
  ]
}
