import * as z from 'zod'
import { ConsoleAnswer, CypherAnswer, CypherRequest, ExplainAnswer, SchemaAnswer } from '../../../model/api/console.ts'
import { AppError } from '../../../model/problem.ts'
import { exampleQueries } from '../../query/console/examples.ts'
import { explainQuery, runQuery } from '../../query/console/runner.ts'
import { schema } from '../../query/schema.ts'
import { type Dependencies, type Endpoint, endpoint } from '../endpoint.ts'

/** What one query's rows may come to, as JSON: more than a page can show. */
const LARGEST_ANSWER = 20_000_000

/** The Cypher console. */
export function consoleRoutes({ store, config }: Pick<Dependencies, 'store' | 'config'>): Endpoint[] {
  const checkOn = () => {
    if (!config.console) throw new AppError('forbidden', 'The console is switched off here: set PARLEY_CONSOLE=on')
  }
  return [
    endpoint({
      method: 'get',
      path: '/api/schema',
      summary: 'Labels and relations with their properties, and how many there are of each',
      access: 'read',
      request: z.object({}),
      answer: SchemaAnswer,
      handle: () => schema(store),
    }),
    endpoint({
      method: 'get',
      path: '/api/console',
      summary: 'What the console runs on, its limits, and queries to start from',
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
      summary: 'The rows of one read-only Cypher statement; closing the request ends it',
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
      summary: 'How the engine would run a statement, without running it',
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
