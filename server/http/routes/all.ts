import * as z from 'zod'
import { type Dependencies, type Endpoint, endpoint } from '../endpoint.ts'
import type { Metrics } from '../log-and-metrics.ts'
import { openApi } from '../openapi.ts'
import { consoleRoutes } from './console.ts'
import { evidenceRoutes } from './evidence.ts'
import { exportRoutes } from './export.ts'
import { graphRoutes, viewRoutes } from './graph.ts'
import { importRoutes } from './imports.ts'
import { journalRoutes } from './journal.ts'
import { operatingRoutes } from './operating.ts'
import { snapshotRoutes } from './snapshots.ts'

/** Returns every route except the published pages and files. OpenAPI describes all of these. */
export function apiEndpoints(dependencies: Dependencies & { metrics: Metrics }): Endpoint[] {
  const endpoints = [
    ...graphRoutes(dependencies),
    ...evidenceRoutes(dependencies),
    ...exportRoutes(dependencies),
    ...consoleRoutes(dependencies),
    ...importRoutes(dependencies),
    ...journalRoutes(dependencies),
    ...snapshotRoutes(dependencies),
    ...viewRoutes(dependencies),
    ...operatingRoutes(dependencies),
  ]
  const description = endpoint({
    method: 'get',
    path: '/api/openapi.json',
    summary: 'Returns this document',
    access: 'open',
    request: z.object({}),
    answer: z.record(z.string(), z.unknown()),
    handle: () => document,
  })
  const document = openApi([...endpoints, description])
  return [...endpoints, description]
}
