import * as z from 'zod'
import { HealthAnswer, ReadyAnswer } from '../../../model/api/operating.ts'
import { AppError } from '../../../model/problem.ts'
import { type Dependencies, type Endpoint, endpoint, stream } from '../endpoint.ts'
import type { Metrics } from '../log-and-metrics.ts'

/** What those who run the server ask. */
export function operatingRoutes({
  store,
  isReady,
  metrics,
}: Pick<Dependencies, 'store' | 'isReady'> & { metrics: Metrics }): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/healthz',
      summary: 'The process answers',
      access: 'open',
      request: z.object({}),
      answer: HealthAnswer,
      handle: () => ({ status: 'ok' as const }),
    }),
    endpoint({
      method: 'get',
      path: '/readyz',
      summary: 'The engine answers and the example is loaded',
      access: 'open',
      request: z.object({}),
      answer: ReadyAnswer,
      handle: async () => {
        const { ok, engine, version, detail } = await store.health()
        if (!ok) throw new AppError('engine-unavailable', `The engine (${engine}) does not answer: ${detail}`)
        if (!isReady()) throw new AppError('engine-unavailable', 'The bundled example is being loaded: try again soon')
        return { status: 'ready' as const, engine, version }
      },
    }),
    stream({
      method: 'get',
      path: '/metrics',
      summary: 'Metrics for Prometheus',
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
