import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Express } from 'express'
import { rateLimit } from 'express-rate-limit'
import { AppError } from '../../model/problem.ts'
import type { Config } from '../config.ts'
import type { SnapshotArchive } from '../snapshot/archive.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { apiRoutes } from './api-routes.ts'
import { answerProblems, unknownRoute } from './problems.ts'
import { snapshotRoutes } from './routes/snapshots.ts'
import { contentSecurity, hostCheck, nonceOf, tokens } from './security.ts'

export interface Dependencies {
  store: GraphStore
  config: Config
  archive: SnapshotArchive
  /** The built page's folder; where it is missing the API is served alone. */
  clientDir: string
  isReady: () => boolean
  log: (error: unknown) => void
  now: () => string
}

/** The whole server as one Express application; everything it touches is passed in. */
export function createApp({ store, config, archive, clientDir, isReady, log, now }: Dependencies): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(contentSecurity(), hostCheck(config))
  app.get('/healthz', async (_request, response) => {
    const health = await store.health()
    response.status(health.ok ? 200 : 503).json(health)
  })
  app.get('/readyz', (_request, response) => {
    response.status(isReady() ? 200 : 503).json({ ready: isReady() })
  })
  app.use(tokens(config))
  app.use(
    '/api',
    rateLimit({ windowMs: 60_000, limit: 3_000, standardHeaders: 'draft-8', legacyHeaders: false, handler: tooMany }),
  )
  app.use(express.json({ limit: '10mb' }))
  app.use(apiRoutes({ store, config, now }))
  const elementFile = join(clientDir, 'embed', 'parley-snapshot.js')
  app.use(snapshotRoutes({ store, archive, publicUrl: config.publicUrl, elementFile }))
  servePage(app, clientDir)
  app.use(unknownRoute, answerProblems(log))
  return app
}

const tooMany: express.RequestHandler = (_request, _response, next) => {
  next(new AppError('too-many-requests', 'More than 3,000 requests in a minute: slow down'))
}

/** The page with its nonce, and its files, whose names hold a hash. */
function servePage(app: Express, clientDir: string): void {
  const index = join(clientDir, 'index.html')
  if (!existsSync(index)) return
  const page = readFileSync(index, 'utf8')
  app.get(['/', '/index.html'], (_request, response) => {
    response
      .set('Cache-Control', 'no-cache')
      .type('html')
      .send(page.replaceAll('__NONCE__', nonceOf(response)))
  })
  app.use(express.static(clientDir, { index: false, maxAge: '1h' }))
}
