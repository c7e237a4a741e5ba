import express, { type RequestHandler, Router } from 'express'
import { grouped } from '../../model/grouped.ts'
import { AppError } from '../../model/problem.ts'
import type { Access, Endpoint } from './endpoint.ts'

/** Bodies of JSON are ids and queries. Files come as forms, which are not read into memory. */
const LARGEST_BODY = '2mb'

/** Routes for endpoints: who may ask is settled before a body is read; other methods are told which there are. */
export function mount(endpoints: readonly Endpoint[], allow: (access: Access) => RequestHandler): Router {
  const router = Router({ caseSensitive: true, strict: true })
  for (const [path, samePath] of grouped(endpoints, (endpoint) => endpoint.path)) {
    for (const endpoint of samePath) {
      router[endpoint.method](path, allow(endpoint.access), ...bodyOf(endpoint), uncached, endpoint.respond)
    }
    router.all(path, otherMethods(samePath))
  }
  return router
}

function bodyOf({ request }: Endpoint): RequestHandler[] {
  return 'body' in request.shape ? [onlyJson, express.json({ limit: LARGEST_BODY })] : []
}

const onlyJson: RequestHandler = (request, _response, next) => {
  // `is` answers null where there is no body.
  if (request.is('application/json') !== false) return next()
  const given = request.get('Content-Type') ?? 'nothing'
  throw new AppError('unsupported-media-type', `The body is said to be ${given}: send application/json`)
}

/** What the graph says changes, and what it says of people is nobody else's. */
const uncached: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

function otherMethods(endpoints: readonly Endpoint[]): RequestHandler {
  const methods = endpoints.map(({ method }) => method.toUpperCase())
  const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  return (request, response) => {
    response.set('Allow', allowed)
    if (request.method === 'OPTIONS') response.status(204).end()
    else throw new AppError('method-not-allowed', `${request.path} does not take ${request.method}: use ${allowed}`)
  }
}
