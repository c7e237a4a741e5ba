import type { Request, RequestHandler, Response } from 'express'
import type * as z from 'zod'
import { parseRequest } from './validate.ts'

/** Who may ask: anybody, who may read, or who may write. */
export type Access = 'open' | 'read' | 'write'

/** One route: how it is asked, how it answers, and what OpenAPI says of both. */
export interface Endpoint {
  method: 'get' | 'post' | 'delete'
  /** As Express writes it: `/api/entities/:id`. */
  path: string
  summary: string
  access: Access
  /** A schema each for `params` of the path, `query` and `body`, where the route has them. */
  request: z.ZodObject
  /** The form that comes in the place of a JSON body; the endpoint reads it itself, piece by piece. */
  form?: z.ZodType | undefined
  answer: { status: number; type: string; schema: z.ZodType }
  respond: RequestHandler
}

/** What an endpoint may need beside what it was asked. */
export interface Context {
  request: Request
  response: Response
  /** Aborted when the asker has gone before the answer was complete. */
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

/** A route that answers with JSON: it is asked what `request` describes, and answers what `answer` describes. */
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

/** A route that writes its answer itself, piece by piece; `schema` describes a piece. */
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
