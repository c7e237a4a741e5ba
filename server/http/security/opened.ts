import type { Response } from 'express'

/** Lets other sites read an answer, under its own policy. */
export function opened(response: Response, policy: string): void {
  // In a sandbox a page has no origin to key, and the browser would warn about it.
  response.removeHeader('Origin-Agent-Cluster')
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
  })
}
