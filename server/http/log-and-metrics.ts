import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Log } from './endpoint.ts'

/** The metrics for Prometheus: the process, and how long requests take by method, route and status. */
export interface Metrics {
  answered(labels: { method: string; route: string; status: string }, seconds: number): void
  /** Returns the text that Prometheus scrapes. */
  text(): Promise<string>
  readonly contentType: string
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'parley_http_request_duration_seconds',
    help: 'How long requests took, from their headers to the last byte of the answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  return {
    answered: (labels, seconds) => duration.observe(labels, seconds),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

/**
 * Gives every request an id, which its problem repeats, and records in the log and the metrics how it ended. Paths and
 * queries stay out of the log, since they hold names of people.
 */
export function logRequests(log: Log, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const started = performance.now()
    const { method } = request
    response.locals.id = randomUUID()
    response.once('close', () => {
      const route = routeOf(request.route)
      const ms = performance.now() - started
      const status = response.writableFinished ? response.statusCode : 499
      metrics.answered({ method, route, status: String(status) }, ms / 1_000)
      const { id, failure = {} } = response.locals
      const line = { id, method, route, status, ms: Math.round(ms) }
      if (failure.err !== undefined) log.error({ ...line, ...failure }, 'failed')
      else if (status >= 500) log.warn({ ...line, ...failure }, 'failed')
      else log.info(line, 'answered')
    })
    next()
  }
}

/** Returns the path of the matched route as it was registered, so that all ids share one name. */
function routeOf(route: unknown): string {
  const path = typeof route === 'object' && route !== null ? Reflect.get(route, 'path') : undefined
  return typeof path === 'string' ? path : 'other'
}
