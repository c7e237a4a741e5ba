import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'
import type { Config } from '../config.ts'
import { nonceOf } from './security/headers.ts'

/** Vite writes it where the nonce goes (`html.cspNonce`). */
const NONCE = /__NONCE__/g
/** Stands in the page where it is told whether there is a console. */
const CONSOLE = '__CONSOLE__'

/**
 * The built page, with a new nonce each time it is sent, and its files. They hold no data, so they take no token. Where
 * the page is not built there are no such routes. The page is told whether there is a console.
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
  // The name of a file there is made from what it holds.
  router.use('/assets', express.static(join(clientDir, 'assets'), { index: false, immutable: true, maxAge: '1y' }))
  router.use(express.static(clientDir, { index: false }))
  return router
}
