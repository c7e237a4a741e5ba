import * as z from 'zod'
import { HealthAnswer, ReadyAnswer } from '../../../model/api/operating.ts'
import { AppError } from '../../../model/problem.ts'
import { type Dependencies, type Endpoint, endpoint, stream } from '../endpoint.ts'
import type { Metrics } from '../log-and-metrics.ts'

/** The routes for people who operate the server. */
export function operatingRoutes({
  store,
  isReady,
  metrics,
}: Pick<Dependencies, 'store' | 'isReady'> & { metrics: Metrics }): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/healthz',
      summary: 'Answers while the process runs',
      access: 'open',
      request: z.object({}),
      answer: HealthAnswer,
      handle: () => ({ status: 'ok' as const }),
    }),
    endpoint({
      method: 'get',
      path: '/readyz',
      summary: 'Answers once the engine is there and the example is loaded',
      access: 'open',
      request: z.object({}),
      answer: ReadyAnswer,
      handle: async () => {
        const { ok, engine, version, detail } = await store.health()
        if (!ok) throw new AppError('engine-unavailable', `The engine (${engine}) doesn't answer: ${detail}`)
        if (!isReady()) throw new AppError('engine-unavailable', 'The bundled example is still loading: try again soon')
        return { status: 'ready' as const, engine, version }
      },
    }),
    stream({
      method: 'get',
      path: '/metrics',
      summary: 'Returns metrics for Prometheus',
      access: 'read',
      request: z.object({}),
      type: 'text/plain',
      schema: z.string(),
      handle: async (_asked, { response }) => {
        response.set('Content-Type', metrics.contentType).send(await metrics.text())
      },
    }),
  ]
}
