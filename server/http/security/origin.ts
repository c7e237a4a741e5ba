import type { Request, RequestHandler } from 'express'
import { AppError } from '../../../model/problem.ts'
import type { Config } from '../../config.ts'

/**
 * Refuses whatever is not GET or HEAD where a page of another site sends it: browsers say so in Origin and
 * Sec-Fetch-Site. Programs send neither.
 */
export function checkOrigin({ publicUrl }: Pick<Config, 'publicUrl'>): RequestHandler {
  const published = publicUrl === null ? null : new URL(publicUrl).origin
  return (request, _response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD' || isOwn(request, published)) return next()
    const { origin = 'another site' } = request.headers
    throw new AppError('forbidden', `A page of ${origin} may not do this: open Parley's own page`)
  }
}

function isOwn({ headers }: Request, published: string | null): boolean {
  const { origin, host } = headers
  if (headers['sec-fetch-site'] === 'cross-site') return false
  if (origin === undefined || origin === published) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
