import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Log } from './dependencies.ts'
import type { Metrics } from './metrics.ts'

/**
 * Gives every request an id, which its problem repeats, and tells the log and the metrics how it ended. What was asked
 * for stays out of the log: queries hold names of people.
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

/** The path of the route that matched, as it was registered: one name however many ids are asked for. */
function routeOf(route: unknown): string {
  const path = typeof route === 'object' && route !== null ? Reflect.get(route, 'path') : undefined
  return typeof path === 'string' ? path : 'other'
}
