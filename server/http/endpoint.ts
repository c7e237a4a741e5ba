import type { Request, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import * as z from 'zod'
import { AppError } from '../../model/problem.ts'
import type { Config } from '../config.ts'
import type { SnapshotArchive } from '../snapshot/archive.ts'
import type { GraphStore } from '../store/graph-store.ts'

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>

/** Everything that the server touches. It is passed in, so that a test can bring its own. */
export interface Dependencies {
  store: GraphStore
  config: Config
  archive: SnapshotArchive
  /** Absolute path of the built page's folder. If there is none, the server serves only the API. */
  clientDir: string
  /** True once the bundled example is loaded. */
  isReady: () => boolean
  log: Log
  /** Returns the current time in ISO 8601, UTC. */
  now: () => string
}

/** The access that a route needs: `open` to anybody, `read` to viewers and editors, `write` to editors. */
export type Access = 'open' | 'read' | 'write'

/** One route: what it takes, what it answers, and how OpenAPI describes both. */
export interface Endpoint {
  method: 'get' | 'post' | 'delete'
  /** In Express's form: `/api/entities/:id`. */
  path: string
  summary: string
  access: Access
  /** Schemas for the path's `params`, the `query` and the `body`, as far as the route has them. */
  request: z.ZodObject
  /** The form that replaces a JSON body. The endpoint reads it itself, in pieces. */
  form?: z.ZodType | undefined
  answer: { status: number; type: string; schema: z.ZodType }
  respond: RequestHandler
}

/** The request and response behind what an endpoint was asked. */
export interface Context {
  request: Request
  response: Response
  /** Aborted when the client disconnects before the answer is complete. */
  signal: AbortSignal
}

interface Described<R extends z.ZodObject> {
  method: Endpoint['method']
  path: string
  summary: string
  access: Access
  request: R
  form?: z.ZodType
}

/** Makes a route that answers with JSON. It takes what `request` describes and answers what `answer` describes. */
export function endpoint<R extends z.ZodObject, A extends z.ZodType>({
  answer,
  status = 200,
  handle,
  ...described
}: Described<R> & {
  answer: A
  status?: number
  handle: (asked: z.output<R>, context: Context) => Promise<z.input<A>> | z.input<A>
}): Endpoint {
  return {
    ...described,
    answer: { status, type: 'application/json', schema: answer },
    respond: async (request, response) => {
      const asked = parseRequest(described.request, request)
      const body = await handle(asked, { request, response, signal: goneSignal(response) })
      response.status(status).json(body)
    },
  }
}

/** Makes a route that writes its answer itself, in pieces. `schema` describes one piece. */
export function stream<R extends z.ZodObject>({
  type,
  schema,
  handle,
  ...described
}: Described<R> & {
  type: string
  schema: z.ZodType
  handle: (asked: z.output<R>, context: Context) => Promise<void>
}): Endpoint {
  return {
    ...described,
    answer: { status: 200, type, schema },
    respond: async (request, response) => {
      const asked = parseRequest(described.request, request)
      response.type(type)
      await handle(asked, { request, response, signal: goneSignal(response) })
    },
  }
}

function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  return gone.signal
}

/** A query string without parameters. */
const nothing = z.strictObject({})

/** Parses a request by its schema. Throws `bad-request`, which names each wrong value and what would be right. */
function parseRequest<R extends z.ZodObject>(schema: R, request: Request): z.output<R> {
  const given: Record<string, unknown> = { params: request.params, query: request.query, body: request.body ?? {} }
  if (!('query' in schema.shape)) parse(z.object({ query: nothing }), given)
  return parse(schema, Object.fromEntries(Object.keys(schema.shape).map((part) => [part, given[part]])))
}

function parse<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const issues = result.error.issues.map(({ path, message }) => {
    const value = at(given, path)
    const isShort = value !== undefined && typeof value !== 'object'
    // A message may repeat the value, so it is shortened too.
    const said = { path: path.map(String), message: shortened(message, 500) }
    return isShort ? { ...said, value: shortened(value, 100) } : said
  })
  const inWords = issues.map((issue) => {
    const place = issue.path.join('.')
    return 'value' in issue ? `${place}=${issue.value}: ${issue.message}` : `${place}: ${issue.message}`
  })
  throw new AppError('bad-request', inWords.join('. '), { details: { issues } })
}

function shortened(value: unknown, most: number): string {
  const text = String(value)
  return text.length > most ? `${text.slice(0, most)}…` : text
}

function at(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    given,
  )
}
