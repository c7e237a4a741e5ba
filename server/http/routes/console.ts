import * as z from 'zod'
import { ConsoleAnswer, CypherAnswer, CypherRequest, ExplainAnswer, SchemaAnswer } from '../../../model/api/console.ts'
import { AppError } from '../../../model/problem.ts'
import { exampleQueries } from '../../query/console/examples.ts'
import { explainQuery, runQuery } from '../../query/console/runner.ts'
import { schema } from '../../query/schema.ts'
import { type Dependencies, type Endpoint, endpoint } from '../endpoint.ts'

/** The most bytes of JSON that one query's rows may take: more than a page can show. */
const LARGEST_ANSWER = 20_000_000

/** The routes of the Cypher console. */
export function consoleRoutes({ store, config }: Pick<Dependencies, 'store' | 'config'>): Endpoint[] {
  const checkOn = () => {
    if (!config.console)
      throw new AppError('forbidden', 'The console is turned off on this server: set PARLEY_CONSOLE=on')
  }
  return [
    endpoint({
      method: 'get',
      path: '/api/schema',
      summary: 'Returns labels and relations with their properties and counts',
      access: 'read',
      request: z.object({}),
      answer: SchemaAnswer,
      handle: () => schema(store),
    }),
    endpoint({
      method: 'get',
      path: '/api/console',
      summary: 'Returns the engine, the limits of a query, and example queries',
      access: 'read',
      request: z.object({}),
      answer: ConsoleAnswer,
      handle: () => {
        checkOn()
        const { queryTimeoutMs: timeoutMs, rowLimit } = config
        return { engine: store.engine, timeoutMs, rowLimit, examples: exampleQueries(store.engine) }
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/cypher',
      summary: 'Runs one read-only Cypher statement; closing the request cancels it',
      access: 'read',
      request: z.object({ body: CypherRequest }),
      answer: CypherAnswer,
      handle: ({ body }, { signal }) => {
        checkOn()
        const { rowLimit, queryTimeoutMs, queryMemoryMb } = config
        const limits = {
          timeoutMs: queryTimeoutMs,
          rows: Math.min(body.limit ?? rowLimit, rowLimit),
          bytes: LARGEST_ANSWER,
          memoryMb: queryMemoryMb,
        }
        return runQuery(store, body, limits, signal)
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/cypher/explain',
      summary: 'Returns the engine’s plan for a statement, without running it',
      access: 'read',
      request: z.object({ body: CypherRequest }),
      answer: ExplainAnswer,
      handle: ({ body }) => {
        checkOn()
        return explainQuery(store, body.query)
      },
    }),
  ]
}
