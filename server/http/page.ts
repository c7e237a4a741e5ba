import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'
import { nonceOf } from './security/headers.ts'

/** Vite writes it where the nonce goes (`html.cspNonce`). */
const NONCE = /__NONCE__/g

/**
 * The built page, with a new nonce each time it is sent, and its files. They hold no data, so they take no token. Where
 * the page is not built there are no such routes.
 */
export function page(clientDir: string): Router {
  const router = Router()
  const index = join(clientDir, 'index.html')
  if (!existsSync(index)) return router
  const html = readFileSync(index, 'utf8')
  router.get('/', (_request, response) => {
    response
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(html.replace(NONCE, nonceOf(response)))
  })
  // The name of a file there is made from what it holds.
  router.use('/assets', express.static(join(clientDir, 'assets'), { index: false, immutable: true, maxAge: '1y' }))
  router.use(express.static(clientDir, { index: false }))
  return router
}
