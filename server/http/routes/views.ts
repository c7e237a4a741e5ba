import * as z from 'zod'
import { SavedView, ViewAnswer, ViewParams } from '../../../model/api/graph.ts'
import { viewsIn } from '../../query/views.ts'
import type { Dependencies } from '../dependencies.ts'
import { type Endpoint, endpoint } from '../endpoint.ts'

/** Views too large for an address. Keeping one takes room on the server, so it takes the right to write. */
export function viewRoutes({ config }: Pick<Dependencies, 'config'>): Endpoint[] {
  const views = viewsIn(config.dataDir)
  return [
    endpoint({
      method: 'post',
      path: '/api/views',
      summary: 'Keeps a view; the same view has the same id',
      access: 'write',
      request: z.object({ body: SavedView }),
      answer: ViewAnswer,
      status: 201,
      handle: async ({ body }) => ({ id: await views.save(body) }),
    }),
    endpoint({
      method: 'get',
      path: '/api/views/:id',
      summary: 'A view that was kept',
      access: 'read',
      request: z.object({ params: ViewParams }),
      answer: SavedView,
      handle: ({ params }) => views.load(params.id),
    }),
  ]
}
