import express, { type Express } from 'express'
import type { Access, Dependencies } from './endpoint.ts'
import { createMetrics, logRequests } from './log-and-metrics.ts'
import { mount } from './mount.ts'
import { page } from './page.ts'
import { answerProblems, unknownRoute } from './problems.ts'
import { parseQueryString } from './query-string.ts'
import { apiEndpoints } from './routes/all.ts'
import { publishedRoutes } from './routes/published.ts'
import { allow } from './security/access.ts'
import { securityHeaders } from './security/headers.ts'
import { checkHost, checkOrigin } from './security/host-and-origin.ts'
import { limitGuesses, limitRequests } from './security/rate-limits.ts'

/** Builds the whole server as one Express application from everything it depends on. */
export function createApp(dependencies: Dependencies): Express {
  const { config, log, clientDir } = dependencies
  const metrics = createMetrics()
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', parseQueryString)
  // Only a proxy on this machine may say for whom it asks.
  app.set('trust proxy', 'loopback')

  app.use(logRequests(log, metrics))
  app.use(securityHeaders(config.publicUrl?.startsWith('https:') ?? false))
  app.use(checkHost(config), limitRequests(), checkOrigin(config))

  const guesses = limitGuesses()
  const allowed = (access: Access) => allow(access, config, guesses)
  app.use(mount(apiEndpoints({ ...dependencies, metrics }), allowed))
  app.use(publishedRoutes(dependencies))
  app.use(page(clientDir, config))

  app.use(unknownRoute, answerProblems)
  return app
}
