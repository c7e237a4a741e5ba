import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { AppError } from '../../model/problem.ts'
import type { Config } from '../config.ts'

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]', '::1']
/** What is published and what tells of the server's health is open to everybody. */
const OPEN = /^\/(s|embed|oembed|healthz|readyz)(\/|\.|$)/
const READING = ['GET', 'HEAD', 'OPTIONS']
/** Requests that carry a body but change nothing. */
const READING_POSTS = /^\/api\/(graph|paths|cypher(\/explain)?|export)$/

/** A fresh nonce for the page's styles, and the policy that allows them and nothing inline beside. */
export function contentSecurity(): RequestHandler[] {
  return [
    (_request, response, next) => {
      response.locals.nonce = randomBytes(16).toString('base64')
      next()
    },
    helmet({
      strictTransportSecurity: false,
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
          styleSrcAttr: ["'unsafe-inline'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          frameAncestors: ["'self'"],
        },
      },
    }),
  ]
}

export function nonceOf(response: Response): string {
  return String(response.locals.nonce)
}

/** Refuses Host headers that are not ours, so that a page elsewhere can't reach a local server by a name of its own. */
export function hostCheck({ host, publicUrl }: Config): RequestHandler {
  const known = new Set([...LOOPBACK, host.toLowerCase()])
  if (publicUrl !== null) known.add(new URL(publicUrl).hostname.toLowerCase())
  return (request, _response, next) => {
    const name = request.hostname?.toLowerCase() ?? ''
    if (known.has(name)) return next()
    next(
      new AppError(
        'misdirected-host',
        `This server is not called "${name}": use its own address, or set PARLEY_PUBLIC_URL`,
      ),
    )
  }
}

/** Asks for the editor's token to write and, where one is set, for the viewer's or the editor's to read. */
export function tokens({ editorToken, viewerToken, publicUrl }: Config): RequestHandler {
  return (request, _response, next) => {
    if (OPEN.test(request.path) || !request.path.startsWith('/api')) return next()
    const reads = READING.includes(request.method) || READING_POSTS.test(request.path)
    if (!reads) sameOrigin(request, publicUrl)
    const wanted = reads
      ? viewerToken === null
        ? []
        : [viewerToken, ...(editorToken === null ? [] : [editorToken])]
      : editorToken === null
        ? []
        : [editorToken]
    if (wanted.length === 0) return next()
    const given = /^Bearer (.+)$/.exec(request.get('authorization') ?? '')?.[1]
    if (given === undefined)
      throw new AppError(
        'unauthorized',
        `A token is needed to ${reads ? 'read' : 'write'}: send "Authorization: Bearer …"`,
      )
    if (!wanted.some((token) => equal(token, given)))
      throw new AppError('forbidden', `This token may not ${reads ? 'read' : 'write'}`)
    next()
  }
}

/** A page of another site may not write with the rights of whoever looks at it. */
function sameOrigin(request: Request, publicUrl: string | null): void {
  const origin = request.get('origin')
  if (origin === undefined) return
  const own = [publicUrl, `${request.protocol}://${request.get('host') ?? ''}`]
  if (!own.includes(origin)) throw new AppError('forbidden', `Pages of ${origin} may not write here`)
}

function equal(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}
