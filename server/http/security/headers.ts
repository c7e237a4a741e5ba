import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

/** The policy for pages without the application: they may show only their own picture and style. */
export const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** Returns the nonce that this response's policy allows for styles. */
export function nonceOf(response: Response): string {
  return String(response.locals.nonce)
}

/**
 * Sets the security headers of every answer. The page runs no inline script and no eval. Cytoscape and Lit set style
 * attributes, and CodeMirror's style elements carry the nonce.
 *
 * @param isSecure true if readers reach the server by https, so that browsers are told to use nothing else
 */
export function securityHeaders(isSecure: boolean): RequestHandler[] {
  return [
    (_request, response, next) => {
      response.locals.nonce = randomBytes(16).toString('base64')
      next()
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'style-src': ["'self'", (_request, response) => `'nonce-${String(Reflect.get(response, 'locals').nonce)}'`],
          'style-src-attr': ["'unsafe-inline'"],
        },
      },
      strictTransportSecurity: isSecure,
    }),
  ]
}
