import express, { type RequestHandler, Router } from 'express'
import { grouped } from '../../model/grouped.ts'
import { AppError } from '../../model/problem.ts'
import type { Access, Endpoint } from './endpoint.ts'

/** The largest JSON body, enough for ids and queries. Files come as forms, which are never held in memory. */
const LARGEST_BODY = '2mb'

/** Mounts endpoints. Checks who may ask before it reads a body, and answers other methods with those that exist. */
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
  // `is` returns null if there is no body.
  if (request.is('application/json') !== false) return next()
  const given = request.get('Content-Type') ?? 'nothing'
  throw new AppError('unsupported-media-type', `Content-Type is ${given}: send application/json`)
}

/** Keeps answers out of caches: the graph changes, and what it says about people is private. */
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
    else throw new AppError('method-not-allowed', `${request.path} doesn't take ${request.method}: use ${allowed}`)
  }
}
