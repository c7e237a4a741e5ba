import { type Request, type Response, Router } from 'express'
import type * as z from 'zod'
import {
  ClaimsRequest,
  CypherRequest,
  DecisionRequest,
  GraphRequest,
  NeighboursRequest,
  PathsRequest,
  SearchRequest,
  SourceRequest,
  TimelineRequest,
} from '../../model/api.ts'
import { AppError } from '../../model/problem.ts'
import type { Config } from '../config.ts'
import { listBatches } from '../ingest/batches.ts'
import { decideOn } from '../ingest/decide.ts'
import { redo, undo } from '../ingest/undo.ts'
import { claims } from '../query/claims.ts'
import { explainQuery, runQuery } from '../query/console/runner.ts'
import { entity } from '../query/entity.ts'
import { graph } from '../query/graph.ts'
import { neighbours } from '../query/neighbours.ts'
import { paths } from '../query/paths/paths.ts'
import { schema } from '../query/schema.ts'
import { search } from '../query/search.ts'
import { source } from '../query/source.ts'
import { timeline } from '../query/timeline.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { openApi } from './openapi.ts'

const BYTES = 20_000_000

export interface ApiDependencies {
  store: GraphStore
  config: Config
  now: () => string
}

/** The routes under `/api` that read the graph, run queries, and change which claims stand. */
export function apiRoutes({ store, config, now }: ApiDependencies): Router {
  const router = Router()
  const answer = (work: (request: Request) => Promise<unknown>) => async (request: Request, response: Response) => {
    response.json(await work(request))
  }
  const id = (request: Request) => String(request.params.id)

  router.get(
    '/api/search',
    answer((request) => search(store, parsed(SearchRequest, request.query))),
  )
  router.get(
    '/api/entities/:id',
    answer((request) => entity(store, id(request))),
  )
  router.get(
    '/api/entities/:id/neighbours',
    answer((request) => neighbours(store, id(request), parsed(NeighboursRequest, request.query))),
  )
  router.post(
    '/api/graph',
    answer((request) => graph(store, parsed(GraphRequest, request.body).ids)),
  )
  router.post(
    '/api/paths',
    answer((request) => paths(store, parsed(PathsRequest, request.body), new AbortController().signal)),
  )
  router.get(
    '/api/timeline',
    answer((request) => timeline(store, parsed(TimelineRequest, request.query))),
  )
  router.get(
    '/api/claims',
    answer((request) => claims(store, parsed(ClaimsRequest, request.query))),
  )
  router.get(
    '/api/sources/:id',
    answer((request) => source(store, id(request), parsed(SourceRequest, request.query))),
  )
  router.get(
    '/api/schema',
    answer(() => schema(store)),
  )
  router.post('/api/cypher', async (request, response) => {
    const { query, params, limit } = consoleRequest(request, config)
    const ended = new AbortController()
    response.on('close', () => ended.abort())
    const limits = {
      timeoutMs: config.queryTimeoutMs,
      rows: Math.min(limit ?? config.rowLimit, config.rowLimit),
      bytes: BYTES,
      memoryMb: config.queryMemoryMb,
    }
    response.json(await runQuery(store, { query, params }, limits, ended.signal))
  })
  router.post(
    '/api/cypher/explain',
    answer((request) => explainQuery(store, consoleRequest(request, config).query)),
  )
  router.get(
    '/api/batches',
    answer(async () => ({ batches: (await listBatches(store)).reverse(), nextCursor: null })),
  )
  router.post(
    '/api/batches/:id/undo',
    answer((request) => undo(store, id(request), now)),
  )
  router.post(
    '/api/batches/:id/redo',
    answer((request) => redo(store, id(request), now)),
  )
  router.post('/api/decisions', async (request, response) => {
    response.status(201).json(await decideOn(store, parsed(DecisionRequest, request.body), { by: 'editor', now }))
  })
  const document = openApi()
  router.get('/api/openapi.json', (_request, response) => {
    response.json(document)
  })
  return router
}

function consoleRequest(request: Request, { console: isOn }: Config) {
  if (!isOn) throw new AppError('forbidden', 'The console is switched off on this server (PARLEY_CONSOLE=off)')
  return parsed(CypherRequest, request.body)
}

/** A request as its schema reads it; throws `bad-request` that names each field and what would be right. */
export function parsed<T extends z.ZodType>(schema: T, given: unknown): z.infer<T> {
  const result = schema.safeParse(given ?? {})
  if (result.success) return result.data
  const wrong = result.error.issues.map(({ path, message }) => `${path.join('.') || 'request'}: ${message}`)
  throw new AppError('bad-request', wrong.join('. '), {
    details: { issues: result.error.issues.map(({ path, message }) => ({ path, message })) },
  })
}
