import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'
import type { Config } from '../config.ts'
import { nonceOf } from './security/headers.ts'

/** Vite writes this where the nonce goes (`html.cspNonce`). */
const NONCE = /__NONCE__/g
/** The placeholder in the page that becomes `on` or `off`, by whether the console is on. */
const CONSOLE = '__CONSOLE__'

/**
 * Serves the built page, with a new nonce each time, and its files. They hold no data, so they need no token. If the page
 * isn't built, there are no such routes.
 */
export function page(clientDir: string, { console }: Pick<Config, 'console'>): Router {
  const router = Router()
  const index = join(clientDir, 'index.html')
  if (!existsSync(index)) return router
  const html = readFileSync(index, 'utf8').replace(CONSOLE, console ? 'on' : 'off')
  router.get('/', (_request, response) => {
    response
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(html.replace(NONCE, nonceOf(response)))
  })
  // A file's name there contains a hash of its content, so it never changes.
  router.use('/assets', express.static(join(clientDir, 'assets'), { index: false, immutable: true, maxAge: '1y' }))
  router.use(express.static(clientDir, { index: false }))
  return router
}
