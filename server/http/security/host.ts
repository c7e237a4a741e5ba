import type { RequestHandler } from 'express'
import { AppError } from '../../../model/problem.ts'
import type { Config } from '../../config.ts'

const loopback = ['localhost', '127.0.0.1', '[::1]']

/**
 * Refuses Host headers that name neither this machine nor the server's own address: a page elsewhere whose name was made
 * to lead here (DNS rebinding) sends that name.
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
      `This server is not called "${given}": use one of ${[...known].join(', ')}, or set PARLEY_PUBLIC_URL`,
    )
  }
}
