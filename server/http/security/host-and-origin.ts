import type { Request, RequestHandler } from 'express'
import { AppError } from '../../../model/problem.ts'
import type { Config } from '../../config.ts'

const loopback = ['localhost', '127.0.0.1', '[::1]']

/**
 * Refuses Host headers that name neither this machine nor the server's own address. In DNS rebinding, a page elsewhere
 * makes its own name lead here, and its requests carry that name.
 */
export function checkHost({ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>): RequestHandler {
  const own = host.includes(':') ? `[${host}]` : host
  const known = new Set([...loopback, own, ...(publicUrl === null ? [] : [new URL(publicUrl).hostname])])
  return (request, _response, next) => {
    const given = request.headers.host ?? ''
    const name = given.replace(/:\d*$/, '').toLowerCase()
    if (known.has(name)) return next()
    throw new AppError(
      'misdirected-host',
      `This server has no address "${given}": use one of ${[...known].join(', ')}, or set PARLEY_PUBLIC_URL`,
    )
  }
}

/**
 * Refuses any request but GET and HEAD from a page of another site. Browsers send Origin and Sec-Fetch-Site; programs
 * send neither.
 */
export function checkOrigin({ publicUrl }: Pick<Config, 'publicUrl'>): RequestHandler {
  const published = publicUrl === null ? null : new URL(publicUrl).origin
  return (request, _response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD' || isOwn(request, published)) return next()
    const { origin = 'another site' } = request.headers
    throw new AppError('forbidden', `A page of ${origin} can't do this: open Parley's own page`)
  }
}

function isOwn({ headers }: Request, published: string | null): boolean {
  const { origin, host } = headers
  if (headers['sec-fetch-site'] === 'cross-site') return false
  if (origin === undefined || origin === published) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

/** Returns the start of links to this server, without a final slash: PARLEY_PUBLIC_URL, else the address asked for. */
export function baseUrl(request: Request, { publicUrl }: Pick<Config, 'publicUrl'>): string {
  return publicUrl ?? `${request.protocol}://${request.headers.host ?? ''}`
}
